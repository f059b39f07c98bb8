/** What each event by itself puts into columns, row by row. What follows from all together is `columns.ts`'s. */
import { type Lists, offsetsOfOneEach, oneEach, reordered } from "../arrays/code-lists.ts";
import type { Ids } from "../arrays/id-table.ts";
import {
  FACET_RECORDS,
  OWN_FACETS,
  type OwnFacet,
  type QuotedFacet,
  recordBy,
} from "../criteria/facets.ts";
import type { TextLines } from "../text/text-index.ts";
import type { DatasetFrame, FacetColumn } from "./column-types.ts";
import { broaderTopics, type LinkedRows, linkedRows, quotedSources } from "./derived-columns.ts";
import type { Intake } from "./intake.ts";
import type { Passages } from "./passage-shelf.ts";
import { rowOrder } from "./row-order.ts";

/** `Columns` says what each of them is. */
export interface Rows {
  readonly count: number;
  /** By rank in the file. */
  readonly ids: Ids;
  readonly rowAt: Uint32Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly weights: Uint32Array;
  readonly own: Readonly<Record<OwnFacet, FacetColumn>>;
  /** The topics of an event and the broader ones of these. */
  readonly topics: FacetColumn;
  readonly quoted: Readonly<Record<QuotedFacet, FacetColumn>>;
  readonly quotes: Lists;
  /** The sources an event names without their words; codes are ranks in the dataset's list. */
  readonly named: Lists;
  readonly links: LinkedRows;
  readonly claims: number;
  readonly lines: TextLines;
}

/** The rows of all that an intake holds. */
export function rowsOf(intake: Intake, dataset: DatasetFrame, passages: Passages): Rows {
  const { ids, count } = intake;
  const [starts, ends] = [intake.starts.view(), intake.ends.view()];
  const weights = intake.weights.view();
  const order = rowOrder(starts, ends);
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
    intake.names.passages.placesBy((id) => passages.placeOf(id)),
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
    own,
    topics: broaderTopics(dataset, own.topic, count),
    quoted: quotedSources(dataset.sources, passages.sources, { quotes, named }, places),
    quotes,
    named,
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
