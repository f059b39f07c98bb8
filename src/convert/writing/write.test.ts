import { expect, test } from "vitest";
import { datasetSchema } from "../../dataset/format/schema.ts";
import { WRITE_FORMATS } from "./formats.ts";
import { OPTIONS, readBack } from "./round-trip.testing.ts";
import { write } from "./write.ts";

const dataset = datasetSchema.parse({
  format: "dateline/1",
  title: "The harbour log",
  sources: [{ id: "s", title: "The Almanac", published: "1921" }],
  passages: [{ id: "s/1", source: "s", exact: "Words" }],
  events: [{ id: "a", title: "A", date: "1921", claims: [{ passage: "s/1" }] }],
});

const READ_AS = {
  json: "dateline",
  jsonl: "dateline-jsonl",
  csv: "csv",
  datapackage: "csv",
  ics: "ics",
  timelinejs: "timelinejs3",
  bibtex: "bibtex",
  ris: "ris",
  csl: "csl",
  webannotation: "web-annotation",
} as const;

test.each(WRITE_FORMATS)("what is written as $id is recognised as that", async ({ id }) => {
  const { parts, left } = await write(id, dataset, OPTIONS);
  expect(left).toEqual([]);
  const { format, dataset: again } = await readBack(parts);
  expect(format).toBe(READ_AS[id]);
  expect(again?.events).toHaveLength(1);
});
