import { expect, test } from "vitest";
import { datasetSchema } from "../../dataset/format/schema.ts";
import { claimsCsv, TABLES } from "./package-tables.ts";

test("a source that is only named has a row of its own, without a passage", () => {
  const dataset = datasetSchema.parse({
    format: "dateline/1",
    title: "T",
    sources: [
      { id: "s", title: "S" },
      { id: "n", title: "N" },
    ],
    passages: [{ id: "s/1", source: "s", exact: "Words" }],
    events: [{ id: "a", title: "A", date: "1921", claims: [{ passage: "s/1" }], sources: ["n"] }],
  });
  expect(claimsCsv(dataset, "en").split("\r\n").slice(1)).toEqual([
    "a,s,s/1,occurred,,stated,,,,",
    "a,n,,,,,,,,",
    "",
  ]);
});

test("no table has a column twice", () => {
  for (const { fields } of TABLES)
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
});
