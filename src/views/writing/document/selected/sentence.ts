import { sentences } from "../../../../dataset/audit/coverage-sentences.ts";
import type { Span } from "../../../../dataset/format/span.ts";
import { withoutSpace } from "./offsets.ts";

/** The sentence in which words of a text stand, of several all; without one, the words themselves. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, text.lastIndexOf("\n", start) + 1);
  const to = text.indexOf("\n", end);
  const around = sentences(text.slice(from, to < 0 ? text.length : to))
    .map((each) => ({ start: each.start + from, end: each.end + from }))
    .filter((each) => each.start < end && each.end > start);
  const [first] = around;
  const last = around.at(-1);
  return first && last
    ? { start: Math.min(first.start, start), end: Math.max(last.end, end) }
    : { start, end };
}

/** A date of the text, as far as it matters here whether something became of it. */
interface Decided extends Span {
  readonly state: string;
}

/**
 * Of a date's sentence the part from the date before it to the date after it: what is left out with a reason
 * decides on no other date that is still open. Words that somebody selected are left as they are.
 *
 * @param at  where the date starts.
 */
export function partOfDate(
  text: string,
  words: Span,
  at: number | null,
  dates: readonly Decided[],
): Span {
  const date = dates.find(({ start }) => start === at);
  if (date === undefined || !isSame(sentenceAround(text, date), words)) return words;
  const others = dates.filter(
    (each) =>
      each !== date && each.state === "open" && !(each.start < date.end && each.end > date.start),
  );
  const start = Math.max(
    words.start,
    ...others.filter((each) => each.end <= date.start).map(({ end }) => end),
  );
  const end = Math.min(
    words.end,
    ...others.filter((each) => each.start >= date.end).map((each) => each.start),
  );
  return withoutSpace(text, { start, end }) ?? words;
}

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
