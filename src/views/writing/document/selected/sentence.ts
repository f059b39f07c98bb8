import { sentences } from "../../../../dataset/audit/coverage-sentences.ts";
import type { Span } from "../../../../dataset/format/span.ts";

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
