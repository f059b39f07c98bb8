import { expect, test } from "vitest";
import { datasetKeys, distinctIds } from "./distinct-ids.ts";
import { harbour, pilots } from "./merge.testing.ts";

const both = [harbour.dataset, pilots.dataset];
const ids = distinctIds(both, ["log", "diary"], 128);

test("an id that only one dataset uses stays as it is", () => {
  expect(ids.of(0, "events", "1920-keel")).toBe("1920-keel");
  expect(ids.of(1, "topics", "boats")).toBe("boats");
});

test("an id by which two mean different things gets the key of its dataset, in both", () => {
  expect([0, 1].map((part) => ids.of(part, "topics", "harbour"))).toEqual([
    "log/harbour",
    "diary/harbour",
  ]);
  expect([0, 1].map((part) => ids.of(part, "sources", "gazette"))).toEqual([
    "log/gazette",
    "diary/gazette",
  ]);
});

test("what both say word for word is there once, but never an event", () => {
  expect(ids.of(1, "actors", "pilots")).toBe("pilots");
  expect([0, 1].map((part) => ids.isRepeated(part, "actors", "pilots"))).toEqual([false, true]);
  const twins = distinctIds([pilots.dataset, pilots.dataset], ["one", "two"], 128);
  expect(twins.of(1, "events", "lamp")).toBe("two/lamp");
  expect(twins.isRepeated(1, "passages", "diary/lamp")).toBe(true);
});

test("the same words from a source that is another are not the same passage", () => {
  const other = structuredClone(pilots.dataset);
  for (const source of other.sources) source.title = `Another ${source.id}`;
  const apart = distinctIds([pilots.dataset, other], ["one", "two"], 128);
  expect(apart.of(1, "passages", "diary/lamp")).toBe("two/diary/lamp");
  expect(apart.isRepeated(1, "passages", "diary/lamp")).toBe(false);
});

test("keys are read off the names, and are the beginning of no id there is", () => {
  expect(datasetKeys(both, ["Café & Harbour", "항구"])).toEqual(["cafe-harbour", "dataset"]);
  expect(datasetKeys(both, ["Diary", "diary"])).toEqual(["diary-2", "diary-3"]);
});
