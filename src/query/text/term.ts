/**
 * A term of a search, found in folded text. Koreans write 미사일방어 and 미사일 방어 as they like, so a gap between
 * Hangul does not count, neither in the term nor in the text. But 한미 is not in 북한 미사일: the last letter of one
 * word and the first of the next make no third. A term therefore runs on over a gap only from where a word
 * begins, or after two letters of one: 미사일방어 is in 탄도미사일 방어 too.
 */

/** The place of a term in a text, as a half-open span of UTF-16 code units. */
export type Place = readonly [start: number, end: number];

/** Gives the first place of one term in a folded text, at or after `from`. */
export type FindTerm = (text: string, from?: number) => Place | null;

/** @param term  folded, and not empty */
export function termFinder(term: string): FindTerm {
  if (!HANGUL_RUN.test(term)) {
    return (text, from = 0) => {
      const at = text.indexOf(term, from);
      return at < 0 ? null : [at, at + term.length];
    };
  }
  // Every second part is a run of Hangul.
  const parts = term
    .split(HANGUL_RUN)
    .map((part, i) => (i % 2 === 1 ? anyGaps(part) : exactly(part)));
  const pattern = new RegExp(parts.join(""), "g");
  return (text, from = 0) => {
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    return found && [found.index, pattern.lastIndex];
  };
}

export const LETTER = "[\uac00-\ud7a3]";
/** A middle dot parts words as a space does: 한·미 동맹. */
export const GAP = "[ \u00b7]";

/** Two letters of Hangul or more, with gaps or without: one alone is found as any letter is. */
export const HANGUL_RUN = new RegExp(`(${LETTER}(?:${GAP}*${LETTER})+)`);
export const GAPS = new RegExp(`${GAP}+`);

/** Letters of Hangul as a pattern that finds them with other gaps than they have. */
const anyGaps = (run: string): string => run.split(GAPS).map(withGaps).join(`${GAP}*`);

function withGaps(word: string): string {
  const [first = "", ...others] = word;
  if (others.length === 0) return first;
  return `${first}(?:(?<!${LETTER}${first})${GAP}+)?${others.join(`${GAP}*`)}`;
}

export const exactly = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
