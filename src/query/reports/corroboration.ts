/** Tells which sources speak of which events, how, and who is silent. */
import type { StatedDate } from "../../dataset/time/stated-date.ts";
import { conflictingDate } from "../answers/conflicting-date.ts";
import { readingOrder } from "../answers/reading-order.ts";
import type { EventBrief } from "../columns/brief.ts";
import type { Columns } from "../columns/columns.ts";
import { isRead } from "../criteria/evidence.ts";

/** Numbers of sources that an event is known from. */
export const KNOWN_FROM = ["any", "none", "one", "several"] as const;
export type KnownFrom = (typeof KNOWN_FROM)[number];

export interface Corroboration {
  /** The sources that have a column, in the dataset's order. */
  readonly sources: readonly SourceColumn[];
  /** Sources for which there is no column. */
  readonly others: number;
  /** All events that were asked about. */
  readonly events: number;
  /** Events by the number of sources that speak of them, whether these have a column or not, from 0. */
  readonly bySources: readonly number[];
  /** The number of events that are of those asked for. */
  readonly total: number;
  /** These, from one rank up to another, in order of time. */
  readonly rows: readonly CorroborationRow[];
}

export interface SourceColumn {
  readonly id: string;
  /** Events of which it has a passage. */
  readonly speaks: number;
  /** Events of which no other source has one. */
  readonly alone: number;
}

export interface CorroborationRow {
  readonly event: EventBrief;
  /** A cell for each source; null where it is silent. */
  readonly cells: readonly (Cell | null)[];
}

export interface Cell {
  /** The id of its first passage of the event. */
  readonly passage: string;
  readonly passages: number;
  /** True for the one whose passage is preferred: it gives the date. */
  readonly isPreferred: boolean;
  /** The date that it gives instead, where everything it says of the event contradicts its date. */
  readonly otherDate: StatedDate | null;
  /** True where it only passes on what somebody says. */
  readonly isSecondHand: boolean;
}

/** The part of the answer that is wanted. */
export interface Part {
  readonly knownFrom: KnownFrom;
  readonly from: number;
  readonly to: number;
  readonly mostSources: number;
}

/** What is counted of all events that were asked about. */
export interface Voices {
  /** Of each source, in the dataset's order, how many events it speaks of, and of how many nobody else does. */
  readonly speaks: ArrayLike<number>;
  readonly alone: ArrayLike<number>;
  readonly bySources: readonly number[];
}

/** @param rows  the events asked about, in order of time. */
export function corroboration(
  columns: Columns,
  rows: Uint32Array,
  part: Part,
  lang: string,
): Corroboration {
  const { dataset, passages, quotes } = columns;
  const count = dataset.sources.length;
  const [speaks, alone] = [new Uint32Array(count), new Uint32Array(count)];
  const bySources: number[] = [];
  const seen = new Int32Array(count).fill(-1);
  const wanted = WANTED[part.knownFrom];
  // A work that is only cited was read by nobody here: it is neither heard nor silent.
  const heard = dataset.sources.map(isRead);

  const asked = readingOrder(columns, rows).filter((row) => {
    let sources = 0;
    let last = 0;
    for (let k = quotes.offsets[row] ?? 0; k < (quotes.offsets[row + 1] ?? 0); k++) {
      const source = passages.sources[quotes.codes[k] ?? 0] ?? -1;
      if (!heard[source] || seen[source] === row) continue;
      seen[source] = row;
      speaks[source] = (speaks[source] ?? 0) + 1;
      sources += 1;
      last = source;
    }
    if (sources === 1) alone[last] = (alone[last] ?? 0) + 1;
    bySources[sources] = (bySources[sources] ?? 0) + 1;
    return wanted(sources);
  });
  const shown = asked.subarray(Math.max(0, part.from), Math.max(0, part.to));
  return corroborationOf(columns, { speaks, alone, bySources }, shown, part, lang);
}

/** @param rows  those that are shown, in the order in which they are read. */
export function corroborationOf(
  columns: Columns,
  { speaks, alone, bySources }: Voices,
  rows: ArrayLike<number>,
  { knownFrom, mostSources }: Pick<Part, "knownFrom" | "mostSources">,
  lang: string,
): Corroboration {
  const { sources } = columns.dataset;
  const read = [...sources.keys()].filter((place) => sources[place] && isRead(sources[place]));
  const shown = read
    .toSorted((a, b) => (speaks[b] ?? 0) - (speaks[a] ?? 0))
    .slice(0, mostSources)
    .sort((a, b) => a - b);
  const ids = shown.map((place) => sources[place]?.id ?? "");
  const wanted = WANTED[knownFrom];
  const counts = Array.from(bySources, (events) => events ?? 0);
  return {
    sources: shown.map((place, at) => ({
      id: ids[at] ?? "",
      speaks: speaks[place] ?? 0,
      alone: alone[place] ?? 0,
    })),
    others: read.length - shown.length,
    events: sum(counts),
    bySources: counts,
    total: sum(counts.filter((_, number) => wanted(number))),
    rows: Array.from(rows, (row) => ({
      event: columns.brief(row, lang),
      cells: cellsOf(columns, row, ids),
    })),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

const WANTED: Readonly<Record<KnownFrom, (sources: number) => boolean>> = {
  any: () => true,
  none: (sources) => sources === 0,
  one: (sources) => sources === 1,
  several: (sources) => sources > 1,
};

function cellsOf(
  columns: Columns,
  row: number,
  sources: readonly string[],
): readonly (Cell | null)[] {
  const event = columns.event(row);
  const said = event.claims.flatMap((claim, rank) => {
    const passage = columns.passages.get(claim.passage);
    const otherDate = conflictingDate(event, claim);
    return passage ? [{ source: passage.source, rank, claim, otherDate }] : [];
  });
  return sources.map((source) => {
    const own = said.filter((each) => each.source === source);
    const [first] = own;
    if (!first) return null;
    const contradicting = own.every(({ otherDate }) => otherDate !== null);
    return {
      passage: first.claim.passage,
      passages: new Set(own.map(({ claim }) => claim.passage)).size,
      isPreferred: own.some(({ rank }) => rank === 0),
      otherDate: contradicting ? first.otherDate : null,
      isSecondHand: own.every(({ claim }) => claim.by !== undefined),
    };
  });
}
