import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { convertFile } from "../../convert/convert.ts";
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

/** All that is said of the files in a folder, and of some that cannot be read. */
async function conversions(): Promise<readonly string[]> {
  const folder = new URL("fixtures/import/", root);
  const names = readdirSync(folder).filter((name) => name !== "expected.json");
  const bytes = (text: string) => new TextEncoder().encode(text);
  const files = [
    ...names.map((name) => readFileSync(new URL(name, folder))),
    ...["%PDF-1.7", "<html>", "<rss>", "Just a text.", "{", "[]", "[1,]", "PK\u0003\u0004"].map(
      bytes,
    ),
    bytes('date,title\n2001-03-07,"not closed\n2001-03-08,b\n2001-03-09,c\n'),
  ];
  const said: string[] = [];
  for (const file of files) {
    const result = await convertFile(file, { name: "x", thisYear: 2026 });
    if (!result.ok) {
      said.push(result.unread.why, result.unread.todo);
      continue;
    }
    const { warnings, left, columns, dateOrder, format } = result.conversion;
    // What is wrong with a dataset of ours is told by its own page.
    if (format.startsWith("dateline")) continue;
    said.push(...warnings.flatMap((each) => [each.said, each.accepted]));
    said.push(...left.flatMap((each) => [each.why, each.accepted]));
    said.push(
      ...columns.map(({ why }) => why),
      dateOrder?.why ?? "",
      result.file.encodingWhy ?? "",
    );
  }
  return said;
}

test("of a file of another kind all is told in Korean", async () => {
  const said = await conversions();
  expect(said.length).toBeGreaterThan(100);
  const untold = said.filter((text) => /[a-z]{4}/.test(text) && phraseIn("ko", text) === null);
  expect([...new Set(untold)]).toEqual([]);
});

/** Everything that the converter can say, with a value in each of its slots. */
function convertSayings(): readonly string[] {
  const files = ["assembly", "dates", "formats", "mapping", "tables", "."].flatMap((room) =>
    readdirSync(new URL(`src/convert/${room}/`, root))
      .filter((name) => name.endsWith(".ts") && !/\.(test|testing)\.ts$/.test(name))
      .map((name) => read(`src/convert/${room}/${name}`)),
  );
  const told = files.flatMap((text) => [
    ...text.matchAll(/\b(?:why|said|accepted|todo)(?::|\s=)\s*(["'`])((?:\\.|(?!\1)[^\\])+)\1/g),
  ]);
  const texts = told.map(([, , text = ""]) =>
    text.replace(/\\(["'`])/g, "$1").replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "7"),
  );
  // A slot that may be empty, or holds another text of its own: the files above have both.
  return texts.filter((text) => !/\)7 |\$\{/.test(text));
}

test("nothing that the converter can say is told to a Korean reader in English alone", () => {
  const told = convertSayings();
  expect(told.length).toBeGreaterThan(60);
  const untold = told.filter((text) => /[a-z]{4}/.test(text) && phraseIn("ko", text) === null);
  expect([...new Set(untold)]).toEqual([]);
});
