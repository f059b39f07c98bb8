import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import {
  AXES,
  clearFilters,
  EVERYTHING,
  isFiltering,
  nearOf,
  setAxis,
  setOnly,
  setWindow,
} from "../../query/criteria/query.ts";
import { WithWords } from "../locale/WithWords.tsx";
import { useIsPhone } from "../state/preferences.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import { foldsYears } from "../state/view.ts";
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
      {phone && answer && foldsYears(query, answer.matching) && <QuietYears />}
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

/** Choice of how a phone's list shows years in which little happens: its axis, which the link keeps. */
function QuietYears(): ReactNode {
  const { formatMessage } = useIntl();
  const { query, change } = useReader();
  const label = formatMessage({ id: "timeline.axis" });
  return (
    <fieldset className={css["facet"]} aria-label={label}>
      <div className={css["match"]}>
        {label}
        {AXES.map((axis) => (
          <button
            key={axis}
            type="button"
            aria-pressed={query.axis === axis}
            onClick={() => change((each) => setAxis(each, axis))}
          >
            <FormattedMessage id={axis === "even" ? "filters.shown" : "timeline.axis.folded"} />
          </button>
        ))}
      </div>
    </fieldset>
  );
}
