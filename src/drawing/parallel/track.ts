/**
 * Places the events of one story on a line of days, in lines one under the other:
 *
 *     ◉ Seoul, Moscow back the ABM Treaty 27 Feb
 *       ● New York Times: Seoul takes Russia's side 28 Feb
 *             ● Bush and Kim Dae-jung hold their summit 7 Mar
 *     ▔9▔ Patterson asks Seoul for a wording +8
 *
 * The weightiest stand by themselves, each with its title and date, as far as the lines reach; what has no place
 * joins its neighbours in a cluster with their count. No event is dropped: each is in one mark, or counted
 * beyond an edge.
 */

import { partAt } from "../../dataset/time/calendar.ts";
import type { DayBand } from "../../dataset/time/day-band.ts";
import type { StatedDate } from "../../dataset/time/stated-date.ts";
import { countText } from "../../dataset/wording/count-text.ts";
import { dateText, dayText } from "../../dataset/wording/date-text.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { ParallelEvent } from "../../query/parallel/parallel-types.ts";
import { CLEARANCE, type Edges, MARK } from "../../query/window/geometry.ts";
import { eventLabel } from "../../query/window/label.ts";
import { FACES, widthOf } from "../type.ts";
import type { DayScale } from "./days-axis.ts";
import { BEYOND_PX, Lines, Room } from "./track-lines.ts";

export type LabelPlace = "right" | "left" | "middle";

export interface TrackLabel {
  readonly title: string;
  /** Who says so and the date, or how many more; behind the title. */
  readonly note: string;
  readonly side: LabelPlace;
  /** Pixels from the left of the plot to its beginning. */
  readonly x: number;
  readonly titlePx: number;
  readonly widthPx: number;
}

interface Placed {
  readonly line: number;
  /** The edges of the mark, as far as it is drawn. */
  readonly edges: Edges;
  readonly label: TrackLabel | null;
}

export interface TrackEvent extends Placed {
  readonly type: "event";
  readonly event: ParallelEvent;
}

export interface TrackCluster extends Placed {
  readonly type: "cluster";
  readonly members: readonly ParallelEvent[];
  /** The hull of its members, in days. */
  readonly band: DayBand;
  /** The places on its bar where its members begin, from 0 to 1. */
  readonly ticks: readonly number[];
}

export type TrackMark = TrackEvent | TrackCluster;

export interface Track {
  readonly marks: readonly TrackMark[];
  readonly lines: number;
  /** Events that lie wholly beyond the left edge, and beyond the right one. */
  readonly before: readonly ParallelEvent[];
  readonly after: readonly ParallelEvent[];
}

export interface TrackTerms {
  readonly scale: DayScale;
  readonly lang: Language;
  /** Lines before events join; what is held may take more. */
  readonly mostLines: number;
  /** Ids of events that never join others: the zero, what is matched, what is open. */
  readonly held: ReadonlySet<string>;
  /** The id of the zero, which stands first. */
  readonly zero: string | null;
  /** The id of the open event, whose title is bold as the zero's is; null for none. */
  readonly open: string | null;
  /** The year that a date need not say; null where every date says it. */
  readonly year: number | null;
}

/** A bar that is as wide as this share of the plot would tie all others in a cluster. */
const WIDE = 1 / 3;
/** Marks of a cluster are no further apart. */
const JOINED_PX = 30;
/** Lines that are kept for clusters. */
const FOR_CLUSTERS = 2;

