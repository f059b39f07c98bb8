/** A term of a search as ClickHouse finds it: a plain one by its letters, Hangul by a pattern. */
import { exactly, GAP, GAPS, HANGUL_RUN, LETTER } from "../../src/query/text/term.ts";

/**
 * The pattern, of RE2, that is found exactly where `termFinder` finds the term; null for a term that is found letter by
 * letter. RE2 cannot look behind: where a gap may follow a first letter only at the beginning of a word, what stands
 * before that letter is part of the pattern.
 */
export function termPattern(term: string): string | null {
  if (!HANGUL_RUN.test(term)) return null;
  const parts = term.split(HANGUL_RUN);
  return parts
    .map((part, i) => (i % 2 === 0 ? exactly(part) : runPattern(part, i === 1 && parts[0] === "")))
    .join("");
}

/** @param isFirst  true where nothing of the term comes before it, so that anything may in the text. */
function runPattern(run: string, isFirst: boolean): string {
  return run
    .split(GAPS)
    .map((word, i) => {
      const [first = "", ...others] = word;
      if (others.length === 0) return i === 0 ? first : `${GAP}*${first}`;
      const rest = others.join(`${GAP}*`);
      if (i > 0) return `(?:${first}${rest}|${GAP}+${first}${GAP}*${rest})`;
      const loose = `${first}${GAP}*${rest}`;
      return isFirst ? `(?:${first}${rest}|(?:^|[^${LETTER.slice(1)})${loose})` : loose;
    })
    .join("");
}

/** The Hangul of an event without what stands between its letters. Found by an index. */
export const HANGUL_ALONE = "replaceRegexpAll(hangul, '[ |]', '')";

/** True for a term of nothing but Hangul, which is found in the Hangul of a text where it is found in the text. */
export const isHangul = (term: string): boolean => /^[가-힣]+(?:[ ·]+[가-힣]+)*$/.test(term);

/** The letters of a run of Hangul in a term, which stand like that in every text that the term is found in. */
export const hangulOf = (term: string): readonly string[] =>
  term.split(HANGUL_RUN).flatMap((run, i) => (i % 2 === 0 ? [] : [run.split(GAPS).join("")]));

/** Any text that has some letters in it, as a pattern of LIKE. */
export const anywhere = (letters: string): string => `%${letters.replaceAll(/[\\%_]/g, "\\$&")}%`;
