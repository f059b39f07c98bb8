import fc from "fast-check";
import { expect, test } from "vitest";
import type { Span } from "../../dataset/format/span.ts";
import { anyPlace, letterEdges } from "./any-place.testing.ts";
import { atWordEnds, moveEnd, sentenceAt, trimmed } from "./spans.ts";

/** The span of the words between the bars. */
function marked(written: string): { text: string; span: Span } {
  const [before = "", words = "", after = ""] = written.split("|");
  return {
    text: before + words + after,
    span: { start: before.length, end: before.length + words.length },
  };
}
const said = (text: string, { start, end }: Span) => text.slice(start, end);

test.each([
  ["The tr|eaty was sig|ned.", "treaty was signed"],
  ["it was| signed |at", "signed"],
  ["한|국의 조|약은", "한국의 조약은"],
  ["one t||wo", "two"],
  ["one| |two", ""],
])("%s becomes the words %j", (written, words) => {
  const { text, span } = marked(written);
  expect(said(text, atWordEnds(text, span))).toBe(words);
});

test.each([
  ["The |treaty| was signed", "end", 1, "treaty was"],
  ["The |treaty| was signed", "start", -1, "The treaty"],
  ["The |treaty was| signed", "end", -1, "treaty"],
  ["The |treaty was| signed", "start", 1, "was"],
  ["The |treaty| was", "end", -1, "treaty"],
  ["The |treaty|", "end", 1, "treaty"],
  ["it was |signed|.”", "end", 1, "signed.”"],
  ["“|signed|", "start", -1, "“signed"],
  ["|한국의| 조약", "end", -1, "한국"],
  ["|한국| 조약", "end", 1, "한국 조약"],
  ["|한국|의 조약", "end", 1, "한국의"],
] as const)("%s, its %s moved by %i, is %j", (written, end, by, words) => {
  const { text, span } = marked(written);
  expect(said(text, moveEnd(text, span, end, by))).toBe(words);
});

test("a span that is moved has whole letters, and something in it", () => {
  const ends = fc.constantFrom("start" as const, "end" as const);
  const steps = fc.constantFrom(1 as const, -1 as const);
  fc.assert(
    fc.property(anyPlace, ends, steps, ({ text, span }, end, by) => {
      const whole = trimmed(text, span);
      const moved = moveEnd(text, span, end, by);
      const edges = letterEdges(text);
      expect([...Object.values(moved)].every((place) => edges.has(place))).toBe(true);
      if (whole.start < whole.end) expect(moved.start).toBeLessThan(moved.end);
    }),
  );
});

test("an end that was moved on and back is where it was, or nearer to it than a word", () => {
  const text = "The treaty was signed at noon, and the toll stood.";
  const span = { start: 4, end: 10 };
  expect(moveEnd(text, moveEnd(text, span, "end", 1), "end", -1)).toEqual(span);
});

test.each([
  ["One rang. Two |rang| twice. Three", "Two rang twice."],
  ["One rang.\n\nTwo |rang|", "Two rang"],
  ["조약이 |서명|됐다. 통행세는", "조약이 서명됐다."],
  ["One rang.| |Two rang.", "One rang."],
])("%s is in the sentence %j", (written, sentence) => {
  const { text, span } = marked(written);
  expect(said(text, sentenceAt(text, span.start) ?? { start: 0, end: 0 })).toBe(sentence);
});
