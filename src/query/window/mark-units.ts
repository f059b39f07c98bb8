/**
 * What is packed: events and clusters of them, each summed up once so that merging a million
 * events costs one pass and keeps no list of them.
 */

import { hull, type Interval } from "../../dataset/time/interval.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import { toAxis } from "../axis/folding.ts";
import type { TimeScale } from "../axis/time-scale.ts";
import type { Columns } from "../columns/columns.ts";
import {
  anchorOf,
  clusterEdges,
  type DrawnSpan,
  drawnFrom,
  drawnSpan,
  finiteExtent,
  markEdges,
} from "./geometry.ts";
import type { GlyphWidths } from "./glyph-widths.ts";
import { clusterLabel, eventLabel, labelWidth } from "./label.ts";
import type { Unit } from "./mark-unit.ts";

/** A cluster that no zoom can part names its members up to here: it is shown as a list. */
const MEMBERS_LISTED = 2_000;

/** The hue of a cluster of several. */
export const MIXED = -2;

export interface EventUnit extends Unit {
  /** Rows of the columns, in order of time; the first of them when there are too many to name. */
  readonly members: readonly number[];
  /** The most telling member: most claims, then most links, then the earliest. */
  readonly lead: number;
  /** The hull of the members' extents, an open side ending at the date that is known. */
  readonly extent: Interval;
  /** From where the first member is drawn to where the last one begins. */
  readonly bar: DrawnSpan;
  /** Slot of the palette, -1 for none, MIXED for several. */
  readonly hue: number;
}

/** A cluster before it is known how wide it is drawn. */
export type Sum = Omit<EventUnit, "mark" | "labelPx">;

/** What is read of events, by row: all columns, or as much of them as a window needs. */
export interface MarkedRows extends Pick<Columns, "id" | "brief"> {
  readonly starts: Numbers;
  readonly ends: Numbers;
  readonly weights: Numbers;
  readonly hues: Numbers;
}

interface Numbers {
  readonly [row: number]: number;
}

/** @typeParam Cell  the events of a finest cell: their rows, or what else can be made a unit of. */
export interface UnitMaker<Cell = Uint32Array> {
  single(row: number): EventUnit;
  /** @param cell  of at least one event; rows in order of time. */
  cluster(cell: Cell): EventUnit;
  /** One cell of several, in the order given. */
  joined(cells: readonly Cell[]): Cell;
  /** The rows of a cell of few. */
  rows(cell: Cell): ArrayLike<number>;
  /** A unit of what was summed up elsewhere. */
  ofSum(sum: Sum): EventUnit;
  merge(units: readonly EventUnit[]): EventUnit;
  /** The unit with the label it has by this maker. */
  labelled(unit: EventUnit): EventUnit;
}

export interface UnitTerms {
  /** Of the tile: x = 0 is its start. */
  readonly scale: TimeScale;
  readonly lang: Language;
  /** Null makes units without labels. */
  readonly glyphs: GlyphWidths | null;
  /** A cluster that zooming parts names its members up to here. */
  readonly membersNamed: number;
}

export function unitMaker(
  columns: MarkedRows,
  { scale, lang, glyphs, membersNamed }: UnitTerms,
): UnitMaker {
  const { starts, ends, weights, hues } = columns;
  const extentOf = (row: number): Interval => ({ start: starts[row] ?? 0, end: ends[row] ?? 0 });
  const weightOf = (row: number) => weights[row] ?? 0;

  /** Reading the lead again is what costs most: without labels it is not. */
  function labelPxOf({ events, lead }: Sum): number | null {
    if (!glyphs) return null;
    const brief = columns.brief(lead, lang);
    const label =
      events === 1 ? eventLabel(brief, lang) : clusterLabel(brief.title.text, events, lang);
    return labelWidth(label, glyphs);
  }

  const finish = (sum: Sum): EventUnit => ({
    ...sum,
    mark:
      sum.events === 1
        ? markEdges(extentOf(sum.lead), scale)
        : clusterEdges(sum.bar, sum.events, scale),
    labelPx: labelPxOf(sum),
  });

  const placeOf = (extent: Interval) => toAxis(scale.folding, anchorOf(extent));

  const namedIn = ({ from, to }: DrawnSpan) => (from === to ? MEMBERS_LISTED : membersNamed);

  return {
    single(row) {
      const extent = extentOf(row);
      return finish({
        events: 1,
        members: [row],
        lead: row,
        anchor: placeOf(extent),
        extent: finiteExtent(extent),
        bar: drawnSpan(extent),
        hue: hues[row] ?? -1,
      });
    },
    cluster(rows) {
      const [first = 0] = rows;
      let lead = first;
      let hue = hues[first] ?? -1;
      let { start, end } = finiteExtent(extentOf(first));
      let from = drawnFrom(starts[first] ?? 0, ends[first] ?? 0);
      let to = from;
      for (const row of rows) {
        const ownStart = starts[row] ?? 0;
        const ownEnd = ends[row] ?? 0;
        if (weightOf(row) > weightOf(lead)) lead = row;
        if (hues[row] !== hue) hue = MIXED;
        if (Number.isFinite(ownEnd - ownStart)) {
          start = Math.min(start, ownStart);
          end = Math.max(end, ownEnd);
        } else {
          const finite = finiteExtent({ start: ownStart, end: ownEnd });
          start = Math.min(start, finite.start);
          end = Math.max(end, finite.end);
        }
        const at = drawnFrom(ownStart, ownEnd);
        from = Math.min(from, at);
        to = Math.max(to, at);
      }
      const bar = { from, to };
      return finish({
        events: rows.length,
        members: Array.from(rows.subarray(0, namedIn(bar))),
        lead,
        anchor: placeOf(extentOf(first)),
        extent: { start, end },
        bar,
        hue,
      });
    },
    merge(units) {
      const [first, ...rest] = units;
      if (!first) throw new RangeError("nothing to merge");
      return finish(
        rest.reduce<Sum>((sum, unit) => {
          const bar = {
            from: Math.min(sum.bar.from, unit.bar.from),
            to: Math.max(lastStart(sum), lastStart(unit)),
          };
          return {
            events: sum.events + unit.events,
            members: [...sum.members, ...unit.members].sort((a, b) => a - b).slice(0, namedIn(bar)),
            lead: moreTelling(unit.lead, sum.lead) ? unit.lead : sum.lead,
            anchor: Math.min(sum.anchor, unit.anchor),
            extent: hull(sum.extent, unit.extent),
            bar,
            hue: sum.hue === unit.hue ? sum.hue : MIXED,
          };
        }, first),
      );
    },
    labelled: (unit) => ({ ...unit, labelPx: labelPxOf(unit) }),
    joined: (cells) => Uint32Array.from(cells.flatMap((cell) => [...cell])),
    rows: (cell) => cell,
    ofSum: finish,
  };

  function moreTelling(a: number, b: number): boolean {
    return weightOf(a) > weightOf(b) || (weightOf(a) === weightOf(b) && a < b);
  }
}

/** Where the last member begins: a single bar's own end is not the cluster's. */
const lastStart = (unit: Pick<EventUnit, "events" | "bar">): number =>
  unit.events === 1 ? unit.bar.from : unit.bar.to;
