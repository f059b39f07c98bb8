import { expect, test } from "vitest";
import { aDataset, anEvent } from "./dataset.testing.ts";
import { Intake } from "./intake.ts";
import { inHand, Passages } from "./passage-shelf.ts";
import { indicesOf, rowsOf } from "./rows.ts";

const events = [anEvent("late", "1923"), anEvent("early", "1921", { topics: ["bridge", "pact"] })];
const dataset = aDataset(...events);
const intake = new Intake();
for (const event of events) intake.add(event);
const passages = Passages.of(dataset.passages, dataset.sources, inHand(dataset.passages));
const { rowAt, ids, starts, facets, ownTopics } = rowsOf(intake, dataset, passages);

test("a row is found by the place in the file, and the place by the row", () => {
  expect([...rowAt]).toEqual([1, 0]);
  expect(Array.from(indicesOf(rowAt), (place) => ids.at(place))).toEqual(["early", "late"]);
  expect([...starts]).toEqual([Date.UTC(1921, 0), Date.UTC(1923, 0)]);
});

test("offsets that are the same for every column are there once", () => {
  expect(facets.kind.offsets).toBe(facets.support.offsets);
  expect([...facets.kind.offsets]).toEqual([0, 1, 2]);
  expect([...ownTopics.offsets]).toEqual([0, 2, 2]);
});

test("rows are no view of what still grows", () => {
  intake.add(anEvent("later", "1920"));
  expect([...starts]).toEqual([Date.UTC(1921, 0), Date.UTC(1923, 0)]);
});
