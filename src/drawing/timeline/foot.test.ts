import { expect, test } from "vitest";
import type { Source } from "../../dataset/format/schema.ts";
import { placeFoot, sourcesLine } from "./foot.ts";
import { versionLine } from "./words.ts";

const source = (id: string, rest: Partial<Source> = {}): Source => ({
  id,
  title: `Title of ${id}`,
  authors: [],
  kind: "news",
  ...rest,
});

test("sources are named by who wrote them, where and when, those of most events first", () => {
  const sources = [
    source("a", { authors: ["Ann Bee"], publisher: "Press", published: "2025-07-01" }),
    source("b", { container: { en: "The Times", ko: "타임스" }, published: "2025" }),
    source("cited", { citedBy: { source: "a" } }),
    source("unused"),
  ];
  const entries = [{ sources: ["b"] }, { sources: ["a", "b", "cited"] }];
  expect(sourcesLine(entries, sources, "en")).toBe(
    "Sources: The Times, 2025; Ann Bee, Press, 1 July 2025.",
  );
  expect(sourcesLine(entries, sources, "ko")).toBe(
    "출처: 타임스, 2025년; Ann Bee, Press, 2025년 7월 1일",
  );
});

test("more than three are counted; none say nothing", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const line = sourcesLine(
    [{ sources: ids }],
    ids.map((id) => source(id)),
    "en",
  );
  expect(line).toBe("Sources: Title of a; Title of b; Title of c; and 2 more.");
  expect(sourcesLine([{ sources: [] }], [], "en")).toBe("");
});

test("a version is told with its day, as far as there are any", () => {
  expect(versionLine({ version: "1.2", updated: "2026-11-26" }, "en")).toBe(
    "Version 1.2 of 26 November 2026",
  );
  expect(versionLine({ version: null, updated: "2026-11-26" }, "ko")).toBe("2026년 11월 26일 기준");
  expect(versionLine({ version: null, updated: null }, "en")).toBe("");
});

test("a link stands beside the last line where there is room, and else below, broken", () => {
  const place = (link: string) =>
    placeFoot({ said: ["109 events."], link, left: 0, right: 300, top: 0 });
  expect(place("https://www.example.org/").link.map(({ text }) => text)).toEqual(["example.org"]);
  expect(place("https://www.example.org/").bottom).toBe(17);
  const long = place(`https://example.org/${"x".repeat(90)}`);
  expect(long.link.map(({ text }) => text).join("")).toBe(`example.org/${"x".repeat(90)}`);
  expect(Math.max(...long.link.map(({ widthPx }) => widthPx))).toBeLessThanOrEqual(300);
});
