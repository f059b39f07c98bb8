import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseDataset } from "../../dataset/reading/parse-dataset.ts";
import { phraseIn } from "./phrases.ts";

const root = new URL("../../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");

test.each([
  ["Unknown topic “tols”; did you mean “tolls”?", "없는 주제 ‘tols’"],
  ["The field “kind” cannot be “war”", "‘kind’ 항목에는 “war” 값을 쓸 수 없습니다"],
  ["An event needs a “date”", "사건에 ‘date’ 항목이 없습니다"],
  ["There is no 30 February", "2월에 30일은 없습니다"],
  ["There is no 29 February 2014", "2014년 2월에 29일은 없습니다"],
  ["at most 400 characters", "400자까지"],
])("“%s” is said in Korean", (english, korean) => {
  expect(phraseIn("ko", english)).toBe(korean);
});

test("what a dataset says itself is left as it is", () => {
  expect(phraseIn("ko", "Unknown field “The passage starts elsewhere {1}”")).toContain("{1}");
  expect(phraseIn("ko", "1204")).toBeNull();
  expect(phraseIn("en", "This is not JSON")).toBeNull();
});

/** Everything that the checks of these folders can say, with a value in each of its slots. */
function sayings(): readonly string[] {
  const folders = ["audit", "problems", "reading"].map((room) => `src/dataset/${room}/`);
  const texts = folders.flatMap((folder) =>
    readdirSync(new URL(folder, root))
      .filter((name) => name.endsWith(".ts") && !/\.(test|testing)\.ts$/.test(name))
      .map((name) => read(folder + name)),
  );
  const told = texts.flatMap((text) => [
    ...text.matchAll(/\b(?:message|expected)(?::|\s=)\s*(?:\n\s*)?(["'`])((?:\\.|(?!\1).)+)\1/g),
  ]);
  return told.map(([, , text = ""]) =>
    text
      .replace("\\uFFFD", "\uFFFD")
      .replace(/\\(["'`])/g, "$1")
      .replace(/\$\{didYouMean\([^)]*\)\}/g, "")
      .replace(/\$\{[^}]*\}+/g, "7"),
  );
}

test("no problem that a check can find is told to a Korean reader in English alone", () => {
  const told = sayings();
  expect(told.length).toBeGreaterThan(40);
  const untold = told.filter((text) => /[a-z]{3}/.test(text) && phraseIn("ko", text) === null);
  expect(untold).toEqual([]);
});

test("of a file broken in many ways each problem is told in Korean", () => {
  const broken = [
    read("fixtures/harbour-broken.json"),
    "{",
    "[1,]",
    '{"format": "dateline/1", "title": 7, "events": [{"id": "Ä", "date": "2001-2-3", "countries": "KR"}]}',
    `{"format": "dateline/1", "title": "${"x".repeat(500)}", "events": [{"id": "a", "title": {}, "date": "2001-13"}]}`,
    '{"format": "dateline/1", "events": [{"id": "a", "title": "t", "date": "2013/2011", "x": 1, "kind": "war"}]}',
  ];
  const untold = broken
    .flatMap((text) => parseDataset(text).problems)
    .flatMap(({ message, expected }) => [message, expected])
    .filter((text) => /[a-z]{4}/.test(text) && phraseIn("ko", text) === null);
  expect(untold).toEqual([]);
});
