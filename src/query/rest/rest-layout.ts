/**
 * Lays out a window whose hand is at rest: every mark with its words, no label cut, lines as few as
 * name most, the open event by itself. Unlike the tiles that serve while the window moves, it knows
 * where the window's edges are; the same link and size give the same picture.
 *
 *     regions   | fold  |        wide         | fold |      wide      |
 *     lane 0    | 1955● |  ● title            | 2009● |  5 title +4  |   lines shared by worth
 *     lane 1    |       |~~~~~~ title ~~~~~~~~~~~~~~~~~ ...           |
 */
import type { Interval } from "../../dataset/time/interval.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { TimeScale } from "../axis/time-scale.ts";
import type { Columns } from "../columns/columns.ts";
import { drawnFrom, drawnTo, MARK } from "../window/geometry.ts";
import type { GlyphWidths } from "../window/glyph-widths.ts";
import type { LaneAssignment } from "../window/lanes.ts";
import type { Mark } from "../window/mark.ts";
import { BEYOND, regionsOf } from "./regions.ts";
import type { Region, RestPlacement, RestUnit } from "./rest-unit.ts";
import { type RestUnitMaker, restUnitMaker } from "./rest-units.ts";
import { gathered, type SettledLane, settleApart, settleLane } from "./settle-lane.ts";
import { type LinesToShare, shareLines } from "./share-lines.ts";

export interface RestTerms {
  readonly scale: TimeScale;
  readonly lang: Language;
  readonly glyphs: GlyphWidths | null;
  /** The row of the open event; -1 where none is. */
  readonly open: number;
  /**
   * Lines for all lanes together, and the most that one may have; null for as many as it takes that no
   * events share a mark.
   */
  readonly lines: LinesToShare | null;
}

export interface RestLayout {
  readonly marks: readonly Mark[];
  /** Lines in use, by lane; 0 for a lane with nothing near the window. */
  readonly lines: readonly number[];
}

/** With more marks than this near the window nobody reads titles: the tiles' densities say more. */
export const REST_MOST = 1_200;
/** So many events of one and the same time are one crowd: a column of their titles is for a list to show. */
const CROWD_FROM = 13;
/** The crowd of a lane is joined until so many marks are left to be settled one by one. */
const LANE_MOST = 70;

/** Null where there are too many events near the window to settle each. */
export function layoutAtRest(
  columns: Columns,
  { lanes, laneOf }: LaneAssignment,
  terms: RestTerms,
): RestLayout | null {
  const regions = regionsOf(terms.scale);
  const rows = rowsNear(columns, laneOf, nearSpan(terms.scale, terms.lines === null));
  if (rows === null) return null;
  const maker = restUnitMaker(columns, { ...terms, regions });
  const unitsByLane = lanes.map((): RestUnit[] => []);
  for (const row of rows) unitsByLane[laneOf[row] ?? 0]?.push(maker.single(row));
  const busy = [...unitsByLane.keys()].filter((lane) => (unitsByLane[lane] ?? []).length > 0);
  const settled = settledLanes(
    busy.map((lane) => unitsByLane[lane] ?? []),
    regions,
    maker,
    terms,
  );
  const lines = lanes.map(() => 0);
  for (const [at, lane] of busy.entries()) lines[lane] = settled[at]?.lines ?? 1;
  return {
    lines,
    marks: busy.flatMap((lane, at) => marksOf(columns, maker, terms, lane, settled[at])),
  };
}

function settledLanes(
  crowds: readonly (readonly RestUnit[])[],
  regions: readonly Region[],
  maker: RestUnitMaker,
  { lines }: RestTerms,
): readonly SettledLane[] {
  if (lines === null) return crowds.map((units) => settleApart(units, regions));
  const thin = crowds.map((units) => thinned(gathered(units, maker.join, 1, CROWD_FROM), maker));
  return shareLines(thin.length, lines, (at, most) =>
    settleLane(thin[at] ?? [], regions, most, maker.join),
  );
}

/**
 * The time that is near a window.
 *
 * @param every  where no events share a mark, one that is beyond the edges would take a line of its own.
 */
export function nearSpan(scale: TimeScale, every: boolean): Interval {
  const beyondPx = every ? 0 : scale.widthPx * BEYOND + MARK.openFade;
  return { start: scale.toTime(-beyondPx), end: scale.toTime(scale.widthPx + beyondPx) };
}

