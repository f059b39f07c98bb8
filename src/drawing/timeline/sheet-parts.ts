/** The parts that a sheet is arranged of, in CSS pixels from its upper left corner. */
import type { Drawing } from "../shape.ts";
import { baselineOf, type Face, isSure, widthOf } from "../type.ts";
import type { Tone } from "./palette.ts";

/** Words on one line. */
export interface SetText {
  /** Where they begin, and the line their letters stand on. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly face: Face;
  readonly tone: Tone;
  readonly widthPx: number;
  /** Whether that width is measured and no estimate. */
  readonly isSure: boolean;
  /** Language of the words, where it is not that of the sheet. */
  readonly lang: string;
  /** Written from bottom to top, with their middle at `x` and `y`. */
  readonly isUpward: boolean;
}

export interface Rule {
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
  readonly tone: Tone;
}

/** A filled rectangle in a tone, or in the colour of a slot; ink where the slot is null. */
export interface Patch {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Tone | { readonly hue: number | null };
}

/** A mark drawn at a place. */
export interface Sign {
  readonly x: number;
  readonly y: number;
  readonly drawing: Drawing;
  readonly hue: number | null;
}

/** @param middle  of the line. */
export const words = (
  text: string,
  x: number,
  middle: number,
  face: Face,
  tone: Tone,
  lang = "",
): SetText => ({
  x,
  y: middle + baselineOf(face),
  text,
  face,
  tone,
  widthPx: widthOf(text, face),
  isSure: isSure(text, face),
  lang,
  isUpward: false,
});

/** Lines of words one under another. @param top  of the first. */
export const paragraph = (
  lines: readonly string[],
  x: number,
  top: number,
  face: Face,
  tone: Tone,
  lang = "",
): readonly SetText[] =>
  lines.map((text, i) => words(text, x, top + face.linePx * (i + 0.5), face, tone, lang));

export const line = (x: number, y: number, toX: number, toY: number, tone: Tone): Rule => ({
  x,
  y,
  toX,
  toY,
  tone,
});
