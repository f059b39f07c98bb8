/**
 * The sizes of all that marks are made of, in CSS pixels. What the layout must know of them, it
 * says itself (`query/window/geometry.ts`).
 */
import { CLUSTER_BAR, LINE_PX, MARK } from "../query/window/geometry.ts";
import type { Dash, Line } from "./shape.ts";

/** Round dots as thick as their line, `apart` from middle to middle. */
const dots = (apart: number): Dash => ({ drawn: 0.1, left: apart - 0.1, isRound: true });

const plain = (width: number): Line => ({ width, dash: null });

export interface MarkSizes {
  /** Height of the line; the mark stands in the middle of it. */
  readonly heightPx: number;
  readonly disc: {
    /** Its distance from the left edge. */
    readonly centre: number;
    readonly radius: number;
    /** Radius to the middle of the line, where the disc is not full. */
    readonly outlined: number;
  };
  /** An approximate disc is as far smaller as its dotted halo needs. */
  readonly about: Pick<MarkSizes["disc"], "radius" | "outlined"> & {
    readonly halo: number;
    readonly line: Line;
  };
  readonly bar: {
    readonly height: number;
    readonly core: number;
    /** Distance from the left edge to where the core begins, and one that is dotted. */
    readonly coreFrom: number;
    readonly dotsFrom: number;
    readonly dotted: Line;
    /** Along the upper edge of what nobody answers for. */
    readonly broken: Line;
  };
  readonly outline: {
    readonly line: Line;
    /** Round what nobody answers for: dashes that are longer than those of another date. */
    readonly broken: Line;
    readonly dotted: Line;
    /** Distance from either end of a bar to the middle of its line. */
    readonly inset: number;
    readonly barHeight: number;
    /** Length by which the outline runs on past an open end, so that it is not seen to close. */
    readonly pastOpenEnd: number;
  };
  /** A fade at either end is no longer than `most`, nor than its share of the bar. */
  readonly softEnd: { readonly most: number; readonly share: number };
  /** The share of a bar that is whole before its open end fades. */
  readonly wholeBeforeOpen: number;
  readonly otherDate: { readonly radius: number; readonly line: Line };
}

/** Sizes on the plot. */
export const PLOT: MarkSizes = {
  heightPx: LINE_PX,
  disc: { centre: MARK.discHalf, radius: 4.75, outlined: 4.1 },
  about: { radius: 4.75, outlined: 4.1, halo: 8, line: { width: 1.5, dash: dots(3.45) } },
  bar: {
    height: 9,
    core: 2,
    coreFrom: 0,
    dotsFrom: 2,
    dotted: { width: 2, dash: dots(4) },
    broken: { width: 1, dash: { drawn: 5, left: 3, isRound: false } },
  },
  outline: {
    line: plain(1.75),
    broken: { width: 1.75, dash: { drawn: 4.2, left: 2.24, isRound: false } },
    dotted: { width: 1.75, dash: dots(3.5) },
    inset: 0.875,
    barHeight: 7.25,
    pastOpenEnd: 0,
  },
  softEnd: { most: 26, share: 1 / 3 },
  wholeBeforeOpen: 0.2,
  otherDate: { radius: 4.3, line: { width: 1.25, dash: { drawn: 2, left: 1.7, isRound: false } } },
};

/** The width of every mark in a line of text. */
export const TEXT_WIDTH_PX = 16;

/** Sizes in a line of text. */
export const TEXT: MarkSizes = {
  heightPx: 14,
  disc: { centre: TEXT_WIDTH_PX / 2, radius: 4.75, outlined: 4.35 },
  about: { radius: 3.4, outlined: 3, halo: 6.2, line: { width: 1.4, dash: dots(3.24) } },
  bar: {
    height: 9,
    core: 2,
    coreFrom: 0.6,
    dotsFrom: 0.6,
    dotted: { width: 2, dash: dots(3.8) },
    broken: { width: 1, dash: { drawn: 4, left: 2, isRound: false } },
  },
  outline: {
    line: plain(1.75),
    broken: { width: 1.75, dash: { drawn: 4.4, left: 2.43, isRound: false } },
    dotted: { width: 1.75, dash: dots(3) },
    inset: 1.4,
    barHeight: 7.2,
    pastOpenEnd: 7.4,
  },
  softEnd: { most: 26, share: 0.35 },
  wholeBeforeOpen: 0.3,
  otherDate: {
    radius: 4.1,
    line: { width: 1.5, dash: { drawn: 1.75, left: 1.47, isRound: false } },
  },
};

/** Opacity of the hue in the body of a bar, whose core is opaque. */
export const TINT = 0.26;

/** Clusters: from the top of the line to the bar, how thick it and its ticks are, a tick's width. */
export const CLUSTER = { bar: CLUSTER_BAR.top, thick: CLUSTER_BAR.thick, tick: 1.5 } as const;

/** The ring round what is selected; on a disc by its radius, else so far beyond the mark. */
export const RING = { line: plain(1.75), discRadius: 8.6, beyondBar: 3.875 } as const;
