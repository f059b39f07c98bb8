/** Columns that follow from others: from the quoted passages, the broader topics and the links. */
import type { Source } from "../../dataset/format/schema.ts";
import {
  type Codes,
  codesOf,
  GrowingLists,
  type Lists,
  oneEach,
  roomFor,
} from "../arrays/code-lists.ts";
import { isRead, SUPPORTS, supportOf } from "../criteria/evidence.ts";
import type { QuotedFacet } from "../criteria/facets.ts";
import { withBroader } from "./broader-topics.ts";
import type { DatasetFrame, FacetColumn } from "./column-types.ts";
import type { Intake } from "./intake.ts";
import type { Passages } from "./passage-shelf.ts";

/**
 * The sources of an event, those of its passages before those it only names; and how many of the former
 * owe nothing to another: who is only named supports nothing yet, nor does what is only cited.
 *
 * @param places  the offsets of one value a row, of which there is one more than rows.
 */
export function quotedSources(
  sources: readonly Source[],
  sourceOf: Passages["sources"],
  { quotes, named }: { readonly quotes: Lists; readonly named: Lists },
  places: Uint32Array,
): Readonly<Record<QuotedFacet, FacetColumn>> {
  const count = places.length - 1;
  const values = sources.map(({ id }) => id);
  const read = Uint8Array.from(sources, (source) => Number(isRead(source)));
  // As in most tables: a row has words of its own, and one source of them.
  if (oneEach(quotes) && named.codes.length === 0 && !sourceOf.includes(-1)) {
    const codes = translated(quotes.codes, sourceOf, values.length);
    return withSupport({ values, offsets: places, codes }, places, translated(codes, read, 2));
  }
  const support = new Uint8Array(count);
  const quoted = new GrowingLists();
  // Nearly every event has one source or the same few: what they add up to is worked out once.
  const known = new Map<string, number>();
  for (let row = 0; row < count; row++) {
    let last = -1;
    let several = false;
    for (let k = quotes.offsets[row] ?? 0; k < (quotes.offsets[row + 1] ?? 0); k++) {
      const place = sourceOf[quotes.codes[k] ?? 0] ?? -1;
      if (place < 0) continue;
      quoted.push(place);
      if (read[place] === 0) continue;
      several ||= last >= 0 && last !== place;
      last = place;
    }
    quoted.pushAll(named, row);
    quoted.endRow();
    support[row] = several ? severalIn(row) : Number(last >= 0);
  }
  return withSupport({ values, ...quoted.packed(values.length) }, places, support);

  function severalIn(row: number): number {
    const together = [...codesOf(quotes, row)].map((passage) => sourceOf[passage] ?? -1);
    const key = together.join();
    const found =
      known.get(key) ??
      SUPPORTS.indexOf(supportOf(together.flatMap((place) => sources[place] ?? [])));
    if (known.size < 10_000) known.set(key, found);
    return found;
  }
}

const withSupport = (source: FacetColumn, offsets: Uint32Array, codes: Codes) => ({
  source,
  support: { values: SUPPORTS, offsets, codes },
});

/** Each code by what it stands for. @param below  a number greater than any of the new ones. */
function translated(codes: Codes, by: Int32Array | Uint8Array, below: number): Codes {
  const all = roomFor(codes.length, below);
  for (let at = 0; at < codes.length; at++) all[at] = by[codes[at] ?? 0] ?? 0;
  return all;
}

/** Each event's own topics, and then the broader ones of these. */
export function broaderTopics(
  { topics }: DatasetFrame,
  own: FacetColumn,
  count: number,
): FacetColumn {
  // As in many datasets: all topics are on one floor.
  if (topics.every((topic) => topic.broader === undefined)) return own;
  const places = new Map(own.values.map((id, place) => [id, place]));
  const broader = withBroader(topics);
  const above = own.values.map((id) =>
    broader([id])
      .slice(1)
      .flatMap((each) => places.get(each) ?? []),
  );
  const lists = new GrowingLists();
  for (let row = 0; row < count; row++) {
    const end = own.offsets[row + 1] ?? 0;
    lists.pushAll(own, row);
    for (let k = own.offsets[row] ?? 0; k < end; k++) {
      for (const place of above[own.codes[k] ?? 0] ?? []) lists.push(place);
    }
    lists.endRow();
  }
  return { values: own.values, ...lists.packed(own.values.length) };
}

/** Pairs of rows: the event that states a link, and the one it leads to. */
export interface LinkedRows {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Pairs of rows for the links between events; those that lead nowhere are left out. */
export function linkedRows(
  links: Intake["links"],
  rowByIndex: Uint32Array,
  rowOf: (id: string) => number | undefined,
): LinkedRows {
  const pairs = links
    .flatMap(({ from, to }) => {
      const row = rowOf(to);
      return row === undefined ? [] : [[rowByIndex[from] ?? 0, row] as const];
    })
    .sort(([a], [b]) => a - b);
  return {
    from: Uint32Array.from(pairs, ([from]) => from),
    to: Uint32Array.from(pairs, ([, to]) => to),
  };
}
