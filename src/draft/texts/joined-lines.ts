/** Lines of print joined into paragraphs: words that a line's end cut in two are one again, where that is safe. */

import { isBoundParticle, withoutParticle } from "./korean-particles.ts";

/** A word at the end of a line, its hyphen behind it. */
const CUT = /(\p{L}+)[-\u2010\u00ad]$/u;
/** A hyphen that binds what is no word, as in “U.S.-”. */
const BOUND = /[^\s-]-$/;
const BEGINS = /^\p{L}+/u;
const HANGUL_END = /[\p{Script=Hangul}]+$/u;
const HANGUL_START = /^[\p{Script=Hangul}]+/u;

/**
 * Joins lines by what the text itself spells elsewhere. A hyphen goes where the whole word stands somewhere
 * without it, and stays where nothing says so; between two parts of a Korean word that stands
 * somewhere in one piece there is no space.
 */
export class LineJoiner {
  readonly #words = new Set<string>();

  /** @param lines  of the whole text: what stands within a line is how it is spelt. */
  constructor(lines: Iterable<string>) {
    for (const line of lines) {
      for (const [word] of line.matchAll(/\p{L}+/gu)) this.#words.add(word.toLowerCase());
    }
  }

  /** @param lines  of one paragraph, in order. */
  join(lines: readonly string[]): string {
    return lines.reduce((before, line) => {
      if (before === "") return line;
      return this.#joined(before.trimEnd(), line.trimStart(), /\s$/.test(before));
    }, "");
  }

  #joined(before: string, line: string, isSpaced: boolean): string {
    const [, cut] = CUT.exec(before) ?? [];
    const [begins] = BEGINS.exec(line) ?? [];
    if (cut !== undefined && begins !== undefined) {
      const isSoft = before.endsWith("\u00ad");
      const isOne = isSoft || this.#words.has((cut + begins).toLowerCase());
      return isOne && /^\p{Ll}|^\p{Lo}/u.test(begins) ? before.slice(0, -1) + line : before + line;
    }
    if (begins !== undefined && BOUND.test(before)) return before + line;
    return isSpaced || !this.#isOneKoreanWord(before, line) ? `${before} ${line}` : before + line;
  }

  #isOneKoreanWord(before: string, line: string): boolean {
    const [end] = HANGUL_END.exec(before.slice(-40)) ?? [];
    const [start] = HANGUL_START.exec(line) ?? [];
    if (end === undefined || start === undefined) return false;
    const whole = end + start;
    // A particle of its own may be all that a word has on the next line.
    const stem = withoutParticle(whole);
    const isStem = stem.length > end.length && this.#words.has(stem);
    return isStem || this.#words.has(whole) || isBoundParticle(start);
  }
}
