import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import type { EpisodeEntry } from "../../query/answers/answer-types.ts";
import { alignSets, openEvent, walkEpisode } from "../../query/criteria/query.ts";
import { useCommandKeys } from "../kit/keys/use-command-keys.ts";
import { WithWords } from "../locale/WithWords.tsx";
import { useReader } from "../state/reader.ts";
import css from "./EpisodeWalk.module.css";
import { inOrder } from "./in-order.ts";
import { stepFrom } from "./steps.ts";
import { WALK_WORDS } from "./words.ts";

/** The episode that is walked: what it is about, where in it the reader is, and the steps through it. */
export function EpisodeWalk({ episode }: { episode: EpisodeEntry }): ReactNode {
  return (
    <WithWords words={WALK_WORDS}>
      <Walk episode={episode} />
    </WithWords>
  );
}

function Walk({ episode }: { episode: EpisodeEntry }): ReactNode {
  const { formatMessage } = useIntl();
  const { query, change, summary, lang } = useReader();
  const episodes = inOrder(summary.episodes);
  const { events } = episode;
  const at = query.event === null ? -1 : events.indexOf(query.event);
  const title = localText(episode.title, lang);
  const description = episode.description ? localText(episode.description, lang) : null;

  function go(by: 1 | -1): void {
    const step = stepFrom(episodes, episode.id, at, by);
    if (!step) return;
    // A walk is one act to go back from, however many steps it has.
    change(
      (now) => {
        const there = step.episode === now.episode ? now : walkEpisode(now, step.episode);
        return openEvent(there, step.event);
      },
      at < 0 ? "push" : "replace",
    );
  }
  useCommandKeys(({ key, altKey }) => {
    if (altKey) return;
    if (key === "j") go(1);
    else if (key === "k") go(-1);
  });

  return (
    // Beside the panel of an event the walk is one line.
    <div className={css["walk"]} data-short={query.event !== null || undefined}>
      <ul className={css["others"]}>
        <li>
          <button
            type="button"
            className="link"
            onClick={() => change((now) => walkEpisode(now, null))}
          >
            {formatMessage({ id: "episodes.all" })}
          </button>
        </li>
        {episodes
          .filter(({ id }) => id !== episode.id)
          .map(({ id, title: own }) => {
            const name = localText(own, lang);
            return (
              <li key={id}>
                <button
                  type="button"
                  className="link"
                  lang={name.lang || undefined}
                  dir="auto"
                  onClick={() => change((now) => walkEpisode(now, id))}
                >
                  {name.text}
                </button>
              </li>
            );
          })}
        {episodes.length > 1 && (
          <li>
            <Compare episode={episode} others={episodes.filter(({ id }) => id !== episode.id)} />
          </li>
        )}
      </ul>
      <div className={css["words"]}>
        <h2 lang={title.lang || undefined} dir="auto">
          <button
            type="button"
            aria-current="true"
            onClick={() => change((now) => walkEpisode(now, episode.id))}
          >
            {title.text}
          </button>
        </h2>
        {description && (
          <p className={css["description"]} lang={description.lang || undefined} dir="auto">
            {description.text}
          </p>
        )}
      </div>
      <div className={css["steps"]}>
        <button
          type="button"
          className={css["step"]}
          aria-label={formatMessage({ id: "episodes.previous" })}
          aria-keyshortcuts="k"
          onClick={() => go(-1)}
        >
          ‹
        </button>
        <span className={css["position"]}>
          {at < 0
            ? formatMessage({ id: "episodes.events" }, { events: events.length })
            : formatMessage(
                { id: "episodes.position" },
                { position: at + 1, events: events.length },
              )}
        </span>
        <button
          type="button"
          className={css["step"]}
          aria-label={formatMessage({ id: "episodes.next" })}
          aria-keyshortcuts="j"
          onClick={() => go(1)}
        >
          ›
        </button>
        <div className={css["ticks"]} aria-hidden="true">
          {events.map((id, place) => (
            <i
              key={id}
              data-at={place === at || undefined}
              data-seen={place < at || undefined}
              onPointerDown={() => change((now) => openEvent(now, id), at < 0 ? "push" : "replace")}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** The way to two episodes side by side. */
function Compare({
  episode,
  others,
}: {
  episode: EpisodeEntry;
  others: readonly EpisodeEntry[];
}): ReactNode {
  const { formatMessage } = useIntl();
  const { change, lang } = useReader();
  const label = formatMessage({ id: "episodes.compare" });
  return (
    <select
      className={css["compare"]}
      aria-label={label}
      value=""
      onChange={({ currentTarget: { value } }) =>
        change((now) => openEvent(alignSets(now, `${episode.id},${value}`), null))
      }
    >
      <option value="">{label}</option>
      {others.map(({ id, title }) => (
        <option key={id} value={id}>
          {localText(title, lang).text}
        </option>
      ))}
    </select>
  );
}
