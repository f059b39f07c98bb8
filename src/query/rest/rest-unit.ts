import type { Edges } from "../window/geometry.ts";
import type { Label, LabelSide } from "../window/mark.ts";

/** A stretch of the plot that labels keep inside: a part of the axis as far as it is on the screen. */
export interface Region extends Edges {
  /** There is no scale inside: a label says the date. */
  readonly folded: boolean;
  readonly inView: boolean;
}

/** The part of a mark that words tell: all of a title, some of one, or only how many and when. */
export type Says = "title" | "part" | "when";

/** A wording of a mark. */
export interface Wording extends Label {
  readonly says: Says;
}

/** Words that may stand beside a mark, and their width in CSS pixels. */
export interface Words extends Wording {
  readonly widthPx: number;
}

/** A mark that wants a place with its words: one event, or a cluster. Pixels count from the plot's left edge. */
export interface RestUnit {
  /** Rows of the columns, in order. */
  readonly members: readonly number[];
  /** The row that speaks for it. */
  readonly lead: number;
  readonly mark: Edges;
  /** The region that its start stands in. */
  readonly region: number;
  /** The region that a cluster's words stand in: one that its bar reaches, with a scale where there is one. */
  readonly wordsRegion: number;
  /** Whether it reaches beyond that region. */
  readonly crosses: boolean;
  /** Equal for units of events that all cover the same time, which no zoom can part; null where they do not. */
  readonly moment: string | null;
  /** The open event: it is placed first and joins nobody. */
  readonly isOpen: boolean;
  /** Whether any of it is on the screen: what is beyond takes the lines that this leaves. */
  readonly isSeen: boolean;
  /** From the fullest to the shortest; empty where marks stand without words until they are asked. */
  words(): readonly Words[];
  /** Said where none of these has room and nobody can be joined: less of a title and then its date, or of a cluster what its count counts. */
  fewerWords(): readonly Words[];
}

/** Where a unit stands at rest. */
export interface RestPlacement {
  readonly unit: RestUnit;
  /** The line of the lane, from 0. */
  readonly line: number;
  readonly side: LabelSide;
  readonly words: Words | null;
  /** Where words begin that stand over a cluster's bar, and the middle of those that part a bar; CSS pixels. */
  readonly wordsPx: number | null;
}
