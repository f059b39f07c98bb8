import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { jsonPieces, textPieces } from "./json-pieces.ts";

const text = readFileSync(new URL("../../../fixtures/harbour.json", import.meta.url), "utf8");
const value = JSON.parse(text) as Readonly<Record<string, unknown>>;

test("the pieces for people are what JSON is for people", () => {
  const pieces = jsonPieces(Object.entries(value), true);
  expect([...pieces].join("")).toBe(`${JSON.stringify(value, null, 2)}\n`);
});

test("the pieces for programs are the same value", () => {
  const fields = [["none", undefined], ...Object.entries(value), ["empty", []]] as const;
  expect(JSON.parse([...jsonPieces(fields, false)].join(""))).toEqual({ ...value, empty: [] });
});

test("no piece holds more than some thousand entries, and none is lost", () => {
  const events = Array.from({ length: 5_001 }, (_, at) => ({ id: `e${at}`, kind: "other" }));
  const pieces = [...jsonPieces([["events", events]], false)];
  expect(JSON.parse(pieces.join("")).events).toEqual(events);
  expect(Math.max(...pieces.map((piece) => piece.split('"kind"').length))).toBeLessThan(2_100);
  const late = { length: 5_001, slice: (from: number, to: number) => events.slice(from, to) };
  expect([...jsonPieces([["events", late]], false)]).toEqual(pieces);
  const lines = [...textPieces(events, (each) => `${JSON.stringify(each)}\n`)];
  expect(lines).toHaveLength(3);
  expect(lines.join("").trim().split("\n")).toHaveLength(5_001);
});
