import { expect, test } from "vitest";
import { gdeltNames } from "./gdelt-names.ts";

const row = (cells: number): readonly string[] => [
  "1162000001",
  "20240227",
  "202402",
  "2024",
  ...Array.from({ length: cells - 4 }, () => ""),
];

test.each([
  [61, "ActionGeo_ADM2Code", 55],
  [58, "ActionGeo_ADM1Code", 52],
  [57, "Actor2Name", 16],
])("a row of %i cells has %s in its place", (cells, name, at) => {
  const names = gdeltNames(row(cells));
  expect(names).toHaveLength(cells);
  expect(names?.[at]).toBe(name);
  expect(names?.indexOf("DATEADDED")).toBe(cells === 57 ? 56 : cells - 2);
});

test.each([
  [["1", "20240227", "202402", "2024"]],
  [row(60)],
  [["1", "20240227", "202403", ...row(58).slice(3)]],
])("another row has no names of its own", (cells) => {
  expect(gdeltNames(cells)).toBeNull();
});
