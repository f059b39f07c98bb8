import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Dataset } from "../format/schema.ts";
import { readFile } from "../reading/formats.ts";
import { parseFile } from "../reading/parse-dataset.ts";
import { checkVerbatim } from "./check-quotes.ts";

const fixture = readFileSync(new URL("../../../fixtures/harbour.json", import.meta.url), "utf8");
const sha256 = "0".repeat(64);

const almanac = `${"~".repeat(1190)}At long last: The truce was signed at noon on the third of March. The bells rang. On Monday the first keel was laid.`;
const gazette =
  "The toll shall stand until further notice. A bridge is to follow within ten years. See last week's weather.";
const texts = (over: { almanac?: string; gazette?: string } = {}) =>
  new Map([
    ["almanac-1921", { text: over.almanac ?? almanac, sha256 }],
    ["gazette", { text: over.gazette ?? gazette, sha256 }],
  ]);

function harbour(change: (dataset: Dataset) => void = () => undefined): Dataset {
  const { dataset } = opened(fixture);
  change(dataset);
  return dataset;
}

function opened(text: string) {
  const file = readFile(text);
  const { dataset, ranks } = parseFile(file);
  if (!dataset) throw new Error("the fixture does not open");
  return { dataset, origin: { file, ranks } };
}

const { origin } = opened(fixture);

const first = <T>(items: readonly T[]): T => {
  const [item] = items;
  if (item === undefined) throw new Error("an empty list");
  return item;
};

test("quotations that are in their sources word for word pass", () => {
  expect(checkVerbatim(harbour(), texts(), origin)).toEqual([]);
});

test("a quotation that was altered is shown where it begins to differ", () => {
  const altered = almanac.replace("the third of March", "the fourth of March");
  expect(checkVerbatim(harbour(), texts({ almanac: altered }), origin)).toMatchObject([
    {
      code: "passage-not-found",
      path: ["passages", 0, "exact"],
      line: 26,
      message: "The passage is not in its source",
      expected:
        'the source\'s own words: the first 36 characters are at 1204; then it has "fourth of March. The", not "third of March."',
    },
  ]);
});

test("a quotation between other words than those stated is found out", () => {
  const moved = almanac.replace("At long last", "At short last");
  const [problem] = checkVerbatim(harbour(), texts({ almanac: moved }), origin);
  expect(problem).toMatchObject({ path: ["passages", 0], code: "passage-not-found" });
  expect(problem?.message).toContain("between other words");
});

test("a quotation that occurs twice needs words around it", () => {
  const [problem] = checkVerbatim(harbour(), texts({ gazette: `${gazette} ${gazette}` }), origin);
  expect(problem).toMatchObject({ message: "The passage is in its source 2 times" });
});

test("a wrong offset, length or hash is named with the right one", () => {
  const wrong = harbour((dataset) => {
    first(dataset.passages).start = 7;
    first(dataset.sources).length = 7;
    first(dataset.sources).sha256 = "f".repeat(64);
  });
  expect(checkVerbatim(wrong, texts())).toMatchObject([
    { path: ["sources", 0, "sha256"], expected: JSON.stringify(sha256), line: null },
    { path: ["sources", 0, "length"], expected: String(almanac.length) },
    { path: ["passages", 0, "start"], expected: "1204", found: "7" },
  ]);
});

test("what was left out on purpose is quoted as strictly", () => {
  const without = gazette.replace("last week's weather", "the weather");
  expect(checkVerbatim(harbour(), texts({ gazette: without }), origin)).toMatchObject([
    { path: ["omissions", 0, "exact"], code: "passage-not-found" },
  ]);
});

test("a quoted source whose text is not there cannot pass for checked", () => {
  const some = new Map([...texts()].slice(1));
  expect(checkVerbatim(harbour(), some, origin)).toMatchObject([
    { path: ["sources", 0, "id"], expected: "a file named almanac-1921.txt" },
  ]);
});

test("its line is the one in the file, also after passages and omissions that were left out", () => {
  const broken = fixture
    .replace('"passages": [', '"passages": [\n{ "id": "nothing" },')
    .replace(
      '"omissions": [',
      '"omissions": [\n{ "source": "nowhere", "exact": "a", "reason": "b" },',
    );
  const { dataset, origin } = opened(broken);
  const altered = texts({
    almanac: almanac.replace("the third of March", "the fourth of March"),
    gazette: gazette.replace("last week's weather", "the weather"),
  });
  const problems = checkVerbatim(dataset, altered, origin);
  expect(problems).toMatchObject([
    { path: ["passages", 1, "exact"], line: 27 },
    { path: ["omissions", 1, "exact"] },
  ]);
});
