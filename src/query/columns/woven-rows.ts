/** Weaves the rows of a dataset out of those of a former one and those of the events it does not share with it. */
import type { Dataset, DatedEvent, Passage } from "../../dataset/format/schema.ts";
import { GrowingLists, type Lists, offsetsOfOneEach } from "../arrays/code-lists.ts";
import type { SharedEntries } from "../arrays/shared-entries.ts";
import { firstIndex } from "../arrays/sorted.ts";
import { Weave } from "../arrays/weave.ts";
import { wovenIds } from "../arrays/woven-ids.ts";
import { FACET_RECORDS, OWN_FACETS, type OwnFacet, recordBy } from "../criteria/facets.ts";
import { wovenLines } from "../text/woven-lines.ts";
import type { FacetColumn } from "./column-types.ts";
import type { Columns } from "./columns.ts";
import { broaderTopics, type LinkedRows, linkedRows, quotedSources } from "./derived-columns.ts";
import type { Intake } from "./intake.ts";
import type { Passages } from "./passage-shelf.ts";
import { facetColumn, indicesOf, type Rows, rowsOf } from "./rows.ts";

interface Former {
  readonly dataset: Dataset;
  readonly columns: Columns;
}

/** The dataset, and what it shares with the former one. */
interface Later {
  readonly dataset: Dataset;
  readonly passages: Passages;
  readonly shared: {
    readonly events: SharedEntries<DatedEvent>;
    readonly passages: SharedEntries<Passage>;
  };
  /** The events that it does not share. */
  readonly intake: Intake;
}

/** The rows of the later one. */
export function wovenRows(
  { dataset: before, columns: old }: Former,
  { dataset, passages, shared, intake }: Later,
): Rows {
  const { weave } = shared.events;
  const fresh = rowsOf(intake, dataset, passages);
  const count = weave.length;
  const [ranks, freshRanks] = [weave.oldPlaces(old.count), weave.freshPlaces(fresh.count)];
  const inTime = weaveInTime(old, fresh, ranks, freshRanks);
  const [rows, freshRows] = [inTime.oldPlaces(old.count), inTime.freshPlaces(fresh.count)];

  const rowAt = new Uint32Array(count);
  for (let rank = 0; rank < old.count; rank++) {
    const place = ranks[rank] ?? -1;
    if (place >= 0) rowAt[place] = rows[old.rowAt[rank] ?? 0] ?? 0;
  }
  const freshRowAt = Uint32Array.from(fresh.rowAt, (row) => freshRows[row] ?? 0);
  for (const [index, rank] of freshRanks.entries()) rowAt[rank] = freshRowAt[index] ?? 0;

  const ids = wovenIds(weave, old.ids, fresh.ids);
  const rowOf = (id: string): number | undefined => {
    const rank = ids.find(id);
    return rank === undefined ? undefined : rowAt[rank];
  };
  const places = offsetsOfOneEach(count);
  const facet = (was: FacetColumn, is: FacetColumn, codes: Int32Array | null): FacetColumn =>
    facetColumn(is.values, inTime.lists(was, is, is.values.length, codes), places);
  const own = recordBy(OWN_FACETS, (name): FacetColumn => {
    const [was, is] = [ownColumn(old, name), ownColumn(fresh, name)];
    if (isOpen(name)) return openFacet(was, is, inTime, places);
    return facet(was, is, renamed(was.values, is.values));
  });
  const passageCodes = passagePlaces(before.passages, shared.passages, passages);
  const quotes = inTime.lists(old.quotes, fresh.quotes, passages.count, passageCodes);
  const same = (name: "source" | "support" | "topic") =>
    facet(old.facets[name], fresh.facets[name], null);
  // How far they owe each other something, and which is broader, sources and topics say themselves.
  const quoted =
    dataset.sources === before.sources
      ? recordBy(["source", "support"], same)
      : quotedSources(
          dataset.sources,
          passages.sources,
          { quotes, named: namedSources(dataset, rowAt) },
          places,
        );
  const topic =
    dataset.topics === before.topics ? same("topic") : broaderTopics(dataset, own.topic, count);
  let claims = old.claims + intake.claims;
  for (let rank = 0; rank < old.count; rank++) {
    if (ranks[rank] === -1) claims -= before.events[rank]?.claims.length ?? 0;
  }
  const leads = linkedRows(intake.links, freshRowAt, rowOf);
  return {
    count,
    ids,
    rowAt,
    starts: inTime.numbers(old.starts, fresh.starts),
    ends: inTime.numbers(old.ends, fresh.ends),
    weights: inTime.numbers(old.weights, fresh.weights),
    facets: { ...own, ...quoted, topic },
    ownTopics: own.topic,
    quotes,
    links: wovenLinks(old.links, leads, rows, (row) => rowOf(old.id(row))),
    claims,
    lines: wovenLines(
      { lines: old.lines, owners: ranks },
      { lines: fresh.lines, owners: freshRanks },
    ),
  };
}

/**
 * The old rows and the fresh ones in order of time; among equals by their rank in the file.
 *
 * @param ranks  by old rank, the new one; -1 for what is gone. `freshRanks` by fresh index.
 */
