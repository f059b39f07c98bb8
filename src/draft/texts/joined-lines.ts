/** Lines of print joined into paragraphs: words that a line's end cut in two are one again, where that is safe. */

/** A word at the end of a line, its hyphen behind it. */
const CUT = /(\p{L}+)[-\u2010\u00ad]$/u;
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
    return isSpaced || !this.#isOneKoreanWord(before, line) ? `${before} ${line}` : before + line;
  }

  #isOneKoreanWord(before: string, line: string): boolean {
    const [end] = HANGUL_END.exec(before.slice(-40)) ?? [];
    const [start] = HANGUL_START.exec(line) ?? [];
    if (end === undefined || start === undefined) return false;
    return this.#words.has(end + start);
  }
}
