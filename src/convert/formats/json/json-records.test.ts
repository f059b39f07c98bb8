import { expect, test } from "vitest";

import { bareArray, eventsObject, geoJson, jsonLinesTable, queryResult } from "./json-records.ts";

test("fields become columns in the order they first come, and what is no object is named", () => {
  const { table } = bareArray([{ date: 2001, title: "A" }, { title: "B", more: true }, 7]);
  expect(table.columns).toEqual(["date", "title", "more"]);
  expect(table.rows).toEqual([
    { row: 1, cells: ["2001", "A"] },
    { row: 2, cells: ["", "B", "true"] },
  ]);
  expect(table.broken).toMatchObject([{ row: 3 }]);
  expect(eventsObject({ name: "Log" }, []).title).toBe("Log");
});

test("a place on a map keeps its properties beside it", () => {
  const feature = { type: "Feature", properties: { date: "2001" }, geometry: { type: "Point" } };
  expect(geoJson({ type: "FeatureCollection", features: [feature] }).table.columns).toEqual([
    "date",
    "geometry",
  ]);
});

test("a query's result has the values of its variables", () => {
  const bindings = [{ item: { type: "uri", value: "Q1" } }];
  expect(queryResult({ results: { bindings } }).table.rows).toEqual([{ row: 1, cells: ["Q1"] }]);
});

test("a line that is no JSON is named by its number, and the others are read", () => {
  const { table } = jsonLinesTable('{"date":"2001"}\n\n{"date":\n{"date":"2002"}');
  expect([Array.from(table.rows, ({ row }) => row), table.broken.map(({ row }) => row)]).toEqual([
    [1, 4],
    [3],
  ]);
});
