/**
 * Places the events of one story down a line of days, each with its words beside it, for a screen that is higher than
 * wide:
 *
 *     ◉ Seoul, Moscow back
 *     │ the ABM Treaty
 *     │ 27 Feb
 *     ●─New York Times …
 *     ▌
 *
 * Words keep the height of a thumb each, and are pushed no further from their marks than `NEAR_PX`: the lightest join
 * their neighbours in clusters before that. No event is dropped: each is in one mark, or counted beyond an end.
 */
import type { DayBand } from "../../dataset/time/day-band.ts";
import type { ParallelEvent } from "../../query/parallel/parallel-types.ts";
import type { Edges } from "../../query/window/geometry.ts";
import { eventLabel } from "../../query/window/label.ts";
import { atMost, FACES, type Face, widthOf, wrapped } from "../type.ts";
import { settled, type Wish } from "./settle.ts";
import { edgesOf, hullOf, noteDate, partedByWindow, type TrackTerms, weightOf } from "./track.ts";

/** The least height of what a thumb presses. */
export const THUMB_PX = 44;
/** The distance that words may stand from their mark, in pixels. */
const NEAR_PX = 72;
/** From the end of a bar to the middle of its words. */
const BY_END_PX = 16;

/** Faces of narrow lines. */
export const NARROW = {
  title: { ...FACES.label, linePx: 16 },
  bold: { ...FACES.bold, linePx: 16 },
  note: { ...FACES.small, linePx: 15 },
} as const satisfies Readonly<Record<string, Face>>;

const MOST_TITLE_LINES = 4;
const MOST_NOTE_LINES = 2;
/** A bar that is as long as this share of the line joins none that is shorter. */
const LONG = 1 / 4;
/** Marks of a cluster are no further apart. */
const JOINED_PX = 100;
/** Above and below the words of a label, together. */
const PADDING_PX = 6;

/** Marks beside each other that do not stand over one another. */
export const MOST_LANES = 5;

export interface ColumnTerms extends Omit<TrackTerms, "mostLines"> {
  /** Room for a line of words. */
  readonly textPx: number;
  /** The numbers of matched steps, which stand before their words. */
  readonly numbers: ReadonlyMap<string, number>;
}

export interface ColumnLabel {
  readonly title: string;
  readonly number: number | null;
  readonly lines: readonly string[];
  readonly face: Face;
  readonly note: readonly string[];
  readonly lang: string;
  /** Along the line of days. */
  readonly middle: number;
  readonly heightPx: number;
}

interface Placed {
  readonly label: ColumnLabel;
  /** The ends of the mark along the line of days, as far as it is drawn. */
  readonly edges: Edges;
  /** The place on the mark that its words belong to. */
  readonly at: number;
  /** 0 is nearest the axis. */
  readonly lane: number;
}

export interface ColumnEvent extends Placed {
  readonly type: "event";
  readonly event: ParallelEvent;
}

export interface ColumnCluster extends Placed {
  readonly type: "cluster";
  readonly members: readonly ParallelEvent[];
  readonly band: DayBand;
  readonly ticks: readonly number[];
}

export type ColumnMark = ColumnEvent | ColumnCluster;

export interface Column {
  readonly marks: readonly ColumnMark[];
  readonly lanes: number;
  readonly before: readonly ParallelEvent[];
  readonly after: readonly ParallelEvent[];
}

export function placeColumn(events: readonly ParallelEvent[], terms: ColumnTerms): Column {
  const { before, seen, after } = partedByWindow(events, terms.scale);
  const units = joined(
    seen.map((event) => unitOf([event], terms)).toSorted((a, b) => inPlace(a, b, terms.zero)),
    terms,
  );
  const middles = settled(units.map(wishOf(terms)), terms.scale.widthPx);
  const lanes = lanesFor(units);
  return {
    marks: units.map((unit, i): ColumnMark => {
      const { members, edges, at } = unit;
      const { heightPx, ...words } = unit.label;
      const placed = {
        edges,
        at,
        lane: lanes[i] ?? 0,
        label: { ...words, heightPx, middle: middles[i] ?? at },
      };
      const [event] = members;
      if (event && members.length === 1) return { type: "event", event, ...placed };
      const { band, ticks } = hullOf(members, edges, terms.scale);
      return { type: "cluster", members, band, ticks, ...placed };
    }),
    lanes: Math.max(1, ...lanes.map((lane) => lane + 1)),
    before,
    after,
  };
}

/** One mark with its words: an event, or several that have joined. */
interface Unit {
  readonly members: readonly ParallelEvent[];
  readonly lead: ParallelEvent;
  readonly isHeld: boolean;
  readonly edges: Edges;
  /** The longest of its bars. */
  readonly longestPx: number;
  readonly at: number;
  readonly label: Omit<ColumnLabel, "middle">;
}

/**
 * The zero's words stand at its line if any do; what others are read against moves less than they; along a long bar
 * any place will do.
 */
