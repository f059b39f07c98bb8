import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { localText } from "../../dataset/format/localized.ts";
import { clearFilters, isFiltering } from "../../query/criteria/query.ts";
import type { FacetAnswer } from "../../query/matching/facet-answer.ts";
import { PrintFoot } from "../drawing/PrintFoot.tsx";
import { Empty } from "../filters/Empty.tsx";
import { usePageHeading } from "../kit/keys/use-page-heading.ts";
import { PANEL } from "../kit/landmarks.ts";
import { EVENT_WORDS } from "../locale/event-words.ts";
import { useAsked } from "../locale/use-asked.ts";
import { WithWords } from "../locale/WithWords.tsx";
import { useAnswer, useReader } from "../state/reader.ts";
import css from "./Counts.module.css";
import { OverTime } from "./OverTime.tsx";
import { Plans } from "./Plans.tsx";
import { WhoSpeaks } from "./WhoSpeaks.tsx";
import { COUNT_WORDS } from "./words.ts";

/** The page of what the events add up to: counts over time, what became of plans, and who speaks of what. */
export function CountsView(): ReactNode {
  return (
    <WithWords words={COUNT_WORDS}>
      <WithWords words={EVENT_WORDS}>
        <CountsPage />
      </WithWords>
    </WithWords>
  );
}

function CountsPage(): ReactNode {
  const { criteria } = useReader();
  const answer = useAnswer({ kind: "facets", criteria });
  const heading = usePageHeading();
  return (
    <main id={PANEL} className={css["counts"]} tabIndex={-1} data-prints="">
      <h1 ref={heading} tabIndex={-1}>
        <FormattedMessage id="counts.short" />
      </h1>
      <Standfirst answer={answer} />
      {answer?.matching === 0 ? (
        <Empty answer={answer} />
      ) : (
        <>
          <OverTime />
          <Plans />
          <WhoSpeaks />
        </>
      )}
      <PrintFoot />
    </main>
  );
}

/** Says of which events all of it is. */
function Standfirst({ answer }: { answer: FacetAnswer | null }): ReactNode {
  const { query, summary, change, lang } = useReader();
  // A window filters only where the reader says so.
  const asked = useAsked(query.only !== null);
  const title = localText(summary.title, lang);
  if (!isFiltering(query)) {
    const values = { title: <bdi lang={title.lang || undefined}>{title.text}</bdi> };
    return (
      <p className={css["stand"]}>
        <FormattedMessage id="counts.all" values={values} />
      </p>
    );
  }
  if (answer === null) return null;
  const { matching, total } = answer;
  const episode = summary.episodes.find(({ id }) => id === query.episode);
  const all = episode ? [localText(episode.title, lang).text, ...asked] : asked;
  return (
    <p className={css["stand"]}>
      <FormattedMessage
        id="counts.filtered"
        values={{ matching, total, asked: <bdi>{all.join("; ")}</bdi> }}
      />{" "}
      <button type="button" className="link" onClick={() => change(clearFilters)}>
        <FormattedMessage id="filters.clear" />
      </button>
    </p>
  );
}
