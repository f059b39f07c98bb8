/**
 * The events of a filter as lines that are summed up lane by lane: what a window asks of all of them together. The
 * database is asked (`asked-lines.ts`), or where they are kept in memory these are looked through (`kept-lines.ts`).
 */
import { DAY_MS, type Interval } from "../../src/dataset/time/interval.ts";
import type { TimeScale } from "../../src/query/axis/time-scale.ts";
import type { ZoomLevel } from "../../src/query/axis/zoom.ts";
import type { WindowRequest } from "../../src/query/window/mark.ts";
import { OPEN_END, OPEN_START } from "../load/event-rows.ts";
import type { Condition } from "./conditions.ts";

/** The number of the lane that lines with a `lead` stand in, as an expression and as a function. */
export interface LaneOfLead extends Condition {
  /** @param lead  undefined for a value that no list has */
  of(lead: string | undefined): number;
}

export interface Lines {
  inView(lane: LaneOfLead, window: Interval): Promise<readonly LaneView[]>;
  /** The lane of each event that is drawn in a span, by its row; null where there are more than `most`. */
  near(lane: LaneOfLead, span: Interval, most: number): Promise<ReadonlyMap<number, number> | null>;
  /** Events that may stand as bars at a level: of those that begin on one day in one lane the first few. */
  long(lane: LaneOfLead, level: LevelGrid): Promise<readonly Candidate[]>;
  /** What is anchored in a tile, cell by cell, in the order of lanes and cells. */
  cells(tile: TileCells): Promise<readonly CellRow[]>;
  /** The first members of the cells that some crowds are in, of all that begin on the days of these. */
  whoIsIn(tile: TileCells, crowds: readonly number[]): Promise<readonly NamedCell[]>;
  /** Likewise of cells whose events all stand at one moment, on one of some days. */
  whoIsAt(tile: TileCells, days: readonly number[]): Promise<readonly NamedCell[]>;
  /** How many each value leads. */
  led(): Promise<ReadonlyMap<string, number>>;
  /** How many begin on each day, of those in some lane. */
  begun(lane: LaneOfLead): Promise<ReadonlyMap<number, number>>;
}

/** What a window has of a lane. */
export interface LaneView {
  readonly lane: number;
  /** Events whose marks are in it, and those of them that are wholly inside. */
  readonly drawn: number;
  readonly inside: number;
  /** The rows of the marks that are drawn nearest to it, before it and after it. */
  readonly before: number | null;
  readonly after: number | null;
}

/** A level, and the axis it is laid out on. */
export interface LevelGrid {
  readonly level: ZoomLevel;
  readonly range: Interval;
  readonly folding: WindowRequest["folding"];
}

/** An event that may stand as a bar; its days. */
export interface Candidate {
  readonly lane: number;
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

export interface TileCells extends LevelGrid {
  readonly lane: LaneOfLead;
  /** Of the level, over the tile. */
  readonly scale: TimeScale;
  /** Bars that stand by themselves and are in no cell. */
  readonly bars: readonly Candidate[];
}

/** Which cell of a tile: its lane, whether it is of bars that found no line, and its number. */
interface CellKey {
  readonly lane: number;
  readonly crowded: boolean;
  readonly cell: number;
}

/** A cell, summed up. */
export interface CellRow extends CellKey {
  /** Its first lines, packed as by `crowdOf`. */
  readonly crowds: readonly number[];
  readonly events: number;
  /** Who speaks for it: row and weight. */
  readonly lead: number;
  readonly weight: number;
  /** The day it is anchored at: that of its first event. */
  readonly anchorDay: number;
  /** The days of its hull, of which an open side ends a day beyond what is known. */
  readonly hullStart: number;
  readonly hullEnd: number;
  /** Half days at which the first and the last mark begin. */
  readonly fromHalf: number;
  readonly toHalf: number;
  /** The least hue and the greatest. */
  readonly hue: number;
  readonly lastHue: number;
  /** The least first day and the greatest last one, as they are in the tables. */
  readonly start: number;
  readonly end: number;
}

export interface NamedCell extends CellKey {
  readonly members: readonly number[];
}

/** Members that are named of each cell: those that a cluster does which zooming parts. */
export const NAMED = 200;
/** And of one that none can part. */
export const LISTED = 2_000;
/** As `tile.ts` of the load has it: bars that begin on a day in a lane. */
export const MOST_BARS = 6;
/** As `long-bars.ts` has it. */
export const LONG_PX = 200;

/** More events than a crowd is told to have, and few enough for a row and their number to be one number. */
export const CROWDED = 524_288;

/** A line in one number: its first row, whether others of the rows after it are not its own, and how many events it has. */
export const crowdOf = (row: number, lastRow: number, events: number): number =>
  row * 2 * CROWDED + (lastRow - row + 1 === events ? 0 : CROWDED) + Math.min(events, CROWDED - 1);

/** The first row of a line that was packed so. */
export const rowOfCrowd = (crowd: number): number => Math.floor(crowd / (2 * CROWDED));

/** The days that a tile shows: those from the first, up to the last exclusive. */
export function daysOf(scale: TimeScale): { readonly from: number; readonly to: number } {
  const shown = scale.shown();
  return { from: Math.ceil(shown.start / DAY_MS), to: Math.ceil(shown.end / DAY_MS) };
}

/** Half days: what is drawn begins and ends with one, or in the middle of it. */
export const HALF_MS = DAY_MS / 2;

/** Half days at which what has some days is drawn, as `event-rows.ts` writes them down. */
export const fromHalfOf = (start: number, end: number): number =>
  end - start <= 1
    ? start + end
    : start !== OPEN_START
      ? 2 * start
      : end === OPEN_END
        ? 0
        : 2 * end;
export const toHalfOf = (start: number, end: number): number =>
  end - start <= 1
    ? start + end
    : end !== OPEN_END
      ? 2 * end
      : start === OPEN_START
        ? 0
        : 2 * start;
