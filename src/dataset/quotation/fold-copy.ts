/**
 * A text as it is compared: what typing, typesetting and copying change is folded away, and
 * every character still knows where it came from.
 *
 *     original   “Korea’s  mis-⏎sile”        ⏎ a line break
 *     folded     "Korea's missile"           with `joinLines`; else "Korea's mis-sile"
 *     starts      0 1 2 …                    folded[i] comes from original[starts[i]]
 */

import type { Span } from "../format/span.ts";

export interface FoldedText {
  readonly text: string;
  /** Offset in the original at which the character of each UTF-16 code unit of `text` begins. */
  readonly starts: Uint32Array;
}

interface Options {
  /**
   * True if a hyphen between small letters at the end of a line goes with the line break, as in
   * a word that was cut in two. Nobody can tell such a word from "second-⏎hand".
   */
  readonly joinLines?: boolean;
  /** True if spaces between Hangul go too: a line may break within a word, and nobody can tell where. */
  readonly tight?: boolean;
}

/**
 * White space of any kind and length becomes one space, and none at either end; quotes and dashes
 * become their ASCII forms; letters take their compatible composed form (NFKC), so ligatures come
 * apart; invisible characters go. Letters keep their case. Between Chinese and Japanese characters no
 * space counts, since there a line breaks anywhere.
 */
export function foldText(
  original: string,
  { joinLines = false, tight = false }: Options = {},
): FoldedText {
  const out = new Output(original.length);
  let space = false;
  for (let at = 0; at < original.length; ) {
    const end = characterEnd(original, at);
    const folded = foldCharacter(original, at, end);
    if (folded === " ") {
      space = out.length > 0;
    } else if (folded === "-" && isLineEnd(original, at, end)) {
      const softHyphen = original.charCodeAt(at) === SOFT_HYPHEN;
      if (!(softHyphen || (joinLines && cutsWord(original, at, end)))) out.push("-", at);
      at = skipSpace(original, end);
      continue;
    } else if (folded !== "" && !(folded === "-" && !space && out.last === DASH)) {
      if (space && !isIdle(out.last, folded.charCodeAt(0), tight)) out.push(" ", at - 1);
      space = false;
      out.push(folded, at);
    }
    at = end;
  }
  return out.finish();
}

/** Answers whether some line ends in the middle of a word, so that the two ways to fold differ. */
export const hasCutWords = (original: string): boolean =>
  /\p{Ll}[-\u2010][ \t]*\r?\n\s*\p{Ll}/u.test(original);

/** The part of the original that folded characters `from` to `to`, end exclusive, come from. */
export function unfold(original: string, { starts }: FoldedText, from: number, to: number): Span {
  return {
    start: starts[from] ?? original.length,
    end: characterEnd(original, starts[to - 1] ?? original.length),
  };
}

/** True where a space between two characters says nothing. */
function isIdle(before: number | undefined, after: number, tight: boolean): boolean {
  if (before === undefined || before < 0x2e80 || after < 0x2e80) return false;
  return (isUnspaced(before) && isUnspaced(after)) || (tight && isWide(before) && isWide(after));
}

/** Han, kana, and the marks between them, in UTF-16 code units; halves of rarer Han count as Han. */
const isUnspaced = (code: number): boolean => code >= 0x2e80 && (code < 0xac00 || code > 0xd7a3);
const isWide = (code: number): boolean => code >= 0x2e80;

const SOFT_HYPHEN = 0xad;
const DASH = 0x2d;

const ASCII_FOLDS: readonly string[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (code <= 32) return " ";
  return character === "`" ? "'" : character;
});

const folds = new Map<string, string>();

function foldCharacter(text: string, at: number, end: number): string {
  const code = text.charCodeAt(at);
  if (end - at === 1 && code < 128) return ASCII_FOLDS[code] ?? "";
  const character = text.slice(at, end);
  const known = folds.get(character);
  if (known !== undefined) return known;
  const folded = character === "\u00ad" ? softHyphen(text, at, end) : foldForeign(character);
  if (character !== "\u00ad" && folds.size < 50_000) folds.set(character, folded);
  return folded;
}

/** A soft hyphen is nothing, except that at the end of a line it takes the line break with it. */
const softHyphen = (text: string, at: number, end: number): string =>
  isLineEnd(text, at, end) ? "-" : "";

function foldForeign(character: string): string {
  const folded = character
    .normalize("NFKC")
    .replace(/[\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/g, "-")
    .replace(/[\u2028\u2029]/g, " ")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  return /^\s+$/.test(folded) ? " " : folded.trim();
}

/** End of the character that begins at `at`, its combining marks and joining Jamo included. */
function characterEnd(text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  let end = at + (code > 0xffff ? 2 : 1);
  if (code <= 32) return Math.min(end, text.length);
  while (end < text.length && joins(text.charCodeAt(end), text, end)) end += 1;
  return Math.min(end, text.length);
}

const joins = (code: number, text: string, at: number): boolean =>
  code >= 0x300 &&
  (isJoiningJamo(code) || ((code < 0xac00 || code > 0xd7a3) && /^\p{M}/u.test(text[at] ?? "")));

const isJoiningJamo = (code: number): boolean =>
  (code >= 0x1160 && code <= 0x11ff) || (code >= 0xd7b0 && code <= 0xd7ff);

/** A dash between letters or digits, with nothing but a line break after it. */
function isLineEnd(text: string, at: number, end: number): boolean {
  if (at === 0 || !isWordUnit(text.charCodeAt(at - 1))) return false;
  const next = skipSpace(text, end);
  if (next === end || next >= text.length || !isWordUnit(text.charCodeAt(next))) return false;
  return /[\n\r]/.test(text.slice(end, next));
}

const cutsWord = (text: string, at: number, end: number): boolean =>
  /\p{Ll}/u.test(text[at - 1] ?? "") && /\p{Ll}/u.test(text[skipSpace(text, end)] ?? "");

const isWordUnit = (code: number): boolean => /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code));

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  return at;
}

/** Folded characters as they come; a string built of a million pieces is slower to make and read. */
class Output {
  #units: Uint16Array;
  #starts: Uint32Array;
  length = 0;

  constructor(expected: number) {
    this.#units = new Uint16Array(expected + 16);
    this.#starts = new Uint32Array(expected + 16);
  }

  get last(): number | undefined {
    return this.#units[this.length - 1];
  }

  push(characters: string, start: number): void {
    if (this.length + characters.length > this.#units.length) this.#grow(characters.length);
    for (let i = 0; i < characters.length; i += 1) {
      this.#units[this.length] = characters.charCodeAt(i);
      this.#starts[this.length] = start;
      this.length += 1;
    }
  }

  finish(): FoldedText {
    const parts: string[] = [];
    for (let at = 0; at < this.length; at += 8_192) {
      const part = this.#units.subarray(at, Math.min(at + 8_192, this.length));
      parts.push(String.fromCharCode(...part));
    }
    return { text: parts.join(""), starts: this.#starts.slice(0, this.length) };
  }

  #grow(by: number): void {
    const room = this.#units.length * 2 + by;
    const [units, starts] = [new Uint16Array(room), new Uint32Array(room)];
    units.set(this.#units);
    starts.set(this.#starts);
    this.#units = units;
    this.#starts = starts;
  }
}
