import { type ReactNode, useMemo, useState } from "react";
import { useIntl } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import { spanText } from "../../dataset/wording/date-text.ts";
import type { EpisodeEntry } from "../../query/answers/answer-types.ts";
import { walkEpisode } from "../../query/criteria/query.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import css from "./EpisodeCards.module.css";
import { inOrder } from "./in-order.ts";
import { Spark } from "./Spark.tsx";

/** Episodes shown at first, and more on each request: each asks for its events. */
const PAGE = 24;

/** The episodes side by side, each with its dates, its count, the shape of it and what it is about. */
export function EpisodeCards(): ReactNode {
  const { summary } = useReader();
  const { formatMessage } = useIntl();
  const [first, setFirst] = useState(0);
  const [most, setMost] = useState(PAGE);
  const all = useMemo(() => inOrder(summary.episodes), [summary.episodes]);
  const episodes = all.slice(0, most);
  return (
    <>
      <ul
        className={css["cards"]}
        onScroll={({ currentTarget: { scrollLeft, scrollWidth } }) =>
          setFirst(Math.round((scrollLeft / scrollWidth) * episodes.length))
        }
      >
        {episodes.map((episode) => (
          <li key={episode.id}>
            <Card episode={episode} />
          </li>
        ))}
        {all.length > most && (
          <li>
            <button type="button" className="link" onClick={() => setMost(most + PAGE)}>
              {formatMessage({ id: "episodes.more" }, { count: all.length - most })}
            </button>
          </li>
        )}
      </ul>
      {/* Where among them the reader is, on a phone, which shows one at a time. */}
      <div className={css["places"]} aria-hidden="true">
        {episodes.map(({ id }, at) => (
          <i key={id} data-at={at === first || undefined} />
        ))}
      </div>
    </>
  );
}

function Card({ episode }: { episode: EpisodeEntry }): ReactNode {
  const { formatMessage } = useIntl();
  const { change, lang } = useReader();
  const { id, events, extent } = episode;
  const question = useMemo(() => ({ kind: "briefs" as const, ids: events, lang }), [events, lang]);
  const briefs = useAnswer(question);
  const title = localText(episode.title, lang);
  const description = episode.description ? localText(episode.description, lang) : null;
  return (
    <>
      <button
        type="button"
        className={css["title"]}
        lang={title.lang || undefined}
        dir="auto"
        onClick={() => change((query) => walkEpisode(query, id))}
      >
        {title.text}
      </button>
      <div className={css["facts"]}>
        <span>
          {spanText(extent, lang)} ·{" "}
          {formatMessage({ id: "episodes.events" }, { events: events.length })}
        </span>
        {briefs && <Spark extents={briefs.map(({ date }) => date.extent)} span={extent} />}
      </div>
      {description && (
        <p className={css["description"]} lang={description.lang || undefined} dir="auto">
          {description.text}
        </p>
      )}
    </>
  );
}