function weaveInTime(old: Rows, fresh: Rows, ranks: Int32Array, freshRanks: Int32Array): Weave {
  const order = indicesOf(old.rowAt);
  const freshOrder = indicesOf(fresh.rowAt);
  // What is gone stands where the next one does, so that it is in order too.
  const bounds = ranks.slice();
  for (let rank = bounds.length - 1; rank >= 0; rank--) {
    if (bounds[rank] === -1) bounds[rank] = bounds[rank + 1] ?? 0x7fffffff;
  }
  const weave = new Weave();
  let next = 0;
  const takeUpTo = (end: number) => {
    for (; next < end; next++) if (ranks[order[next] ?? 0] !== -1) weave.take(false, next);
  };
  for (let row = 0; row < fresh.count; row++) {
    const rank = freshRanks[freshOrder[row] ?? 0] ?? 0;
    const [start, end] = [fresh.starts[row] ?? 0, fresh.ends[row] ?? 0];
    takeUpTo(
      firstIndex(next, old.count, (other) => {
        const otherStart = old.starts[other] ?? 0;
        if (otherStart !== start) return otherStart > start;
        const otherEnd = old.ends[other] ?? 0;
        if (otherEnd !== end) return otherEnd > end;
        return (bounds[order[other] ?? 0] ?? 0) > rank;
      }),
    );
    weave.take(true, row);
  }
  takeUpTo(old.count);
  return weave;
}

const ownColumn = ({ facets, ownTopics }: Rows, facet: OwnFacet): FacetColumn =>
  facet === "topic" ? ownTopics : facets[facet];

/** By row, the sources that the event names without their words. */
function namedSources({ events, sources }: Dataset, rowAt: Uint32Array): Lists {
  const places = new Map(sources.map(({ id }, place) => [id, place]));
  const lists = new GrowingLists();
  for (const rank of indicesOf(rowAt)) {
    for (const id of events[rank]?.sources ?? []) {
      const place = places.get(id);
      if (place !== undefined) lists.push(place);
    }
    lists.endRow();
  }
  return lists.view();
}

/** True for a facet that has the values which some event has, and no others. */
const isOpen = (facet: OwnFacet): boolean =>
  FACET_RECORDS[facet].closed === undefined && FACET_RECORDS[facet].ids === undefined;

function openFacet(
  old: FacetColumn,
  fresh: FacetColumn,
  weave: Weave,
  places: Uint32Array,
): FacetColumn {
  const all = [...new Set([...old.values, ...fresh.values])].sort();
  const codes = (values: readonly string[], of: FacetColumn) => renamed(of.values, values);
  const lists = weave.lists(old, fresh, all.length, codes(all, old), codes(all, fresh));
  const isUsed = new Uint8Array(all.length);
  for (const code of lists.codes) isUsed[code] = 1;
  const values = all.filter((_, code) => isUsed[code] === 1);
  if (values.length === all.length) return facetColumn(all, lists, places);
  const fewer = weave.lists(old, fresh, values.length, codes(values, old), codes(values, fresh));
  return facetColumn(values, fewer, places);
}

/** By the place of each value, that among other values; null where all have the same. */
function renamed(values: readonly string[], others: readonly string[]): Int32Array | null {
  if (values === others || values.every((value, place) => others[place] === value)) return null;
  const places = new Map(others.map((value, place) => [value, place]));
  return Int32Array.from(values, (value) => places.get(value) ?? -1);
}

/** The place of each former passage among the later ones; null where all have the same. */
function passagePlaces(
  former: readonly Passage[],
  { weave }: SharedEntries<Passage>,
  later: Passages,
): Int32Array | null {
  const places = weave.oldPlaces(former.length);
  let areSame = true;
  for (let at = 0; at < places.length; at++) {
    // It was changed, which is no reason to read the events again that quote it.
    if (places[at] === -1) places[at] = later.placeOf(former[at]?.id ?? "") ?? -1;
    areSame &&= places[at] === at;
  }
  return areSame ? null : places;
}

/** @param rows  by old row, the new one; -1 for an event that is gone or was read again, which `again` finds by its old row. */
function wovenLinks(
  old: LinkedRows,
  fresh: LinkedRows,
  rows: Int32Array,
  again: (row: number) => number | undefined,
): LinkedRows {
  const weave = new Weave();
  let next = 0;
  const takeUpTo = (row: number) => {
    while (next < fresh.from.length && (fresh.from[next] ?? 0) < row) weave.take(true, next++);
  };
  for (let link = 0; link < old.from.length; link++) {
    const row = rows[old.from[link] ?? 0] ?? -1;
    if (row < 0) continue;
    takeUpTo(row);
    weave.take(false, link);
  }
  takeUpTo(Number.POSITIVE_INFINITY);
  const moved = (row: number) => {
    const now = rows[row] ?? -1;
    return now < 0 ? (again(row) ?? 0) : now;
  };
  return {
    from: weave.numbers(old.from.map(moved), fresh.from),
    to: weave.numbers(old.to.map(moved), fresh.to),
  };
}
