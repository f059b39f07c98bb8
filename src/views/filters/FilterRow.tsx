import type { ReactNode, RefObject } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import {
  clearFilters,
  EVERYTHING,
  isFiltering,
  nearOf,
  toggleFacet,
} from "../../query/criteria/query.ts";
import type { FacetAnswer } from "../../query/matching/facet-answer.ts";
import { useLabels } from "../locale/labels.ts";
import { facetHues } from "../state/facet-hues.ts";
import { useAnswer, useReader } from "../state/reader.ts";
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
  const { query, change } = useReader();
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

interface LargestProps {
  readonly group: FacetGroup;
  readonly totals: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<string, number>>;
}

function Largest({ group, totals, counts }: LargestProps): ReactNode {
  const { formatMessage } = useIntl();
  const { query, change, summary } = useReader();
  const labelOf = useLabels();
  const { facet } = group;
  const { values: chosen } = query.facets[facet];
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
}
