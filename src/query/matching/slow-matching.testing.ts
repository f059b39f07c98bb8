/** The questions of `Matching`, answered the slow and obvious way. */
import type { Localized } from "../../dataset/format/schema.ts";
import { codesOf } from "../arrays/code-lists.ts";
import type { Columns } from "../columns/columns.ts";
import { rowsOf } from "../columns/dataset.testing.ts";
import { FACETS, type Facet } from "../criteria/facets.ts";
import type { Criteria } from "../criteria/query.ts";
import { fold } from "../text/fold.ts";
import { parseWords } from "../text/search-terms.ts";
import { termFinder } from "../text/term.ts";

function valuesOf(columns: Columns, facet: Facet, row: number): readonly (string | undefined)[] {
  return [...codesOf(columns.facets[facet], row)].map((code) => columns.facets[facet].values[code]);
}
/** All that words are looked for in. */
function fieldsOf(columns: Columns, row: number): readonly string[] {
  const { title, summary, claims, topics, actors } = columns.event(row);
  const all = (text: Localized | undefined) =>
    typeof text === "object" ? Object.values(text) : [text ?? ""];
  return [
    ...all(title),
    ...all(summary),
    ...claims.map(({ passage }) => columns.passages.get(passage)?.exact ?? ""),
    ...topics.flatMap((id) => all(columns.topicEntries.find((topic) => topic.id === id)?.label)),
    ...actors.flatMap((id) => all(columns.actors.get(id)?.name)),
  ];
}
/** True for an event that matches, found out by reading it. */
function matches(columns: Columns, { facets, words, within }: Criteria, row: number): boolean {
  const { all: groups, none } = parseWords(words);
  const texts = fieldsOf(columns, row).map(fold);
  const occurs = (term: string) => texts.some((text) => termFinder(term)(text));
  return (
    FACETS.every((facet) => {
      const { values, all, without = [] } = facets[facet];
      const has = (value: string) => valuesOf(columns, facet, row).includes(value);
      const asked = values.length === 0 || (all ? values.every(has) : values.some(has));
      return asked && !without.some(has);
    }) &&
    groups.every((terms) => terms.some(occurs)) &&
    !none.some(occurs) &&
    (within === undefined ||
      ((columns.starts[row] ?? 0) >= within.start && (columns.ends[row] ?? 0) <= within.end))
  );
}
/** The rows that match, found by reading every event. */
export const slowMatching = (columns: Columns, asked: Criteria): readonly number[] =>
  rowsOf(columns).flatMap((row) => (matches(columns, asked, row) ? [row] : []));
