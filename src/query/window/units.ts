/**
 * What is packed: events and clusters of them, each summed up once so that merging a million
 * events costs one pass and keeps no list of them.
 */
import { hull, type Interval } from "../../dataset/interval.ts";
import type { Columns } from "../columns.ts";
import {
  anchorOf,
  clusterEdges,
  type DrawnSpan,
  drawnSpan,
  finiteExtent,
  markEdges,
} from "./geometry.ts";
import type { GlyphWidths } from "./glyphs.ts";
import { clusterLabel, eventLabel, labelWidth } from "./label.ts";
import type { Unit } from "./pack.ts";

/** A cluster names its members up to here; more are reached by zooming. */
const MEMBERS_NAMED = 200;

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

export interface UnitMaker {
  single(row: number): EventUnit;
  /** @param rows in order of time, at least one. */
  cluster(rows: readonly number[]): EventUnit;
  merge(units: readonly EventUnit[]): EventUnit;
}

/** @param origin the time (epoch ms) that pixel 0 stands for. */
export function unitMaker(
  columns: Columns,
  { pxPerMs, origin }: { readonly pxPerMs: number; readonly origin: number },
  lang: string,
  glyphs: GlyphWidths | null,
): UnitMaker {
  const extentOf = (row: number): Interval => ({
    start: columns.starts[row] ?? 0,
    end: columns.ends[row] ?? 0,
  });
  const weightOf = (row: number) => columns.weights[row] ?? 0;

  function finish(sum: Omit<EventUnit, "mark" | "labelPx">): EventUnit {
    const brief = glyphs && columns.brief(sum.lead, lang);
    const label = brief && clusterLabel(brief, sum.events);
    return {
      ...sum,
      mark: clusterEdges(sum.bar, sum.events, pxPerMs, origin),
      labelPx: glyphs && label && labelWidth(label, glyphs),
    };
  }

  return {
    single(row) {
      const extent = extentOf(row);
      return {
        events: 1,
        members: [row],
        lead: row,
        anchor: anchorOf(extent),
        extent: finiteExtent(extent),
        bar: drawnSpan(extent),
        hue: columns.hues[row] ?? -1,
        mark: markEdges(extent, pxPerMs, origin),
        labelPx: glyphs && labelWidth(eventLabel(columns.brief(row, lang), lang), glyphs),
      };
    },
    cluster(rows) {
      const [first = 0] = rows;
      let lead = first;
      let hue = columns.hues[first] ?? -1;
      let extent = finiteExtent(extentOf(first));
      let { from, to } = drawnSpan(extentOf(first));
      for (const row of rows) {
        const own = extentOf(row);
        const at = drawnSpan(own).from;
        if (weightOf(row) > weightOf(lead)) lead = row;
        if (columns.hues[row] !== hue) hue = MIXED;
        extent = hull(extent, finiteExtent(own));
        from = Math.min(from, at);
        to = Math.max(row === first ? at : to, at);
      }
      const members = rows.slice(0, MEMBERS_NAMED);
      const anchor = anchorOf(extentOf(first));
      return finish({ events: rows.length, members, lead, anchor, extent, bar: { from, to }, hue });
    },
    merge(units) {
      const [first, ...rest] = units;
      if (!first) throw new RangeError("nothing to merge");
      return finish(
        rest.reduce<Omit<EventUnit, "mark" | "labelPx">>(
          (sum, unit) => ({
            events: sum.events + unit.events,
            members: [...sum.members, ...unit.members]
              .sort((a, b) => a - b)
              .slice(0, MEMBERS_NAMED),
            lead: moreTelling(unit.lead, sum.lead) ? unit.lead : sum.lead,
            anchor: Math.min(sum.anchor, unit.anchor),
            extent: hull(sum.extent, unit.extent),
            bar: {
              from: Math.min(sum.bar.from, unit.bar.from),
              to: Math.max(lastStart(sum), lastStart(unit)),
            },
            hue: sum.hue === unit.hue ? sum.hue : MIXED,
          }),
          first,
        ),
      );
    },
  };

  function moreTelling(a: number, b: number): boolean {
    return weightOf(a) > weightOf(b) || (weightOf(a) === weightOf(b) && a < b);
  }
}

/** Where the last member begins: a single bar's own end is not the cluster's. */
const lastStart = (unit: Pick<EventUnit, "events" | "bar">): number =>
  unit.events === 1 ? unit.bar.from : unit.bar.to;
