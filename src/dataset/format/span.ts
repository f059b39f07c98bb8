/** A part of a text in UTF-16 code units, or of a file in bytes: from `start` up to `end`, exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
