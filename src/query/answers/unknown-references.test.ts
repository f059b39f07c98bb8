import { expect, test } from "vitest";
import { buildColumns } from "../columns/columns.ts";
import { aClaim, aDataset, anEvent } from "../columns/dataset.testing.ts";
import { EMPTY_QUERY, excludeValue, toggleFacet } from "../criteria/query.ts";
import { unknownReferences } from "./unknown-references.ts";

const columns = buildColumns(
  aDataset(
    anEvent("1921-peace", "1921", { topics: ["border"], claims: [aClaim("gazette/peace")] }),
  ),
);

test("what a dataset lacks is told with what was meant", () => {
  const query = { ...toggleFacet(EMPTY_QUERY, "topic", "bordr"), event: "1921-peac" };
  expect(unknownReferences(columns, query)).toEqual([
    { key: "topic", value: "bordr", nearest: "border", isSame: false },
    { key: "event", value: "1921-peac", nearest: "1921-peace", isSame: false },
  ]);
  expect(unknownReferences(columns, { ...EMPTY_QUERY, event: "something else" })).toMatchObject([
    { nearest: null },
  ]);
});

test("the marks of a sentence behind a link are no part of it", () => {
  for (const event of ["1921-peace.", "1921-peace),", "1921-peace”."]) {
    expect(unknownReferences(columns, { ...EMPTY_QUERY, event })).toEqual([
      { key: "event", value: event, nearest: "1921-peace", isSame: true },
    ]);
  }
  expect(unknownReferences(columns, { ...EMPTY_QUERY, passage: "gazette/peace." })).toMatchObject([
    { isSame: true },
  ]);
});

test("what is left out and does not exist is told as well, and no code is guessed", () => {
  const query = excludeValue(EMPTY_QUERY, "country", "ZZ");
  expect(unknownReferences(columns, query)).toEqual([
    { key: "country", value: "ZZ", nearest: null, isSame: false },
  ]);
});
