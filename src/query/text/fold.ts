/**
 * Text as search sees it: case, accents, the shape of quotes and dashes and the width of gaps do
 * not count, and Hangul is compared by syllable however it was typed.
 */

/** The folded text: `ZÜRICH — “No’s”` is `zurich - "no's"`. Folding twice is folding once. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const folded = PLAIN.test(lower) ? lower : foldMarks(lower);
  return folded.replace(/\s+/g, " ");
}

/**
 * Folds every line by itself, as if the text were cut at each `\n`, folded, and put together again.
 */
export function foldLines(text: string): string {
  const lower = text.toLowerCase();
  if (TIDY.test(lower) && !lower.includes("  ")) return lower;
  const folded = PLAIN.test(lower) ? lower : foldMarks(lower);
  return folded.replace(GAPS, " ");
}

// Not the single spaces that most gaps are: finding them all would take longer than the rest.
const GAPS = /[^\S \n][^\S\n]*| [^\S\n]+/g;

/** Folded text whose every UTF-16 code unit knows where it comes from. */
export interface FoldedText {
  readonly folded: string;
  /** Start and end of the original character, as people count them, by index into `folded`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Folds as `fold` does and keeps the way back, for marking what was found in the words as they were
 * written.
 */
export function foldWithOffsets(text: string): FoldedText {
  let folded = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { segment, index } of characters.segment(text)) {
    const end = index + segment.length;
    const piece = fold(segment);
    if (piece === " " && folded.endsWith(" ")) {
      ends[ends.length - 1] = end;
      continue;
    }
    folded += piece;
    for (let i = 0; i < piece.length; i++) {
      starts.push(index);
      ends.push(end);
    }
  }
  return { folded, starts, ends };
}

const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

// What most lines are, and quicker to see than that there is nothing to replace.
const TIDY = /^[\n -_a-~]*$/;

// A backtick is a quote, however plain.
const PLAIN = /^[\t-\r -_a-~]*$/;

// Only the accents of Latin, Greek and Cyrillic: marks of other scripts are letters there.
const ACCENTS = /[\u0300-\u036f]/g;
const SINGLE_QUOTES = /[\u2018-\u201b\u2032\u02bc`\u00b4]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

const foldMarks = (lower: string): string =>
  lower
    .normalize("NFD")
    .replace(ACCENTS, "")
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, "-")
    .replace(INVISIBLE, "")
    // Lower case writes sigma by its place in the word, and a part of a word has another place.
    .replace(/ς/g, "σ")
    .normalize("NFC");
