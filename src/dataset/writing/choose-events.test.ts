import fc from "fast-check";
import { expect, test } from "vitest";
import { synthetic } from "../../../bench/synthetic.ts";
import { datasetSchema } from "../format/schema.ts";
import { ownTime } from "../own-time.testing.ts";
import { parseDataset } from "../reading/parse-dataset.ts";
import { chosen } from "./choose-events.ts";
import { soundDatasets } from "./sound-datasets.testing.ts";
import { writeDataset } from "./write-dataset.ts";

const subsets = soundDatasets.chain((dataset) =>
  fc.record({
    dataset: fc.constant(dataset),
    ids: fc
      .subarray(
        dataset.events.map(({ id }) => id),
        { minLength: 1 },
      )
      .map((ids) => new Set(ids)),
  }),
);

test("a part is sound: nothing is missing, and where it is a part nothing is left over", () => {
  fc.assert(
    fc.property(subsets, ({ dataset, ids }) => {
      const part = chosen(dataset, ids);
      const { problems, dataset: read } = parseDataset(writeDataset(part));
      const isPart = ids.size < dataset.events.length;
      expect(problems.filter(({ code }) => isPart || code !== "unused")).toEqual([]);
      expect(read).toEqual(part);
    }),
    { numRuns: 100 },
  );
});

test("a part has these events, in order, as they were but for links to others", () => {
  fc.assert(
    fc.property(subsets, ({ dataset, ids }) => {
      const kept = dataset.events.filter(({ id }) => ids.has(id));
      const { events } = chosen(dataset, ids);
      expect(events.map(({ links, ...event }) => event)).toEqual(
        kept.map(({ links, ...event }) => event),
      );
      expect(events.flatMap(({ links }) => links)).toEqual(
        kept.flatMap(({ links }) => links.filter((link) => ids.has(link.event))),
      );
    }),
    { numRuns: 60 },
  );
});

test("a part of a part is the part, and all of it the dataset itself", () => {
  fc.assert(
    fc.property(subsets, ({ dataset, ids }) => {
      const part = chosen(dataset, ids);
      expect(chosen(part, ids)).toBe(part);
      expect(chosen(dataset, new Set(dataset.events.map(({ id }) => id)))).toBe(dataset);
    }),
    { numRuns: 30 },
  );
});

test("what a source is known through comes with it, however many are between", () => {
  const dataset = datasetSchema.parse({
    format: "dateline/1",
    title: "T",
    sources: [
      { id: "read", title: "Read" },
      { id: "cited", title: "Cited", citedBy: { source: "read", passage: "read/1" } },
      { id: "far", title: "Far", citedBy: { source: "cited" } },
      { id: "other", title: "Other" },
    ],
    passages: [{ id: "read/1", source: "read", exact: "As Cited has it." }],
    topics: [
      { id: "all", label: "All" },
      { id: "sea", label: "Sea", broader: "all" },
      { id: "pier", label: "Pier", broader: "sea" },
      { id: "sky", label: "Sky", broader: "all" },
    ],
    events: [
      { id: "a", title: "A", date: "1921", sources: ["far"], topics: ["pier"] },
      { id: "b", title: "B", date: "1921", sources: ["other"], topics: ["sky"] },
    ],
    episodes: [
      { id: "both", title: "Both", zero: "b", events: ["b", "a"] },
      { id: "late", title: "Late", events: ["b"] },
    ],
  });
  const part = chosen(dataset, new Set(["a"]));
  expect(part.sources.map(({ id }) => id)).toEqual(["read", "cited", "far"]);
  expect(part.passages.map(({ id }) => id)).toEqual(["read/1"]);
  expect(part.topics.map(({ id }) => id)).toEqual(["all", "sea", "pier"]);
  expect(part.episodes).toEqual([{ id: "both", title: "Both", events: ["a"] }]);
});

test("half of ten thousand events is cut out while nobody waits", () => {
  const { header, events } = synthetic(10_000);
  const dataset = { ...header, events: [...events()] };
  const half = new Set(dataset.events.filter((_, at) => at % 2 === 0).map(({ id }) => id));
  const took = ownTime();
  expect(chosen(dataset, half).events).toHaveLength(5_000);
  expect(took()).toBeLessThan(2_000);
});
