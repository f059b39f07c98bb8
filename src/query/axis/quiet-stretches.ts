/**
 * Finds the quiet stretches of a dataset, which the timeline folds on arrival, from the events and the
 * width of the plot alone: the same link and size give the same folds.
 *
 *     events      .  .     . ||:|: .   .    .     .     . .|:||||:.      .
 *     bins        - - - - -  busy  - - - - - - - - - - -    busy    - - -
 *     axis       | fold    | wide  | fold              |   wide     | fold |
 *
 * 1. Events are counted by calendar bins, by where they begin; those longer than a bin, which cannot say
 *    where in it they are, are not.
 * 2. A bin is busy with a fiftieth of them. Busy bins with at most one other between them are a wide
 *    stretch, from the unit in which its first event begins to one unit after its last.
 * 3. What is between is quiet. It is folded if it is long, of all or beside what is wide, and holds little; else it
 *    stays wide.
 * 4. Without anything wide, with more that is busy than there is room for, or with little that is quiet, nothing is
 *    folded.
 */
import { DAY_MS, type Interval } from "../../dataset/time/interval.ts";
import { type AxisPart, EVEN, type Folding } from "./folding.ts";

/** The events that count, in any order: where they begin and end (epoch ms), infinite where open. */
export interface CountedEvents {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Number of events that begin and end so, at most 1 where each is one event; 0 is left out. */
  readonly matches: Uint8Array | Uint32Array;
}

/** Below this, distance in days is the story: the axis stays even. */
const SHORTEST_MS = 5 * 365 * DAY_MS;
/** Of what a filter or an episode leaves: one plan years ahead may make months of events a sliver of it. */
const SHORTEST_WITHIN_MS = 2 * 365 * DAY_MS;

/** A calendar unit in which dates are trimmed, and the bins of it that are counted. */
interface Calendar {
  readonly months: number;
  readonly binMonths: number;
}

/** Bins fine enough to find a season of events, coarse enough that each of a few hundred is one. */
const CALENDARS: readonly { readonly upToYears: number; readonly calendar: Calendar }[] = [
  { upToYears: 130, calendar: { months: 1, binMonths: 3 } },
  { upToYears: 600, calendar: { months: 12, binMonths: 12 } },
  { upToYears: 6_000, calendar: { months: 120, binMonths: 120 } },
  { upToYears: Number.POSITIVE_INFINITY, calendar: { months: 1_200, binMonths: 1_200 } },
];

/** Of the counted events, in one bin, to call it busy; and never fewer than so many. */
const BUSY_SHARE = 1 / 50;
const BUSY_LEAST = 3;
/** Of the whole range, from which a quiet stretch is worth a fold, and of the events, up to which. */
const FOLD_LEAST_SHARE = 0.04;
const FOLD_MOST_EVENTS = 0.15;
/** Among few events that share is one or two: a fold has room for some more, up to a third of all. */
const FOLD_ROOM = 8;
const FOLD_MOST_OF_FEW = 1 / 3;
/** The share of counted events that busy stretches without room may hold: a break with more would be the story. */
const NO_ROOM_MOST_EVENTS = 1 / 3;
/** Of the range, that must be folded to be worth the trouble of reading a broken axis. */
const QUIET_LEAST_SHARE = 1 / 3;

/** CSS pixels: the words in a fold's head and one date need them; a wide stretch needs titles. */
const FOLD_PX = 132;
const FOLD_MOST_SHARE = 0.16;
const WIDE_LEAST_PX = 280;
/** Of the plot, for all wide stretches. */
const WIDE_SHARE = 0.7;

interface Stretch extends Interval {
  readonly wide: boolean;
  readonly events: number;
}

/**
 * The folding of an axis over `range`.
 *
 * @param range  all that can be panned to (epoch ms).
 * @param widthPx  of the plot, in CSS pixels: a narrow one has room for fewer stretches.
 * @param within  the window that shows the events, where stretches of its own are wanted: what is outside
 *   is a fold on either side, and the window ends where they do.
 */
export function foldQuiet(
  events: CountedEvents,
  range: Interval,
  widthPx: number,
  within: Interval = range,
): Folding {
  if (isShort(range) || within.end - within.start < SHORTEST_WITHIN_MS) return EVEN;
  const stretches = stretchesOf(events, within, widthPx);
  if (stretches.length === 0) return EVEN;
  const [before, after] = [
    { start: range.start, end: within.start, wide: false, events: 0 },
    { start: within.end, end: range.end, wide: false, events: 0 },
  ];
  const all = [before, ...stretches, after].filter(({ start, end }) => end > start);
  return { parts: laidOut(all, range, widthPx) };
}