export function placeTrack(events: readonly ParallelEvent[], terms: TrackTerms): Track {
  const { scale, held, mostLines } = terms;
  const { before, seen, after } = partedByWindow(events, scale);
  const units = seen.map((event) => unitOf(event, terms));
  const room = new Room(scale.widthPx, Math.max(1, mostLines - FOR_CLUSTERS));
  const alone = new Set<Unit>();
  for (const unit of units.toSorted(byWeight(terms))) {
    if (held.has(unit.event.id)) room.take(unit.reach);
    else if (!room.offer(unit.reach)) continue;
    alone.add(unit);
  }
  const lines = new Lines(mostLines);
  const marks: TrackMark[] = units
    .filter((unit) => alone.has(unit))
    .toSorted((a, b) => a.reach.left - b.reach.left || a.event.offset.most - b.event.offset.most)
    .toSorted((a, b) => Number(b.event.id === terms.zero) - Number(a.event.id === terms.zero))
    .map(({ event, edges, label, reach }) => ({
      type: "event",
      event,
      edges,
      label,
      line: lines.next(reach),
    }));
  const rest = units.filter((unit) => !alone.has(unit));
  for (const group of groupsOf(rest)) {
    const [only] = group;
    if (only && group.length === 1) {
      const { event, edges, label, reach } = only;
      marks.push({ type: "event", event, edges, label, line: lines.free(reach) });
    } else marks.push(clusterOf(group, terms, lines));
  }
  return { marks, lines: lines.count, before, after };
}

/** Parts events by whether they lie wholly beyond one end of the days in sight. */
export function partedByWindow(
  events: readonly ParallelEvent[],
  scale: DayScale,
): Readonly<Record<"before" | "seen" | "after", readonly ParallelEvent[]>> {
  const isBefore = ({ offset }: ParallelEvent) => scale.toPx(offset.most + 0.5) < 0;
  const isAfter = ({ offset }: ParallelEvent) => scale.toPx(offset.least - 0.5) > scale.widthPx;
  return {
    before: events.filter(isBefore),
    seen: events.filter((event) => !isBefore(event) && !isAfter(event)),
    after: events.filter(isAfter),
  };
}

/** An event with its mark and words, wherever its line will be. */
interface Unit {
  readonly event: ParallelEvent;
  readonly edges: Edges;
  readonly label: TrackLabel | null;
  /** Mark and words with the air after them. */
  readonly reach: Edges;
}

function unitOf(event: ParallelEvent, terms: TrackTerms): Unit {
  const edges = edgesOf(event.offset, terms.scale);
  const { title, note: says } = eventLabel(event, terms.lang);
  const isBold = event.id === terms.zero || event.id === terms.open;
  const note = [says, noteDate(event.date, terms)].filter((each) => each !== "").join(", ");
  const label = labelOf(title, note, isBold, edges, terms.scale);
  return { event, edges, label, reach: reachOf(edges, label, terms.scale) };
}

/** The date of a label: without its year where that is the zero's. */
export function noteDate(
  date: StatedDate,
  { year, lang }: Pick<TrackTerms, "year" | "lang">,
): string {
  const { start, end } = date.extent;
  const isBounded = Number.isFinite(end - start);
  const years = isBounded ? [start, end - 1].map((time) => partAt(time, "year").year) : [];
  const isOfYear = isBounded && years.every((each) => each === year);
  return isOfYear ? dayText(date, lang) : dateText(date, lang, "short");
}

/** A day stands in the middle of itself; a bar is as wide as what is known, and an open end fades. */
export function edgesOf({ least, most }: DayBand, scale: DayScale): Edges {
  if (least === most) {
    const middle = scale.toPx(least);
    return { left: middle - MARK.discHalf, right: middle + MARK.discHalf };
  }
  if (!Number.isFinite(most)) {
    const left = Number.isFinite(least) ? scale.toPx(least - 0.5) : 0;
    return { left, right: left + MARK.openFade };
  }
  const right = scale.toPx(most + 0.5);
  if (!Number.isFinite(least)) return { left: right - MARK.openFade, right };
  const left = scale.toPx(least - 0.5);
  const lack = Math.max(0, MARK.barMin - (right - left)) / 2;
  return { left: left - lack, right: right + lack };
}

