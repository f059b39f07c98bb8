/** What is to be drawn, and how: what differs from one picture to the next. */
import type { Interval } from "../../dataset/time/interval.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import type { Lanes } from "../../query/criteria/facets.ts";
import { type AxisKind, type Criteria, EVERYTHING } from "../../query/criteria/query.ts";
import type { Palette, Theme } from "./palette.ts";

/** The room that a page gives to its timeline, in CSS pixels. */
export interface Stage {
  /** The column of the lanes' names; 0 where they stand above. */
  readonly namesPx: number;
  /** The height that lanes are laid out for. */
  readonly heightPx: number;
}

export interface DrawingWish {
  readonly lang: Language;
  /** CSS pixels; the height follows. */
  readonly widthPx: number;
  readonly theme: Theme | Palette;
  readonly criteria: Criteria;
  /** Null shows all that matches. */
  readonly window: Interval | null;
  readonly axis: AxisKind;
  /** Null chooses: events that are few, or have their titles, share one lane; more stand by topic. */
  readonly lanes: Lanes | null;
  /**
   * Every event by itself with its title, whatever height that takes; the parts of a folded axis then stand one
   * under the other. Else some events share a mark. Null chooses: each has its own where they are few enough for
   * that, and the picture is too narrow for titles beside each other on one axis.
   */
  readonly every: boolean | null;
  /** The event that is ringed; null for none. */
  readonly event: string | null;
  /** Null is the dataset's own; empty is none. */
  readonly title: string | null;
  /** What is shown, in words: the filter. Empty is none. */
  readonly standfirst: string;
  /** Whether the marks are explained, and whether the foot says what the events are from. */
  readonly key: boolean;
  readonly foot: boolean;
  /** Address of what is drawn, shown in the foot; empty is none. */
  readonly link: string;
  /** The measures of a page whose own timeline it stands for; null leaves them to the drawing. */
  readonly stage: Stage | null;
  /** Without a margin, as a part of a page. */
  readonly bare: boolean;
  /** Begins the ids; null makes one of what is drawn. */
  readonly id: string | null;
  /** Rules of `@font-face`, by `embedFont`; empty takes the type from the machine it is looked at on. */
  readonly fontFaces: string;
}

/** A picture by itself: for a newspaper, a slide, a message. */
export const PICTURE: DrawingWish = {
  lang: "en",
  widthPx: 1_200,
  theme: "light",
  criteria: EVERYTHING,
  window: null,
  axis: "folded",
  lanes: null,
  every: null,
  event: null,
  title: null,
  standfirst: "",
  key: true,
  foot: true,
  link: "",
  stage: null,
  bare: false,
  id: null,
  fontFaces: "",
};

/** The head of a print edition, which says around it what it is: every event once, in one lane. */
export const PRINT: DrawingWish = {
  ...PICTURE,
  widthPx: 682,
  theme: "print",
  lanes: "none",
  every: true,
  title: "",
  key: false,
  foot: false,
  bare: true,
};
