/** The ways to read a file that somebody may choose from. */

export const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "euc-kr",
  "windows-1252",
  "macintosh",
  "cp850",
  "ansel",
  "iso-8859-2",
  "windows-1251",
  "ibm866",
  "shift_jis",
  "euc-jp",
  "gb18030",
  "big5",
] as const;

/** Letters that may stand between the cells of a file of lines. */
export const SEPARATORS = [",", ";", "\t", "|"] as const;
export type Separator = (typeof SEPARATORS)[number];

/** A separator with the evidence for it. */
export interface FoundSeparator {
  readonly separator: Separator;
  /** Of the lines that were looked at: all, and those with as many cells as most have. */
  readonly lines: number;
  readonly alike: number;
  /** Cells that most lines have. */
  readonly cells: number;
}
