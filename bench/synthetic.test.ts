import { expect, test } from "vitest";
import { parseDataset } from "../src/dataset/reading/parse-dataset.ts";
import { buildColumns } from "../src/query/columns/columns.ts";
import { synthetic } from "./synthetic.ts";
import { written } from "./written.ts";

const text = (events: number, seed = 1) => [...written(synthetic(events, seed), "json")].join("");

test.each([1, 2, 7, 100, 3_000])("%d invented events are a dataset without a problem", (events) => {
  const { dataset, problems } = parseDataset(text(events));
  expect(problems).toEqual([]);
  expect(dataset?.events).toHaveLength(events);
});

test("a seed says which events, and another seed says others", () => {
  expect(text(50, 3)).toBe(text(50, 3));
  expect(text(50, 3)).not.toBe(text(50, 4));
});

test("every precision is there, and a few values are most of a facet", () => {
  const { dataset } = parseDataset(text(5_000));
  if (dataset === null) throw new Error("not a dataset");
  const { facets, ends, starts } = buildColumns(dataset);
  const tally = (facet: "country" | "precision") => {
    const { values, codes } = facets[facet];
    const counts = values.map(() => 0);
    for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
    return counts;
  };
  expect(tally("precision").every((count) => count > 0)).toBe(true);
  const [most = 0, ...others] = tally("country").sort((a, b) => b - a);
  expect(most).toBeGreaterThan(8 * (others.at(-1) ?? 0));
  const years = (row: number) => ((ends[row] ?? 0) - (starts[row] ?? 0)) / 31_556_952_000;
  expect(dataset.events.some((_, row) => Number.isFinite(years(row)) && years(row) > 20)).toBe(
    true,
  );
});

test("a line holds the header, and each event the next one", () => {
  const [header = "", ...events] = [...written(synthetic(3), "jsonl")].join("").trim().split("\n");
  expect(JSON.parse(header)).toMatchObject({ format: "dateline/1" });
  expect(events.map((line) => JSON.parse(line).id)).toEqual(["e0", "e1", "e2"]);
});
