/** What each event by itself puts into columns, row by row. What follows from all together is `columns.ts`'s. */
import { DAY_MS } from "../../dataset/time/interval.ts";
import { type Lists, offsetsOfOneEach, oneEach, reordered } from "../arrays/code-lists.ts";
import type { Ids } from "../arrays/id-table.ts";
import { rowOrder } from "../arrays/row-order.ts";
import { FACET_RECORDS, type Facet, OWN_FACETS, recordBy } from "../criteria/facets.ts";
import type { TextLines } from "../text/text-index.ts";
import type { DatasetFrame, FacetColumn } from "./column-types.ts";
import { broaderTopics, type LinkedRows, linkedRows, quotedSources } from "./derived-columns.ts";
import type { Intake } from "./intake.ts";
import type { Passages } from "./passage-shelf.ts";

/** Row `i` of every column is the same event; rows are ordered by start, then end, then place in the file. */
export interface Rows {
  readonly count: number;
  /** The ids of the events, by their rank in the file. */
  readonly ids: Ids;
  /** The row of each event, by its rank in the file. */
  readonly rowAt: Uint32Array;
  /** Extents in epoch milliseconds, half-open; -Infinity and Infinity where a date is open. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Weight of the event among others: by its claims, then its links. */
  readonly weights: Uint32Array;
  /**
   * An event has its own topics and the broader ones of these: asking for a topic asks for all of
   * it.
   */
  readonly facets: Readonly<Record<Facet, FacetColumn>>;
  /** The topics the dataset gives an event, the first of which is its lane and colour. */
  readonly ownTopics: FacetColumn;
  /** The passages an event quotes; codes are ranks in the dataset's list of passages. */
  readonly quotes: Lists;
  readonly links: LinkedRows;
  /** The number of claims of all events. */
  readonly claims: number;
  /** Titles and summaries, each owned by an event's rank in the file. */
  readonly lines: TextLines;
}

/** The rows of all that an intake holds. */
export function rowsOf(intake: Intake, dataset: DatasetFrame, passages: Passages): Rows {
  const { ids, count } = intake;
  const [starts, ends] = [intake.starts.view(), intake.ends.view()];
  const weights = intake.weights.view();
  const order = rowOrder(starts, ends, DAY_MS);
  const rowAt = indicesOf(order);
  const places = offsetsOfOneEach(count);
  const own = recordBy(OWN_FACETS, (facet): FacetColumn => {
    const { names, lists } = intake.facets[facet];
    const { closed, ids: list } = FACET_RECORDS[facet];
    const values = closed ?? (list ? idsOf(dataset[list]) : [...names.all()].sort());
    const codeOf = closed ? undefined : names.placesIn(values);
    return facetColumn(values, reordered(lists.view(), order, values.length, codeOf), places);
  });
  const quotes = reordered(
    intake.passages.view(),
    order,
    passages.count,
    intake.names.passages.ranksIn(passages.ids),
  );
  const named = reordered(
    intake.sources.view(),
    order,
    dataset.sources.length,
    intake.names.sources.placesIn(idsOf(dataset.sources)),
  );
  return {
    count,
    ids,
    rowAt,
    starts: inOrder(starts, order),
    ends: inOrder(ends, order),
    weights: inOrder(weights, order),
    facets: {
      ...own,
      ...quotedSources(dataset.sources, passages.sources, { quotes, named }, places),
      topic: broaderTopics(dataset, own.topic, count),
    },
    ownTopics: own.topic,
    quotes,
    links: linkedRows(intake.links, rowAt, (id) => {
      const index = ids.find(id);
      return index === undefined ? undefined : rowAt[index];
    }),
    claims: intake.claims,
    lines: intake.lines,
  };
}

/**
 * The column of a facet. Half of them have one value for each event: their offsets are the same numbers, which are
 * kept once.
 *
 * @param places  the offsets of one value each.
 */
export const facetColumn = (
  values: readonly string[],
  lists: Lists,
  places: Uint32Array,
): FacetColumn => ({
  values,
  codes: lists.codes,
  offsets: oneEach(lists) ? places : lists.offsets,
});

/** The index of each number, in an array that has every number below its length once. */
export function indicesOf(numbers: Uint32Array): Uint32Array {
  const indices = new Uint32Array(numbers.length);
  for (let index = 0; index < numbers.length; index++) indices[numbers[index] ?? 0] = index;
  return indices;
}

function inOrder<T extends Float64Array | Uint32Array>(numbers: T, order: Uint32Array): T {
  // A copy, to keep: numbers to grow are a view of more room.
  const sorted = numbers.slice() as T;
  for (let row = 0; row < order.length; row++) sorted[row] = numbers[order[row] ?? 0] ?? 0;
  return sorted;
}

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] =>
  entries.map(({ id }) => id);
