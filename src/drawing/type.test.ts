import fc from "fast-check";
import { expect, test } from "vitest";
import { embedFont } from "./embed-font.ts";
import { MEASURED, WIDTHS } from "./letter-widths.ts";
import { atMost, balanced, FACES, widthOf, wrapped } from "./type.ts";

test("each face has a width for every letter that is measured", () => {
  for (const widths of Object.values(WIDTHS)) expect(widths).toHaveLength(MEASURED.length);
});

test("bold words are wider than plain ones, and Hangul than Latin letters", () => {
  expect(widthOf("Summit", FACES.bold)).toBeGreaterThan(widthOf("Summit", FACES.label));
  expect(widthOf("회담", FACES.label)).toBeGreaterThan(widthOf("ab", FACES.label));
});

const texts = fc
  .array(
    fc.string({ unit: fc.constantFrom("a", "W", "한", "é", "-"), minLength: 1, maxLength: 30 }),
  )
  .map((words) => words.join(" "));

test("wrapped words lose no letter and are no wider than they may be", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 20, max: 400 }), (text, widthPx) => {
      const lines = wrapped(text, FACES.label, widthPx);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      for (const line of lines) expect(widthOf(line, FACES.label)).toBeLessThanOrEqual(widthPx);
    }),
  );
});

test("a word stays whole where a line has room for it", () => {
  expect(wrapped("the Anti-Ballistic Missile Treaty", FACES.label, 110)).toEqual([
    "the Anti-Ballistic",
    "Missile Treaty",
  ]);
});

test("balanced lines are as many, and no word is left alone", () => {
  const text = "Clinton and Yeltsin agree to “Preserve and Strengthen” it";
  const [full, even] = [wrapped, balanced].map((wrap) => wrap(text, FACES.label, 300));
  expect(full?.at(-1)).toBe("it");
  expect(even).toHaveLength(full?.length ?? 0);
  expect(even?.at(-1)?.length).toBeGreaterThan(12);
});

test("of too many lines the last one says that there was more", () => {
  const lines = wrapped("one two three four five six seven eight", FACES.label, 60);
  const some = atMost(lines, 2, FACES.label, 60);
  expect(some).toHaveLength(2);
  expect(some[1]).toMatch(/ …$/);
  expect(atMost(lines, lines.length, FACES.label, 60)).toBe(lines);
});

test("a font is brought along as base64 and as nothing else", () => {
  expect(embedFont("serif", "d09GMg==")).toMatch(/^@font-face\{font-family:'Source Serif 4';.*\}$/);
  expect(() => embedFont("sans", "x)}svg{display:none")).toThrow(RangeError);
});
