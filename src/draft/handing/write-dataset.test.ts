import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkStrict } from "../../dataset/audit/check-strict.ts";
import { parseDataset } from "../../dataset/reading/parse-dataset.ts";
import { acts, harbour, invented, shipped, written } from "../value/draft.testing.ts";
import { plainDataset, plainEntry, writeDataset, writeDraft } from "./write-dataset.ts";

test("the shipped dataset is written as it stands, byte for byte: a correction changes one field", () => {
  expect(writeDataset(shipped().dataset)).toBe(readFileSync("data/events.json", "utf8"));
});

test("what is written is read as the same dataset, and written again as the same bytes", () => {
  for (const { dataset } of [shipped(), harbour()]) {
    const read = parseDataset(writeDataset(dataset));
    expect(read).toMatchObject({ problems: [], dataset });
    expect(read.dataset && checkStrict(read.dataset)).toEqual(checkStrict(dataset));
  }
  fc.assert(
    fc.property(acts(), (all) => {
      const { draft } = written(harbour(), all);
      const text = writeDataset(draft.dataset);
      const { dataset } = parseDataset(text);
      expect(dataset).toEqual(draft.dataset);
      expect(dataset && writeDataset(dataset)).toBe(text);
    }),
    { numRuns: 50 },
  );
});

test("fields stand in the order of the format, whatever order they were filled in", () => {
  const [event] = invented({ events: [{ id: "x", title: "X", date: "1921" }] }).dataset.events;
  if (!event) throw new Error("no event");
  const turned = Object.fromEntries(Object.entries(event).toReversed()) as typeof event;
  expect(JSON.stringify(plainEntry("events", turned))).toBe(
    '{"id":"x","title":"X","kind":"other","status":"occurred","date":"1921"}',
  );
});

test("a check that is out of date is not claimed any longer", () => {
  const { dataset } = shipped();
  expect(plainDataset(dataset)["verified"]).toEqual(dataset.verified);
  const [, ...events] = dataset.events;
  expect(plainDataset({ ...dataset, events })["verified"]).toBeUndefined();
});

test("a text is handed on only where its author says so, and its source says where it is", () => {
  const draft = invented({ sources: ["a", "b/../c"].map((id) => ({ id, title: id })) });
  const document = { text: "Words", name: null, notes: "Mine alone", anchors: [] };
  const documents = [
    { ...document, id: "a", mayShip: false },
    { ...document, id: "b/../c", mayShip: true },
  ];
  const { dataset, texts } = writeDraft({ ...draft, documents });
  expect(texts).toEqual([{ path: "sources/b%2F..%2Fc.txt", text: "Words" }]);
  expect(parseDataset(dataset).problems.filter(({ code }) => code !== "unused")).toMatchObject([
    { message: "There is no event to show" },
  ]);
  expect(JSON.parse(dataset)).toMatchObject({
    sources: [{ id: "a" }, { id: "b/../c", text: "sources/b%2F..%2Fc.txt" }],
  });
  expect(dataset).not.toContain("Mine alone");
  expect(dataset.match(/"text"/g)).toHaveLength(1);
});
