import { memo, type ReactNode, type RefObject } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import {
  clearFilters,
  EVERYTHING,
  isFiltering,
  nearOf,
  toggleFacet,
} from "../../query/criteria/query.ts";
import type { FacetAnswer } from "../../query/matching/facet-answer.ts";
import { type LabelOf, useLabels } from "../locale/labels.ts";
import { facetHues } from "../state/facet-hues.ts";
import { type Reader, useAnswer, useReader } from "../state/reader.ts";
import { FacetValue } from "./FacetValue.tsx";
import css from "./Filters.module.css";
import { FACET_GROUPS, type FacetGroup, groupValues } from "./facet-values.ts";

/** The most values of a group that any screen has room for; the style sheet shows as many as fit. */
const MOST = 6;

/** What people filter by most. */
export const ROW_FACETS = ["collection", "country", "topic"] as const;
const GROUPS = FACET_GROUPS.filter(({ name }) => /^(collections|countries|topics)$/.test(name));

interface FilterRowProps {
  readonly answer: FacetAnswer | null;
  /** The button that opens all filters. */
  readonly moreRef: RefObject<HTMLButtonElement | null>;
  showAll(): void;
}

/** The largest values of the first facets on one line, while the column of all filters is shut. */
export function FilterRow({ answer, moreRef, showAll }: FilterRowProps): ReactNode {
  const { formatMessage } = useIntl();
  const { query, change, summary } = useReader();
  const labelOf = useLabels();
  const whole = useAnswer({ kind: "facets", criteria: EVERYTHING, of: ROW_FACETS });
  return (
    <aside
      className={css["row"]}
      aria-label={formatMessage({ id: "filters.title" })}
      data-lifted={nearOf(query) !== null || undefined}
    >
      {whole &&
        answer &&
        GROUPS.map((group) => (
          <Largest
            key={group.name}
            group={group}
            totals={whole.counts[group.facet]}
            counts={answer.counts[group.facet]}
            chosen={query.facets[group.facet].values}
            {...{ change, summary, labelOf }}
          />
        ))}
      <button ref={moreRef} type="button" className="link" aria-expanded={false} onClick={showAll}>
        <FormattedMessage id="filters.more" />
      </button>
      {isFiltering(query) && (
        <button type="button" className="link" onClick={() => change(clearFilters)}>
          <FormattedMessage id="filters.clear" />
        </button>
      )}
    </aside>
  );
}

interface LargestProps extends Pick<Reader, "change" | "summary"> {
  readonly group: FacetGroup;
  readonly totals: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly chosen: readonly string[];
  readonly labelOf: LabelOf;
}

/** Drawn anew where its values are others, and not with every window that comes to rest. */
const Largest = memo(function Largest(props: LargestProps): ReactNode {
  const { group, totals, counts, chosen, change, summary, labelOf } = props;
  const { formatMessage } = useIntl();
  const { facet } = group;
  // Of equally many the same ones in every language.
  const values = groupValues(group, summary, totals, [], String, "en").slice(0, MOST);
  const hueOf = facetHues(summary, facet);
  if (values.length === 0) return null;
  return (
    <fieldset aria-label={formatMessage({ id: `filters.${group.name}` })}>
      {values.map((value) => (
        <FacetValue
          key={value}
          facet={facet}
          value={value}
          label={labelOf(facet, value)}
          count={counts[value] ?? 0}
          hue={hueOf(value)}
          checked={chosen.includes(value)}
          onToggle={() => change((each) => toggleFacet(each, facet, value))}
        />
      ))}
    </fieldset>
  );
});