/** Wide and quiet stretches of a range, one after the other; none where nothing is to be folded. */
function stretchesOf(events: CountedEvents, range: Interval, widthPx: number): readonly Stretch[] {
  const calendar = calendarFor(range);
  const counts = countBins(events, range, calendar);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const busy = Math.max(BUSY_LEAST, total * BUSY_SHARE);
  const found = apart(wideStretches(counts, busy, events, range, calendar));
  const wide = busiest(found, Math.max(2, Math.floor((widthPx * WIDE_SHARE) / WIDE_LEAST_PX)));
  const demoted = found.filter((each) => !wide.includes(each));
  if (eventsOf(demoted) > total * NO_ROOM_MOST_EVENTS) return [];
  // Those that found no room stand in a fold, however much they hold.
  const stretches = withoutShortFolds(between(wide, range, events), demoted, range);
  const folded = stretches.filter((each) => !each.wide);
  const isWide = stretches.some((each) => each.wide);
  const isWorthIt = lengthOf(folded) >= (range.end - range.start) * QUIET_LEAST_SHARE;
  return isWide && isWorthIt ? stretches : [];
}

/** Whether all of time is so little that its axis is even, whatever stands on it. */
export const isShort = ({ start, end }: Interval): boolean => end - start < SHORTEST_MS;

const lengthOf = (stretches: readonly Interval[]): number =>
  stretches.reduce((sum, { start, end }) => sum + end - start, 0);

const eventsOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { events }) => sum + events, 0);

const YEAR_MS = 365.2425 * DAY_MS;

function calendarFor({ start, end }: Interval): Calendar {
  const years = (end - start) / YEAR_MS;
  const found = CALENDARS.find(({ upToYears }) => years <= upToYears);
  return found?.calendar ?? { months: 1_200, binMonths: 1_200 };
}

