import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import {
  clearFilters,
  EVERYTHING,
  isFiltering,
  nearOf,
  setOnly,
  setWindow,
} from "../../query/criteria/query.ts";
import { WithWords } from "../locale/WithWords.tsx";
import { useIsPhone } from "../state/preferences.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import { DatesForm } from "../timeline/dates/DatesForm.tsx";
import { FacetFieldset } from "./FacetFieldset.tsx";
import css from "./Filters.module.css";
import { FACET_GROUPS, type FacetGroup } from "./facet-values.ts";
import { FILTER_WORDS } from "./filter-words.ts";

interface FiltersProps {
  /** Shuts them, where they can be: else null. */
  readonly shut: (() => void) | null;
  /** Takes the heading, for whoever gives it the keyboard. */
  readonly head?: (heading: HTMLHeadingElement | null) => void;
}

/** The facets with their counts, which are also the legend of the colours and marks. */
export const Filters = (props: FiltersProps): ReactNode => (
  <WithWords words={FILTER_WORDS}>
    <Column {...props} />
  </WithWords>
);

function Column({ shut, head }: FiltersProps): ReactNode {
  const intl = useIntl();
  const { query, criteria, change } = useReader();
  const phone = useIsPhone();
  const answer = useAnswer({ kind: "facets", criteria });
  const whole = useAnswer({ kind: "facets", criteria: EVERYTHING });
  const isLifted = nearOf(query) !== null;
  // The any/all switch of a facet stands once, over the first of its groups.
  const isFirst = (group: FacetGroup) =>
    FACET_GROUPS.find(({ facet }) => facet === group.facet) === group;
  return (
    <aside
      className={css["filters"]}
      aria-label={intl.formatMessage({ id: "filters.title" })}
      data-lifted={isLifted || undefined}
    >
      <div className={css["head"]}>
        <h2 ref={head} tabIndex={-1}>
          <FormattedMessage id="filters.title" />
        </h2>
        {isFiltering(query) && (
          <button type="button" className="link" onClick={() => change(clearFilters)}>
            <FormattedMessage id="filters.clear" />
          </button>
        )}
        {shut && (
          <button type="button" className="link" onClick={shut}>
            <FormattedMessage id="filters.fewer" />
          </button>
        )}
      </div>
      <p className={css["rule"]}>
        <FormattedMessage id={isLifted ? "filters.lifted" : "filters.rule"} />
      </p>
      {/* Elsewhere they stand over the timeline, whose window they move. */}
      {phone && (
        <div className={css["facet"]}>
          <DatesForm
            onSpan={(span) => change((each) => setOnly(setWindow(each, span), "window"))}
            onClose={null}
          />
        </div>
      )}
      {whole &&
        answer &&
        FACET_GROUPS.map((group) => (
          <FacetFieldset
            key={group.name}
            group={group}
            totals={whole.counts[group.facet]}
            counts={answer.counts[group.facet]}
            switchable={isFirst(group)}
          />
        ))}
    </aside>
  );
}
