import type { ReactNode } from "react";
import { FormattedMessage, FormattedNumber } from "react-intl";
import { clearFilters, toggleFacet } from "../../query/criteria/query.ts";
import type { FacetAnswer } from "../../query/matching/facet-answer.ts";
import { useLabels } from "../locale/labels.ts";
import { useReader } from "../state/reader.ts";
import css from "./About.module.css";

interface Props {
  readonly facet: "basis" | "precision";
  /** The values of the facet, in the order in which they are shown. */
  readonly values: readonly string[];
  readonly answer: FacetAnswer;
}

/** A table of how many events have each value of a facet; each value leads to its events. */
export function Shares({ facet, values, answer: { counts, total } }: Props): ReactNode {
  const { change } = useReader();
  const labelOf = useLabels();
  const present = values.filter((value) => (counts[facet][value] ?? 0) > 0);
  if (present.length === 0) return null;
  return (
    <table className={css["share"]}>
      <caption>
        <FormattedMessage id={`filters.${facet}`} />
      </caption>
      <tbody>
        {present.map((value) => {
          const count = counts[facet][value] ?? 0;
          return (
            <tr key={value}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  onClick={() =>
                    change((query) => ({
                      ...toggleFacet(clearFilters(query), facet, value),
                      view: null,
                      event: null,
                    }))
                  }
                >
                  <bdi>{labelOf(facet, value).text}</bdi>
                </button>
              </th>
              <td>{count}</td>
              <td className={css["percent"]}>
                <FormattedNumber value={count / total} style="percent" />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
