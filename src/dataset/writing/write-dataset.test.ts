import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { synthetic } from "../../../bench/synthetic.ts";
import { checkStrict } from "../audit/check-strict.ts";
import { type Dataset, datasetSchema } from "../format/schema.ts";
import { parseDataset } from "../reading/parse-dataset.ts";
import { soundDatasets } from "./sound-datasets.testing.ts";
import { datasetLines, plainDataset, plainEntry, writeDataset } from "./write-dataset.ts";

const read = (path: string): Dataset => {
  const { dataset } = parseDataset(readFileSync(path, "utf8"));
  if (dataset === null) throw new Error(`${path} is no dataset`);
  return dataset;
};

test("the shipped dataset is written as it stands, byte for byte: a correction changes one field", () => {
  const text = readFileSync("data/events.json", "utf8");
  expect(writeDataset(read("data/events.json"))).toBe(text);
});

test.each(["data/events.json", "fixtures/harbour.json"])(
  "%s is read as the same dataset, with the same verdict of the strict check",
  (path) => {
    const dataset = read(path);
    const again = parseDataset(writeDataset(dataset));
    expect(again).toMatchObject({ problems: [], dataset });
    expect(again.dataset && checkStrict(again.dataset)).toEqual(checkStrict(dataset));
  },
);

test("whatever it holds, it is read as the same dataset, and written again as the same bytes", () => {
  fc.assert(
    fc.property(soundDatasets, (dataset) => {
      const text = writeDataset(dataset);
      const again = parseDataset(text);
      expect(again.problems.filter(({ code }) => code !== "unused")).toEqual([]);
      expect(again.dataset).toEqual(dataset);
      expect(again.dataset && writeDataset(again.dataset)).toBe(text);
    }),
    { numRuns: 60 },
  );
});

test("as lines it is one event a line, and read as the same dataset", () => {
  fc.assert(
    fc.property(soundDatasets, (dataset) => {
      const text = [...datasetLines(dataset)].join("");
      expect(text.trimEnd().split("\n")).toHaveLength(dataset.events.length + 1);
      expect(parseDataset(text).dataset).toEqual(dataset);
    }),
    { numRuns: 60 },
  );
});

test("a file of more events than anybody reads is the same dataset in fewer lines", () => {
  const { header, events } = synthetic(10_000);
  const dataset = { ...header, events: [...events()] };
  const text = writeDataset(dataset);
  expect(text.split("\n").length).toBeLessThan(20_000);
  expect(parseDataset(text)).toEqual({ ...parseDataset(JSON.stringify(dataset)) });
});

test("fields stand in the order of the format, whatever order they were filled in", () => {
  const [event] = datasetSchema.parse({
    format: "dateline/1",
    title: "Invented",
    events: [{ id: "x", title: "X", date: "1921" }],
  }).events;
  if (!event) throw new Error("no event");
  const turned = Object.fromEntries(Object.entries(event).toReversed()) as typeof event;
  expect(JSON.stringify(plainEntry("events", turned))).toBe(
    '{"id":"x","title":"X","kind":"other","status":"occurred","date":"1921"}',
  );
});

test("a check that is out of date is not claimed any longer", () => {
  const dataset = read("data/events.json");
  expect(plainDataset(dataset)["verified"]).toEqual(dataset.verified);
  const [, ...events] = dataset.events;
  expect(plainDataset({ ...dataset, events })["verified"]).toBeUndefined();
});
