/**
 * Plain shapes, as data: what a mark is made of before a pen draws it, on a canvas
 * (`views/timeline/marks/paint-shapes.ts`) or as SVG (`svg-pen.ts`). All lengths are CSS pixels,
 * from the left edge of the mark and the top of its row, y downwards.
 */

/** `hue` says the topic, `paper` what is not filled, `ink` what the reader has chosen. */
export type Role = "hue" | "paper" | "ink";

/** Lengths drawn and left out in turn along a line; round ends make dots of very short ones. */
export interface Dash {
  readonly drawn: number;
  readonly left: number;
  readonly isRound: boolean;
}

/** The thickness of a line, and its dashes; null is not dashed. */
export interface Line {
  readonly width: number;
  readonly dash: Dash | null;
}

interface Circle {
  readonly role: Role;
  /** The centre. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Rectangle {
  readonly role: Role;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The radius of its corners, at most half of its height; 0 is square. */
  readonly corner: number;
}

/** A filled circle. */
export interface Disc extends Circle {
  readonly kind: "disc";
}

/** The left half of a disc, filled. */
export interface HalfDisc extends Circle {
  readonly kind: "half-disc";
}

/** A circle's line, half of it on either side of the radius. */
export interface Ring extends Circle {
  readonly kind: "ring";
  readonly line: Line;
}

/** A filled rectangle. */
export interface Box extends Rectangle {
  readonly kind: "box";
  /** 1 covers what is below. */
  readonly opacity: number;
}

/** A rectangle's line, half of it on either side of the edge. */
export interface Frame extends Rectangle {
  readonly kind: "frame";
  readonly line: Line;
}

/** A level line from `x` to `toX`. */
export interface Stroke {
  readonly kind: "stroke";
  readonly role: Role;
  readonly x: number;
  readonly toX: number;
  readonly y: number;
  readonly line: Line;
}

export type Shape = Disc | HalfDisc | Ring | Box | Frame | Stroke;

/**
 * Two shares of the width: the drawing appears up to `wholeFrom` and vanishes from `wholeTo` on. 0
 * and 1 are edges that do not fade.
 */
export interface Fade {
  readonly wholeFrom: number;
  readonly wholeTo: number;
}

/** Shapes in the order they are drawn, and how all of them fade over the width of the mark. */
export interface Drawing {
  readonly widthPx: number;
  /** Height of the row it stands in. */
  readonly heightPx: number;
  readonly shapes: readonly Shape[];
  /** Null does not fade. */
  readonly fade: Fade | null;
}
