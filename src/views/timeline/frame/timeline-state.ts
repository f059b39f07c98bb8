/**
 * All that the timeline knows, in one value that is never changed but replaced: what is drawn is a
 * function of it. What each layer draws it by, it finds here; nothing is handed from layer to layer.
 */
import type { Interval } from "../../../dataset/time/interval.ts";
import type { StatedDate } from "../../../dataset/time/stated-date.ts";
import type { Language } from "../../../dataset/wording/languages.ts";
import type { AxisLabels } from "../../../query/axis/axis-labels.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import type { GlyphWidths } from "../../../query/window/glyph-widths.ts";
import type { Mark, WindowAnswer, WindowRequest } from "../../../query/window/mark.ts";
import type { FoldWords } from "./fold.ts";
import type { Painters } from "./painters.ts";

export interface TimelineState extends TimelineSettings {
  /** Where each time stands on the screen. Its window is what pans and zooms. */
  readonly scale: TimeScale;
  /** Whether another window is about to follow: what is dear to draw waits until none is. */
  readonly isMoving: boolean;
  /** Where an animation is heading (axis ms), so that quick key presses add up. */
  readonly target: Interval;
  /** The newest answer of the store; null before the first. */
  readonly layout: WindowAnswer | null;
  /**
   * CSS pixels an axis ms of the level the layout was made for; null when it answers what nobody
   * asks any more, and is only drawn until the next one comes.
   */
  readonly laidOutAt: number | null;
  /** What the layout answers, which may no longer be what is asked. */
  readonly answered: LayoutTerms | null;
  /**
   * What is painted while the window zooms and no hand reaches for what stands on it; null where what
   * has elements is where they are.
   */
  readonly painters: Painters | null;
  /** The key of the mark under the pointer or with the keyboard, whose title is bold; or null. */
  readonly pointedAt: string | null;
}

/** As much of the state as the page around the timeline decides. */
export interface TimelineSettings {
  /** What the marks are laid out by, besides the window. */
  readonly terms: LayoutTerms;
  /** Whether lanes have their names above them, and not in a column beside. */
  readonly namesAbove: boolean;
  /** What the marks say, and in which type. */
  readonly words: MarkWords;
  /** What the ticks of the axis say. */
  readonly axisLabels: AxisLabels;
  /** What the heads of folds say. */
  readonly foldWords: FoldWords;
  readonly spanWords: SpanWords;
  /** What the line of the present day says. */
  readonly todayWord: string;
  /** The event that is open; or null. */
  readonly selection: Selection | null;
}

/** The words of a span of time that is being drawn. */
export interface SpanWords {
  /** Its dates and how many events begin in it; null while nobody knows. */
  flag(span: Interval, events: number | null): string;
  /** What a hand on the axis can do. */
  readonly hint: string;
}

export type LayoutTerms = Omit<WindowRequest, "window" | "widthPx" | "folding" | "rest">;

export interface MarkWords {
  /** The accessible name of a mark. */
  nameOf(mark: Mark): string;
  readonly lang: Language;
  /** Null where marks stand without labels until they are asked. */
  readonly glyphs: GlyphWidths | null;
}

/** The event that is open, and the other dates its sources state for it. */
export interface Selection {
  readonly id: string;
  readonly title: string;
  readonly date: StatedDate;
  readonly alternatives: readonly StatedDate[];
  /** What the flag on the axis says. */
  readonly flag: string;
  /** "also dated 8 March 2001", or empty. */
  readonly note: string;
}
