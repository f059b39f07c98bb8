import { expect, test } from "vitest";
import type { Source } from "../../../dataset/format/schema.ts";
import { countedFrom, typedDate, typedSpan } from "./typed-date.ts";

const NOW = Date.UTC(2025, 7, 29);

/** First and last day of what is meant. */
function days(text: string): string | null {
  const span = typedDate(text, NOW);
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  return span && `${day(span.start)} ${day(span.end - 1)}`;
}

test.each([
  ["2001", "2001-01-01 2001-12-31"],
  ["2001-02-27", "2001-02-27 2001-02-27"],
  ["2001/3", "2001-03-01 2001-03-31"],
  ["1990s", "1990-01-01 1999-12-31"],
  ["  March   2001 ", "2001-03-01 2001-03-31"],
  ["27 Feb 2001", "2001-02-27 2001-02-27"],
  ["Feb. 27th, 2001", "2001-02-27 2001-02-27"],
  ["last August", "2024-08-01 2024-08-31"],
  ["last July", "2025-07-01 2025-07-31"],
  ["last year", "2024-01-01 2024-12-31"],
  ["2001년 3월", "2001-03-01 2001-03-31"],
  ["2001년 3월 7일", "2001-03-07 2001-03-07"],
  ["1990년대", "1990-01-01 1999-12-31"],
  ["지난 8월", "2024-08-01 2024-08-31"],
])("%s is understood", (text, meant) => expect(days(text)).toBe(meant));

test.each(["", "soon", "30 Feb 2001", "2001-13", "March"])("“%s” is no date", (text) =>
  expect(typedDate(text, NOW)).toBeNull(),
);

const printed = (published: string): Source => ({
  id: published,
  title: "Annals",
  authors: [],
  kind: "book",
  published,
});

test.each([
  ["the end of a dataset of the past", Date.UTC(1963, 0), [printed("2013-10")], "1962"],
  [
    "its newest source, where a plan reaches years ahead",
    Date.UTC(2029, 0, 21),
    ["2024", "1998"].map(printed),
    "2024",
  ],
  ["today, where no source says when it was printed", Date.UTC(2029, 0, 21), [], "2025"],
  ["today, where a source will be printed", Date.UTC(2029, 0, 21), [printed("2026")], "2025"],
  ["today, where nothing is dated", null, [], "2025"],
])("this year is counted from %s", (_, end, sources, meant) => {
  const from = countedFrom({ extent: end === null ? null : { start: 0, end }, sources }, NOW);
  expect(typedDate("this year", from)).toEqual(typedDate(meant, NOW));
});

test("one field alone shows its own time, and an end before its start nothing", () => {
  const [early, late] = [typedDate("2001", NOW), typedDate("2004", NOW)];
  expect(typedSpan(early, null)).toEqual(early);
  expect(typedSpan(null, late)).toEqual(late);
  expect(typedSpan(early, late)).toEqual({ start: early?.start, end: late?.end });
  expect(typedSpan(late, early)).toBeNull();
});