/** Matching rows drawn near the window; null where they are too many. */
function rowsNear(
  { starts, ends, count }: Columns,
  laneOf: Int16Array,
  { start: from, end: to }: Interval,
): readonly number[] | null {
  const rows: number[] = [];
  for (let row = 0; row < count; row++) {
    if ((laneOf[row] ?? -1) < 0) continue;
    const start = starts[row] ?? 0;
    const end = ends[row] ?? 0;
    if (drawnFrom(start, end) >= to || drawnTo(start, end) < from) continue;
    rows.push(row);
    if (rows.length > REST_MOST) return null;
  }
  return rows;
}

/** The nearest of a crowd made one, until few enough are left. The open event stays by itself. */
function thinned(units: readonly RestUnit[], maker: RestUnitMaker): readonly RestUnit[] {
  let left = units.toSorted((a, b) => a.mark.left - b.mark.left);
  while (left.length > LANE_MOST) {
    const gap = (i: number) => {
      const [a, b] = [left[i], left[i + 1]];
      const joinable =
        a && b && !a.isOpen && !b.isOpen && a.region === b.region && a.isSeen === b.isSeen;
      return joinable
        ? Math.max(a.mark.right, b.mark.right) - a.mark.left
        : Number.POSITIVE_INFINITY;
    };
    const gaps = left.map((_, i) => gap(i));
    const limit = gaps.toSorted((a, b) => a - b)[left.length - LANE_MOST - 1] ?? 0;
    const next: RestUnit[] = [];
    for (let i = 0; i < left.length; i++) {
      const [a, b] = [left[i], left[i + 1]];
      if (a && b && (gaps[i] ?? 0) <= limit) {
        next.push(maker.join(a, b));
        i += 1;
      } else if (a) next.push(a);
    }
    if (next.length === left.length) return left;
    left = next;
  }
  return left;
}

function marksOf(
  columns: Columns,
  maker: RestUnitMaker,
  terms: RestTerms,
  lane: number,
  settled: SettledLane | undefined,
): readonly Mark[] {
  const placements = settled?.placements ?? [];
  return placements
    .toSorted((a, b) => a.unit.mark.left - b.unit.mark.left)
    .map((placement) => markAt(columns, maker, terms, lane, placement));
}

/** A cluster names so many of its members, by which the view finds where an event went. */
const MEMBERS_NAMED = 200;
/** One that no zoom can part is shown as a list. */
const MEMBERS_LISTED = 2_000;
const TICKS = 40;
const TICKED_FROM_PX = 20;

function markAt(
  columns: Columns,
  maker: RestUnitMaker,
  { lang, scale }: RestTerms,
  lane: number,
  { unit, line, side, words, wordsPx }: RestPlacement,
): Mark {
  const lead = columns.brief(unit.lead, lang);
  const place = {
    lane,
    line: line,
    label: side,
    words,
    wordsTime: wordsPx === null ? null : scale.toTime(wordsPx),
  };
  if (unit.members.length === 1) {
    return { type: "event", id: lead.id, event: lead, extent: lead.date.extent, ...place };
  }
  const { members, mark } = unit;
  const { starts, ends, hues } = columns;
  const from = members.map((row) => drawnFrom(starts[row] ?? 0, ends[row] ?? 0));
  const to = members.map((row) => drawnTo(starts[row] ?? 0, ends[row] ?? 0));
  const bar = { from: Math.min(...from), to: Math.max(...to) };
  const [leftPx, rightPx] = [scale.toPx(bar.from), scale.toPx(bar.to)];
  const shareOf = (time: number) =>
    rightPx > leftPx ? (scale.toPx(time) - leftPx) / (rightPx - leftPx) : 0.5;
  const first = hues[members[0] ?? 0] ?? -1;
  const isOneHue = first >= 0 && members.every((row) => hues[row] === first);
  const ids = members
    .slice(0, unit.moment === null ? MEMBERS_NAMED : MEMBERS_LISTED)
    .map((row) => columns.id(row));
  return {
    type: "cluster",
    id: `${ids[0]}+${members.length - 1}`,
    events: members.length,
    extent: maker.extentOf(unit),
    bar,
    ticks:
      members.length <= TICKS && mark.right - mark.left > TICKED_FROM_PX ? from.map(shareOf) : [],
    title: lead.title,
    lead: lead.id,
    members: ids,
    together: unit.moment !== null,
    hue: isOneHue ? first : null,
    ...place,
  };
}
