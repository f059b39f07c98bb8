/** Compares the words around a place with those that should be around a passage. */
import { distance } from "fastest-levenshtein";
import { foldText } from "./fold-copy.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** A passage's context as it is compared: folded, without spaces. */
export interface Context {
  readonly before: string;
  readonly after: string;
}

export const contextOf = (quote: {
  readonly prefix: string;
  readonly suffix: string;
}): Context => ({
  before: compact(foldText(quote.prefix).text),
  after: compact(foldText(quote.suffix).text),
});

export const contextLength = ({ before, after }: Context): number => before.length + after.length;

/**
 * Likeness of the words around [from, to) and the context, from 0 to 1; null without a context.
 * Unrelated words of one language are at 0.2 to 0.3.
 */
export function agreement(text: string, from: number, to: number, context: Context): number | null {
  const { before, after } = context;
  if (contextLength(context) === 0) return null;
  const there = compact(text.slice(Math.max(0, from - before.length * 2), from)).slice(
    before.length === 0 ? undefined : -before.length,
  );
  const then = compact(text.slice(to, to + after.length * 2)).slice(0, after.length);
  const left = before === "" ? 0 : alike(before, there);
  const right = after === "" ? 0 : alike(after, then);
  const both = (left * before.length + right * after.length) / contextLength(context);
  // A page may break, or a heading stand, on one side of a passage: the other one speaks for it.
  const { sideTells, sideCounts } = THRESHOLDS;
  const oneSide = Math.max(
    before.length >= sideTells ? left : 0,
    after.length >= sideTells ? right : 0,
  );
  return Math.max(both, oneSide * sideCounts);
}

const alike = (expected: string, found: string): number =>
  1 - Math.min(1, distance(expected, found) / expected.length);

const compact = (text: string): string => text.replaceAll(" ", "");
