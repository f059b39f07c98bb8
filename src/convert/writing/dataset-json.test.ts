import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Dataset } from "../../dataset/format/schema.ts";
import { parseDataset } from "../../dataset/reading/parse-dataset.ts";
import { jsonLinesPieces, jsonPieces } from "./dataset-json.ts";

const text = readFileSync(new URL("../../../fixtures/harbour.json", import.meta.url), "utf8");
const dataset = parseDataset(text).dataset as Dataset;

test("the pieces for people are what JSON is for people", () => {
  expect([...jsonPieces(dataset, true)].join("")).toBe(`${JSON.stringify(dataset, null, 2)}\n`);
});

test("the pieces for programs are the same value", () => {
  expect(JSON.parse([...jsonPieces(dataset, false)].join(""))).toEqual(
    JSON.parse(JSON.stringify(dataset)),
  );
});

test("no piece holds more than some thousand entries, and none is lost", () => {
  const [event] = dataset.events;
  const many = {
    ...dataset,
    events: Array.from({ length: 5_001 }, (_, at) => ({ ...event, id: `e${at}` })),
  };
  const pieces = [...jsonPieces(many as Dataset, false)];
  expect(JSON.parse(pieces.join("")).events).toHaveLength(5_001);
  expect(Math.max(...pieces.map((piece) => piece.split('"kind"').length))).toBeLessThan(2_100);
  expect([...jsonLinesPieces(many as Dataset)].join("").trim().split("\n")).toHaveLength(5_002);
});
