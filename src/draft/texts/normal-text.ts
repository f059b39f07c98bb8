/**
 * The normal form of a text, from which passages are taken: the same file always gives the same text. It is
 * for the letters to stay and for the typing to go.
 *
 *     paragraphs   one a line, an empty line between two
 *     spaces       one, never at the ends of a line, whatever stood there
 *     letters      composed (NFC), which is the same letters by definition; never exchanged (NFKC)
 *     no letters   gone: control characters, soft hyphens, marks of width zero
 */
import type { Span } from "../../dataset/format/span.ts";

/** Line ends of every system, and the page break of a printer. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** Joiners stay: emoji and some scripts are written with them. */
const NO_LETTERS = /[\p{Cc}\u00ad\u200b\u2060\ufeff]/gu;

/** The text of paragraphs, without those that are empty. */
export const textOf = (paragraphs: readonly string[]): string =>
  paragraphs.map(normalLine).filter(Boolean).join("\n\n");

/** A text whose every line is a paragraph. A text in normal form stays as it is. */
export const normalText = (text: string): string => textOf(text.split(LINE_END));

/** The places of the paragraphs of a text in normal form, or of any whose lines are paragraphs. */
export function paragraphsOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
}

function normalLine(line: string): string {
  return line
    .replace(/\s+/gu, " ")
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(NO_LETTERS, "")
    .normalize("NFC")
    .replace(/ {2,}/g, " ")
    .trim();
}
