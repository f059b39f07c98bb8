import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFile } from "../reading/formats.ts";
import { parseFile } from "../reading/parse-dataset.ts";
import { checkStrict } from "./check-strict.ts";

const HASH = "0".repeat(64);
const tolls = {
  format: "dateline/1",
  title: "Tolls",
  sources: [
    { id: "paper", title: "The Paper", sha256: HASH },
    { id: "book", title: "The Book" },
  ],
  passages: [{ id: "rose", source: "paper", exact: "The toll rose." }],
  events: [{ id: "rise", title: "Rise", date: "1998", claims: [{ passage: "rose" }] }],
};

function strict(changes: object = {}) {
  const file = readFile(JSON.stringify({ ...tolls, ...changes }, null, 1));
  const { dataset, ranks } = parseFile(file);
  if (!dataset) throw new Error("refused");
  return checkStrict(dataset, { file, ranks });
}

test("a dataset whose every event is quoted from a known text passes", () => {
  expect(strict()).toEqual([]);
});

test("an event that nobody can check is refused, where it stands", () => {
  const events = [...tolls.events, { id: "fall", title: "Fall", date: "1999" }];
  expect(strict({ events })).toMatchObject([
    {
      code: "missing-passage",
      path: ["events", 1],
      line: 33,
      message: "Event “fall” has no passage",
    },
  ]);
});

test("an event whose only passage does not exist has none", () => {
  const events = [{ id: "rise", title: "Rise", date: "1998", claims: [{ passage: "rise" }] }];
  expect(strict({ events })).toMatchObject([{ code: "missing-passage", path: ["events", 0] }]);
});

test("a quoted source must say which text was used; one that is only listed need not", () => {
  const [, book] = tolls.sources;
  const sources = [{ id: "paper", title: "The Paper" }, book];
  expect(strict({ sources })).toMatchObject([{ code: "missing-field", path: ["sources", 0] }]);
});

test("the shipped dataset passes", () => {
  const text = readFileSync(new URL("../../../data/events.json", import.meta.url), "utf8");
  const { dataset } = parseFile(readFile(text));
  expect(dataset && checkStrict(dataset)).toEqual([]);
});
