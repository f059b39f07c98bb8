import type { ReactNode, RefObject } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { clearFilters, isFiltering, nearOf, toggleFacet } from "../../query/criteria/query.ts";
import type { FacetAnswer } from "../../query/matching/facet-answer.ts";
import { useLabels } from "../locale/labels.ts";
import { facetHues } from "../state/facet-hues.ts";
import { useReader } from "../state/reader.ts";
import { FacetValue } from "./FacetValue.tsx";
import css from "./Filters.module.css";
import type { RowValues } from "./row-values.ts";

interface FilterRowProps {
  readonly answer: FacetAnswer | null;
  readonly groups: readonly RowValues[];
  /** The button that opens all filters. */
  readonly moreRef: RefObject<HTMLButtonElement | null>;
  showAll(): void;
}

/** The largest values of the first facets on one line, while the column of all filters is shut. */
export function FilterRow({ answer, groups, moreRef, showAll }: FilterRowProps): ReactNode {
  const { formatMessage } = useIntl();
  const { query, change } = useReader();
  return (
    <aside
      className={css["row"]}
      aria-label={formatMessage({ id: "filters.title" })}
      data-lifted={nearOf(query) !== null || undefined}
    >
      {answer &&
        groups.map(({ group, values }) => (
          <Largest
            key={group.name}
            group={group}
            values={values}
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

interface LargestProps extends RowValues {
  readonly counts: Readonly<Record<string, number>>;
}

function Largest({ group, values, counts }: LargestProps): ReactNode {
  const { formatMessage } = useIntl();
  const { query, change, summary } = useReader();
  const labelOf = useLabels();
  const { facet } = group;
  const { values: chosen } = query.facets[facet];
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
