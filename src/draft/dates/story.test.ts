import { expect, test } from "vitest";
import { basesAt, partToCountFrom } from "./story.ts";

const TEXT = "In February 2001 he came, on the 27th.\n\nToday all is well. On Monday he left.";
const at = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});
const february = { ...at("In February 2001"), date: "2001-02", base: null };
const day = { ...at("on the 27th"), date: "2001-02-27", base: "2001-02" };
const context = { published: "2025-01-28", anchors: [], earlier: [february, day] };

test("what was told last gives year, month and day, and how near it was told", () => {
  expect(basesAt(TEXT, at("On Monday"), context)).toMatchObject({
    article: { year: 2025, month: 1, day: 28 },
    year: { near: "text", part: { year: 2001, day: 27 } },
    month: { part: { month: 2 } },
    day: { part: { day: 27 } },
    tense: -1,
  });
  expect(basesAt(TEXT, at("on the 27th"), context)).toMatchObject({
    month: { near: "sentence", part: { year: 2001, month: 2 } },
    day: null,
  });
});

test("a date set for a paragraph takes the article's place, and ends the story before it", () => {
  const anchors = [{ start: TEXT.indexOf("Today"), date: "2001-03-07" }];
  expect(basesAt(TEXT, at("On Monday"), { ...context, anchors })).toMatchObject({
    article: { year: 2001, month: 3, day: 7 },
    year: null,
  });
});

test("a weekday of another paragraph, counted from the article, tells no year", () => {
  const monday = { ...at("on the 27th"), date: "2025-01-27", base: "2025-01-28" };
  const bases = basesAt(TEXT, at("On Monday"), { ...context, earlier: [february, monday] });
  expect(bases.year?.part.year).toBe(2001);
  expect(bases.day?.part.year).toBe(2025);
});

test.each([
  ["2001-02-27", { day: 27 }],
  ["1799/1811", { year: 1811 }],
  ["2022-03/..", { year: 2022 }],
  ["../2029", null],
  ["199X", null],
  ["no date", null],
])("%s is counted from as %o", (date, part) => {
  if (part === null) expect(partToCountFrom(date)).toBeNull();
  else expect(partToCountFrom(date)).toMatchObject(part);
});
