import fc from "fast-check";
import { expect, test } from "vitest";
import { anyPlace, letterEdges } from "./any-place.testing.ts";
import { wholeLetters } from "./letters.ts";

test("no end of a span is within a letter, and nothing of the span is lost", () => {
  fc.assert(
    fc.property(anyPlace, ({ text, span }) => {
      const edges = letterEdges(text);
      const whole = wholeLetters(text, span);
      expect(edges.has(whole.start) && edges.has(whole.end)).toBe(true);
      expect(whole.start <= span.start && whole.end >= span.end).toBe(true);
    }),
  );
});

test("a letter in a long line without spaces is whole", () => {
  const text = "👩‍👩‍👧".repeat(500);
  const middle = Math.floor(text.length / 2);
  const { start, end } = wholeLetters(text, { start: middle + 3, end: middle + 3 });
  expect([start % 8, end % 8]).toEqual([0, 0]);
});