/** Words on the side where they are whole: after the mark, before it, or in the middle of a long bar. */
function labelOf(
  title: string,
  note: string,
  isBold: boolean,
  { left, right }: Edges,
  { widthPx: plotPx }: DayScale,
): TrackLabel | null {
  const titlePx = widthOf(title, isBold ? FACES.bold : FACES.label);
  const widthPx = titlePx + (note === "" ? 0 : MARK.noteGap + widthOf(note, FACES.label));
  const words = { title, note, titlePx, widthPx };
  const [from, to] = [Math.max(0, left), Math.min(plotPx, right)];
  const after = right + MARK.labelGap;
  const ahead = left - MARK.labelGap - widthPx;
  const fitsAfter = after >= 0 && after + widthPx <= plotPx;
  const fitsAhead = ahead >= 0 && ahead + widthPx <= plotPx;
  if (to - from >= widthPx + 2 * MARK.middlePadding && (!fitsAfter || to - from > plotPx * WIDE)) {
    return { ...words, side: "middle", x: (from + to - widthPx) / 2 };
  }
  if (fitsAfter) return { ...words, side: "right", x: after };
  return fitsAhead ? { ...words, side: "left", x: ahead } : null;
}

/** Mark and words with the air after them, as far as they are on the plot. */
function reachOf({ left, right }: Edges, label: TrackLabel | null, { widthPx }: DayScale): Edges {
  const from = Math.min(left, label?.x ?? left);
  const to = Math.max(right, label === null ? right : label.x + label.widthPx);
  return {
    left: Math.max(-BEYOND_PX, from),
    right: Math.min(widthPx + BEYOND_PX, to) + CLEARANCE.label,
  };
}

/** Orders units: what is held, then what is long, then what the story needs, then what is best documented, then the earliest. */
const byWeight = ({ held, scale }: TrackTerms) => {
  const isWide = ({ edges }: Unit) => edges.right - edges.left > scale.widthPx * WIDE;
  const rank = (unit: Unit) =>
    held.has(unit.event.id) ? 0 : isWide(unit) ? 1 : weightOf(unit.event);
  return (a: Unit, b: Unit): number => rank(a) - rank(b) || b.event.passages - a.event.passages;
};

const WEIGHTS = { core: 2, plain: 3, detail: 4 } as const;

/** How soon an event gives up its own words: the more, the sooner. */
export const weightOf = ({ weight }: Pick<ParallelEvent, "weight">): number =>
  WEIGHTS[weight ?? "plain"];

/** Neighbours whose marks are near each other. */
function groupsOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const groups: Unit[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const unit of units.toSorted((a, b) => a.edges.left - b.edges.left)) {
    const last = groups.at(-1);
    if (last && unit.edges.left - end <= JOINED_PX) last.push(unit);
    else groups.push([unit]);
    end = last && groups.at(-1) === last ? Math.max(end, unit.edges.right) : unit.edges.right;
  }
  return groups;
}

/** The days that several events lie in, and where on their bar each begins: a day in its middle. */
export function hullOf(
  events: readonly ParallelEvent[],
  bar: Edges,
  scale: DayScale,
): Pick<TrackCluster, "band" | "ticks"> {
  const ticks = events.map(({ offset }) => {
    const { left, right } = edgesOf(offset, scale);
    const at = offset.least === offset.most ? (left + right) / 2 : left;
    return (at - bar.left) / (bar.right - bar.left);
  });
  const least = Math.min(...events.map(({ offset }) => offset.least));
  const most = Math.max(...events.map(({ offset }) => offset.most));
  return { band: { least, most }, ticks };
}

function clusterOf(units: readonly Unit[], terms: TrackTerms, lines: Lines): TrackCluster {
  const { scale } = terms;
  const hull = units.reduce(
    ({ left, right }, { edges }) => ({
      left: Math.min(left, edges.left),
      right: Math.max(right, edges.right),
    }),
    { left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY },
  );
  const least = Math.max(MARK.clusterMin, countText(units.length).length * MARK.digit + 6);
  const lack = Math.max(0, least - (hull.right - hull.left)) / 2;
  const edges = { left: hull.left - lack, right: hull.right + lack };
  const [lead] = units.toSorted(byWeight(terms));
  const words = lead?.label ?? null;
  const title = lead === undefined ? "" : eventLabel(lead.event, terms.lang).title;
  const note = `+${units.length - 1}`;
  const label = words === null && title === "" ? null : labelOf(title, note, false, edges, scale);
  const members = units.map(({ event }) => event);
  return {
    type: "cluster",
    members,
    ...hullOf(members, edges, scale),
    edges,
    label: label?.side === "middle" ? null : label,
    line: lines.free(reachOf(edges, label, scale)),
  };
}
