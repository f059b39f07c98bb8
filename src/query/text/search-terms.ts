/** The words of a search, by which an event is found or left out. */
import { fold, foldWithOffsets } from "./fold.ts";
import { termFinder } from "./term.ts";

/** What a search asks for, in folded terms without repeats. */
export interface WordQuery {
  /** Of each group at least one term must occur somewhere in the event or its passages. */
  readonly all: readonly (readonly string[])[];
  /** None of these may. */
  readonly none: readonly string[];
}

/**
 * Reads a search: words that must all occur, `"a phrase"` kept together, `a OR b` where either will do, and
 * `-word` for what must not occur. A quote without its partner is left out, and so is what is not written
 * to its end: an `OR` that does not stand between two, and a minus before nothing.
 */
export function parseWords(words: string): WordQuery {
  const tokens = tokensOf(words);
  const all: string[][] = [];
  const none: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { kind, term } = tokens[i] ?? NOTHING;
    const next = tokens[i + 1];
    if (kind === "not") none.push(term);
    else if (kind === "or" && tokens[i - 1]?.kind === "term" && next?.kind === "term") {
      all.at(-1)?.push(next.term);
      i++;
    } else if (kind === "term") all.push([term]);
  }
  const groups = all.map((group) => [...new Set(group)]);
  return {
    all: [...new Map(groups.map((group) => [JSON.stringify(group), group])).values()],
    none: [...new Set(none)],
  };
}

interface Token {
  readonly kind: "term" | "not" | "or";
  readonly term: string;
}

const NOTHING: Token = { kind: "term", term: "" };

const QUOTE = '"\u201c-\u201f\u2033\u00ab\u00bb\u300c-\u300f';
const TOKEN = new RegExp(
  `([-\u2212]?)(?:[${QUOTE}]([^${QUOTE}]*)[${QUOTE}]|([^\\s${QUOTE}]+))`,
  "gu",
);

function tokensOf(words: string): readonly Token[] {
  return Array.from(words.matchAll(TOKEN), ([text, minus = "", phrase, word = ""]): Token => {
    if (text === "OR") return { kind: "or", term: "or" };
    const term = fold(phrase ?? word).trim();
    return { kind: minus === "" ? "term" : "not", term };
  }).filter(({ term }) => !/^[-\u2212]*$/u.test(term));
}

/** True for a search that asks for nothing. */
export const asksNothing = ({ all, none }: WordQuery): boolean =>
  all.length === 0 && none.length === 0;

/**
 * The places where the words occur in a text, as half-open spans of its UTF-16 code units: in
 * order, apart from each other, whole characters only.
 */
export function highlights(
  text: string,
  words: string,
): readonly (readonly [start: number, end: number])[] {
  const terms = parseWords(words).all.flat();
  if (terms.length === 0) return [];
  const { folded, starts, ends } = foldWithOffsets(text);
  const hits = terms.flatMap((term) => {
    const find = termFinder(term);
    const found: [number, number][] = [];
    for (let place = find(folded); place; place = find(folded, place[0] + 1)) {
      const [first, end] = place;
      found.push([starts[first] ?? 0, ends[end - 1] ?? text.length]);
    }
    return found;
  });
  return merge(hits);
}

function merge(spans: readonly [number, number][]): readonly [number, number][] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
