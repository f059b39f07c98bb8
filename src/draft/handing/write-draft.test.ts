import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDataset } from "../../dataset/reading/parse-dataset.ts";
import { writeDataset } from "../../dataset/writing/write-dataset.ts";
import { acts, harbour, invented, written } from "../value/draft.testing.ts";
import { writeDraft } from "./write-draft.ts";

test("whatever was done to a draft, it is read as the same dataset, and written again as the same bytes", () => {
  fc.assert(
    fc.property(acts(), (all) => {
      const { draft } = written(harbour(), all);
      const text = writeDraft(draft).dataset;
      const { dataset } = parseDataset(text);
      expect(dataset).toEqual(draft.dataset);
      expect(dataset && writeDataset(dataset)).toBe(text);
    }),
    { numRuns: 50 },
  );
});

test("a list that an event has empty, though it need not have it, stays as it is", () => {
  const draft = invented({ events: [{ id: "x", title: "X", date: "1921", sources: [] }] });
  const text = writeDraft(draft).dataset;
  expect(parseDataset(text).dataset).toEqual(draft.dataset);
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