const HOLD = { zero: 30, held: 4, other: 1, long: 0.1 } as const;

const wishOf =
  (terms: ColumnTerms) =>
  (unit: Unit): Wish => ({
    at: unit.at,
    size: unit.label.heightPx,
    hold: unit.isHeld
      ? HOLD[unit.lead.id === terms.zero ? "zero" : "held"]
      : HOLD[isLong(unit, terms) ? "long" : "other"],
  });

const isLong = ({ longestPx }: Unit, { scale }: ColumnTerms): boolean =>
  longestPx > scale.widthPx * LONG;

function unitOf(members: readonly ParallelEvent[], terms: ColumnTerms): Unit {
  const { scale } = terms;
  const [lead] = members.toSorted(
    (a, b) => weightOf(a) - weightOf(b) || b.passages - a.passages,
  ) as [ParallelEvent];
  const all = members.map(({ offset }) => edgesOf(offset, scale));
  const edges = {
    left: Math.min(...all.map(({ left }) => left)),
    right: Math.max(...all.map(({ right }) => right)),
  };
  const [from, to] = [Math.max(0, edges.left), Math.min(scale.widthPx, edges.right)];
  return {
    members,
    lead,
    isHeld: members.length === 1 && terms.held.has(lead.id),
    edges,
    longestPx: Math.max(...all.map(({ left, right }) => right - left)),
    at: placeOnBar(from, to, !Number.isFinite(lead.offset.least), scale.widthPx),
    label: labelOf(lead, members.length - 1, terms),
  };
}

/** Gives the place on its bar where words stand best: by the end that is known, or in the middle of what is long. */
function placeOnBar(from: number, to: number, isOpenBefore: boolean, lengthPx: number): number {
  const middle = (from + to) / 2;
  if (to - from > lengthPx * LONG) return middle;
  return isOpenBefore ? Math.max(middle, to - BY_END_PX) : Math.min(middle, from + BY_END_PX);
}

function labelOf(
  event: ParallelEvent,
  more: number,
  terms: ColumnTerms,
): Omit<ColumnLabel, "middle"> {
  const number = more === 0 ? (terms.numbers.get(event.id) ?? null) : null;
  const isBold = more === 0 && (event.id === terms.zero || event.id === terms.open);
  const face = isBold ? NARROW.bold : NARROW.title;
  const { textPx } = terms;
  const { title, note: says } = eventLabel(event, terms.lang);
  const notes = more > 0 ? [`+${more}`] : [noteDate(event.date, terms), says];
  const note = notes.filter((each) => each !== "").join(", ");
  const fitted = (text: string, each: Face, most: number, room: number) =>
    atMost(wrapped(text, each, room), most, each, room);
  // The number is the first word, and stands a little apart.
  const first = number === null ? "" : `${number} `;
  const room = textPx - (number === null ? 0 : NUMBER_GAP_PX);
  const lines = fitted(first + title, face, MOST_TITLE_LINES, room).map((line, i) =>
    i === 0 ? line.slice(first.length) : line,
  );
  const noted = fitted(note, NARROW.note, MOST_NOTE_LINES, textPx);
  const words = lines.length * face.linePx + noted.length * NARROW.note.linePx;
  return {
    title,
    number,
    lines,
    face,
    note: noted,
    lang: event.title.lang,
    heightPx: Math.max(THUMB_PX, words + PADDING_PX),
  };
}

const NUMBER_GAP_PX = 5;

/** Room for the number of a step before its words. */
export const numberPx = (number: number): number =>
  widthOf(`${number} `, NARROW.bold) + NUMBER_GAP_PX;

/** In order of the places of their words; of one place the zero first. */
const inPlace = (a: Unit, b: Unit, zero: string | null): number =>
  a.at - b.at ||
  Number(b.lead.id === zero) - Number(a.lead.id === zero) ||
  a.edges.right - b.edges.right;

/** Neighbours that cannot all stand near their marks join, the lightest first, until the rest can. */
function joined(units: readonly Unit[], terms: ColumnTerms): readonly Unit[] {
  let now = units;
  for (;;) {
    const next = joinedOnce(now, terms);
    if (next === null) return oneForEachPlace(now, terms);
    now = next;
  }
}

/** Clusters of one place are one: two would be told apart by nothing. */
function oneForEachPlace(units: readonly Unit[], terms: ColumnTerms): readonly Unit[] {
  const found: Unit[] = [];
  for (const unit of units) {
    const last = found.at(-1);
    const isSame =
      last &&
      Math.min(last.members.length, unit.members.length) > 1 &&
      Math.abs(last.at - unit.at) < 1 &&
      isLong(last, terms) === isLong(unit, terms);
    if (isSame) found.splice(-1, 1, unitOf([...last.members, ...unit.members], terms));
    else found.push(unit);
  }
  return found;
}