/** Months since the year 0, of a time. */
function monthOf(time: number): number {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The time at which a month since the year 0 begins. Years below 100 cannot be given to `Date.UTC`. */
function startOfMonth(month: number): number {
  const date = new Date(0);
  return date.setUTCFullYear(Math.floor(month / 12), month - Math.floor(month / 12) * 12, 1);
}

const firstBin = ({ start }: Interval, { binMonths }: Calendar): number =>
  Math.floor(monthOf(start) / binMonths);

function countBins(events: CountedEvents, range: Interval, calendar: Calendar): Uint32Array {
  const { starts, ends, matches } = events;
  const { binMonths } = calendar;
  const first = firstBin(range, calendar);
  const counts = new Uint32Array(Math.floor(monthOf(range.end) / binMonths) - first + 1);
  const longestMs = binMonths * 31 * DAY_MS;
  // The edges are looked up, not worked out for each event: there may be a million of them.
  const edges = Float64Array.from(counts, (_, bin) => startOfMonth((first + bin) * binMonths));
  for (let row = 0; row < starts.length; row++) {
    const start = starts[row] ?? 0;
    if (matches[row] === 0 || !((ends[row] ?? 0) - start <= longestMs)) continue;
    const bin = lastAtOrBefore(edges, start);
    if (bin >= 0) counts[bin] = (counts[bin] ?? 0) + (matches[row] ?? 0);
  }
  return counts;
}

function lastAtOrBefore(edges: Float64Array, time: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Runs of busy bins with at most one other between them, trimmed to the units of their events. */
function wideStretches(
  counts: Uint32Array,
  busy: number,
  events: CountedEvents,
  range: Interval,
  calendar: Calendar,
): readonly Stretch[] {
  const runs: { first: number; last: number }[] = [];
  for (let bin = 0; bin < counts.length; bin++) {
    if ((counts[bin] ?? 0) < busy) continue;
    const last = runs.at(-1);
    if (last && bin - last.last <= 2) last.last = bin;
    else runs.push({ first: bin, last: bin });
  }
  const origin = firstBin(range, calendar);
  const { binMonths } = calendar;
  return runs.map(({ first, last }) =>
    trimmed(
      {
        start: startOfMonth((origin + first) * binMonths),
        end: startOfMonth((origin + last + 1) * binMonths),
      },
      events,
      range,
      calendar,
    ),
  );
}

/** From the unit in which the first event begins to one unit after the last, for its label. */
function trimmed(
  run: Interval,
  { starts, ends, matches }: CountedEvents,
  range: Interval,
  { months, binMonths }: Calendar,
): Stretch {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let found = 0;
  const longestMs = binMonths * 31 * DAY_MS;
  for (let row = 0; row < starts.length; row++) {
    const start = starts[row] ?? 0;
    if (matches[row] === 0 || start < run.start || start >= run.end) continue;
    if (!((ends[row] ?? 0) - start <= longestMs)) continue;
    first = Math.min(first, start);
    last = Math.max(last, start);
    found += matches[row] ?? 0;
  }
  const unitOf = (time: number) => Math.floor(monthOf(time) / months);
  const start = Math.max(range.start, startOfMonth(unitOf(first) * months));
  const end = Math.min(range.end, startOfMonth((unitOf(last) + 2) * months));
  return { start, end, wide: true, events: found };
}

/** Stretches that touch become one. */
function apart(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const each of stretches) {
    const before = joined.at(-1);
    if (before && each.start <= before.end)
      joined[joined.length - 1] = {
        ...before,
        end: each.end,
        events: before.events + each.events,
      };
    else joined.push(each);
  }
  return joined;
}

/** The busiest, as many as there is room for, in order of time. */
const busiest = (stretches: readonly Stretch[], most: number): readonly Stretch[] =>
  stretches
    .toSorted((a, b) => b.events - a.events || a.start - b.start)
    .slice(0, most)
    .toSorted((a, b) => a.start - b.start);

/** The wide stretches and the quiet ones between them, with the events that begin in each. */
function between(
  wide: readonly Stretch[],
  range: Interval,
  events: CountedEvents,
): readonly Stretch[] {
  const all: Stretch[] = [];
  let at = range.start;
  for (const each of wide) {
    if (each.start > at) all.push({ start: at, end: each.start, wide: false, events: 0 });
    all.push(each);
    at = each.end;
  }
  if (at < range.end) all.push({ start: at, end: range.end, wide: false, events: 0 });
  const counts = countIn(all, events);
  return all.map((each, i) => ({ ...each, events: counts[i] ?? 0 }));
}

/** Events that begin in each of some intervals that follow on each other; one with an open start, where it ends. */
export function countIn(
  intervals: readonly Interval[],
  { starts, ends, matches }: CountedEvents,
): readonly number[] {
  const edges = Float64Array.from(intervals, ({ start }) => start);
  const counts = intervals.map(() => 0);
  if (counts.length === 0) return counts;
  for (let row = 0; row < starts.length; row++) {
    if (matches[row] === 0) continue;
    const start = starts[row] ?? 0;
    const anchor = Number.isFinite(start) ? start : (ends[row] ?? 0);
    const at = Math.max(0, lastAtOrBefore(edges, anchor));
    counts[at] = (counts[at] ?? 0) + (matches[row] ?? 0);
  }
  return counts;
}

/**
 * Quiet stretches that are short, or hold much, are part of their neighbours. Short is also no longer than half of what is
 * wide on either side: of what they make together, half or more is where the events are.
 */
function withoutShortFolds(
  stretches: readonly Stretch[],
  demoted: readonly Stretch[],
  range: Interval,
): readonly Stretch[] {
  const unmoved = ({ start, end, events }: Stretch) =>
    demoted.reduce(
      (left, each) => (each.start >= start && each.end <= end ? left - each.events : left),
      events,
    );
  const total = eventsOf(stretches);
  const most = Math.max(total * FOLD_MOST_EVENTS, Math.min(FOLD_ROOM, total * FOLD_MOST_OF_FEW));
  const least = (range.end - range.start) * FOLD_LEAST_SHARE;
  const isShortOne = (each: Stretch, at: number) => {
    const length = each.end - each.start;
    const beside = [stretches[at - 1], stretches[at + 1]].flatMap((one) => one ?? []);
    return length < least && length <= lengthOf(beside) / 2;
  };
  const joined: Stretch[] = [];
  for (const [at, each] of stretches.entries()) {
    const wide = each.wide || isShortOne(each, at) || unmoved(each) > most;
    const before = joined.at(-1);
    if (before && before.wide === wide) {
      joined[joined.length - 1] = {
        start: before.start,
        end: each.end,
        wide,
        events: before.events + each.events,
      };
    } else joined.push({ ...each, wide });
  }
  return joined;
}

/** Folds get what their words need, wide stretches the rest in equal shares: stories of one rank. */
function laidOut(
  stretches: readonly Stretch[],
  range: Interval,
  widthPx: number,
): readonly AxisPart[] {
  const length = range.end - range.start;
  const folds = stretches.filter(({ wide }) => !wide).length;
  const foldShare = Math.min(FOLD_MOST_SHARE, FOLD_PX / widthPx);
  const wideShare = (1 - folds * foldShare) / (stretches.length - folds);
  let at = range.start;
  return stretches.map(({ start, end, wide }, i) => {
    const from = at;
    const isLast = i === stretches.length - 1;
    at = isLast ? range.end : from + (wide ? wideShare : foldShare) * length;
    return { interval: { start, end }, place: { start: from, end: at }, folded: !wide };
  });
}
