/** Letters of a text as people see them: Hangul taken apart, an emoji of several signs and a flag are one. */
import type { Span } from "../../dataset/format/span.ts";

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
/** A letter is looked for from the beginning of its line, or as far before it as no letter reaches. */
const LONGEST = 1_000;

/** The letter that a place is within; where it is between two, nothing of either. */
export function letterAround(text: string, at: number): Span {
  if (at <= 0 || at >= text.length) return { start: at, end: at };
  const line = text.lastIndexOf("\n", at - 1) + 1;
  const from = Math.max(line, at - LONGEST);
  for (const { index, segment } of segmenter.segment(text.slice(from, at + LONGEST))) {
    const [start, end] = [from + index, from + index + segment.length];
    if (start >= at) break;
    if (end > at) return { start, end };
  }
  return { start: at, end: at };
}

/** The span with whole letters at both ends. */
export const wholeLetters = (text: string, { start, end }: Span): Span => ({
  start: letterAround(text, start).start,
  end: letterAround(text, end).end,
});