/** Null where all stand near their marks, or nothing more may join. */
function joinedOnce(units: readonly Unit[], terms: ColumnTerms): readonly Unit[] | null {
  const middles = settled(units.map(wishOf(terms)), terms.scale.widthPx);
  const pairs: { at: number; next: number; cost: readonly number[] }[] = [];
  let worst = 0;
  for (const run of runsOf(units, middles)) {
    const members = run.flatMap((i) => units[i] ?? []);
    const held = members.filter(({ isHeld }) => isHeld);
    // What is held pushes others too, and that no joining can mend.
    const limit = NEAR_PX + farthest(held, settled(held.map(wishOf(terms)), terms.scale.widthPx));
    const far = farthest(
      members,
      run.map((i) => middles[i] ?? 0),
    );
    if (far <= limit) continue;
    worst = Math.max(worst, far - limit);
    // What is held stands by itself, and those on either side of it may join all the same.
    for (const able of partedByLength(run, units, terms)) {
      for (const [n, i] of able.entries()) {
        const next = able[n + 1] ?? -1;
        const [a, b] = [units[i], units[next]];
        if (a && b && gapOf(a, b) <= JOINED_PX) pairs.push({ at: i, next, cost: costOf(a, b) });
      }
    }
  }
  if (pairs.length === 0) return null;
  // Far too many join in few steps, so that a thousand take no longer than forty.
  const many = Math.max(1, Math.floor(worst / (2 * THUMB_PX)));
  const joining = new Map<number, number>();
  const gone = new Set<number>();
  for (const { at, next } of pairs.toSorted((a, b) => byFirst(a.cost, b.cost))) {
    if (joining.size >= many) break;
    if ([at, next].some((each) => gone.has(each) || joining.has(each))) continue;
    joining.set(at, next);
    gone.add(next);
  }
  return units
    .flatMap((unit, i) => {
      if (gone.has(i)) return [];
      const next = units[joining.get(i) ?? -1];
      return [next ? unitOf([...unit.members, ...next.members], terms) : unit];
    })
    .toSorted((a, b) => inPlace(a, b, terms.zero));
}

/** Gives the distance at which any stands from its mark, in pixels. */
const farthest = (units: readonly Unit[], middles: readonly number[]): number =>
  Math.max(0, ...units.map(({ at }, i) => Math.abs((middles[i] ?? at) - at)));

/** What is lost where the two join: the details join first, then those that are near, and into one cluster before two. */
const costOf = (a: Unit, b: Unit): readonly number[] => [
  -Math.min(weightOf(a.lead), weightOf(b.lead)),
  Number(gapOf(a, b) > THUMB_PX),
  Number(a.members.length + b.members.length === 2),
  Math.abs(b.at - a.at),
];

/** Between two marks; none where they overlap. */
const gapOf = (a: Unit, b: Unit): number =>
  Math.max(0, a.edges.left - b.edges.right, b.edges.left - a.edges.right);

/**
 * Those that are not held, long bars apart: the bar of a cluster is as long as the longest in it, and would seem to tie
 * all others.
 */
function partedByLength(
  run: readonly number[],
  units: readonly Unit[],
  terms: ColumnTerms,
): readonly (readonly number[])[] {
  const able = run.filter((i) => units[i]?.isHeld === false);
  const longs = new Set(able.filter((i) => units[i] && isLong(units[i], terms)));
  return [able.filter((i) => !longs.has(i)), [...longs]];
}

/** Orders lists of numbers by the first in which they differ. */
const byFirst = (a: readonly number[], b: readonly number[]): number =>
  a.map((each, i) => each - (b[i] ?? 0)).find((each) => each !== 0) ?? 0;

/** Labels that touch, and so push each other. */
function runsOf(
  units: readonly Unit[],
  middles: readonly number[],
): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const [i, { label }] of units.entries()) {
    const top = (middles[i] ?? 0) - label.heightPx / 2;
    const last = runs.at(-1);
    if (last && top - end < 0.5) last.push(i);
    else runs.push([i]);
    end = top + label.heightPx;
  }
  return runs;
}

/** A lane for each mark: days next to the axis, what is long further out; where all are taken, the outermost. */
function lanesFor(units: readonly Unit[]): readonly number[] {
  const lanes: Edges[][] = [];
  const found = units.map(() => 0);
  const length = ({ edges: { left, right } }: Unit) => right - left;
  const order = units
    .map((unit, i) => ({ unit, i }))
    .toSorted((a, b) => length(a.unit) - length(b.unit));
  for (const { unit, i } of order) {
    const { left, right } = unit.edges;
    let lane = 0;
    while (
      lane < MOST_LANES - 1 &&
      lanes[lane]?.some((each) => left < each.right && each.left < right)
    ) {
      lane += 1;
    }
    found[i] = lane;
    lanes[lane] = [...(lanes[lane] ?? []), unit.edges];
  }
  return found;
}
