import fc from "fast-check";
import { applyPatch } from "rfc6902";
import { expect, test } from "vitest";
import type { Dataset } from "../../dataset/format/schema.ts";
import { plainDataset } from "../../dataset/writing/write-dataset.ts";
import { acts, harbour, invented, written } from "../value/draft.testing.ts";
import { patchBetween } from "./json-patch.ts";

/** What becomes of the file of a dataset, and whether every operation went well. */
function patched(dataset: Dataset, patch: ReturnType<typeof patchBetween>) {
  const file = structuredClone(plainDataset(dataset));
  const failed = applyPatch(file, structuredClone([...patch])).some((error) => error !== null);
  return { file, failed };
}

test("the patch between any two datasets makes the file of one the file of the other", () => {
  fc.assert(
    fc.property(acts(), acts(), (some, others) => {
      const from = written(invented({}), some).draft.dataset;
      const to = written(invented({}), others).draft.dataset;
      expect(patched(from, patchBetween(from, to))).toEqual({
        file: plainDataset(to),
        failed: false,
      });
    }),
    { numRuns: 100 },
  );
});

test("nothing that did not change is in a patch, and nothing changed is no patch", () => {
  const { dataset } = harbour();
  expect(patchBetween(dataset, harbour().dataset)).toEqual([]);
  const events = dataset.events.map((event, at) => (at === 1 ? { ...event, date: "1920" } : event));
  expect(patchBetween(dataset, { ...dataset, events })).toEqual([
    { op: "test", path: "/events/1/id", value: dataset.events[1]?.id },
    { op: "test", path: "/events/1/date", value: dataset.events[1]?.date },
    { op: "replace", path: "/events/1/date", value: "1920" },
  ]);
});

test("a new event is put after the one it follows, whatever the list is long", () => {
  const { dataset } = harbour();
  const [first, ...rest] = dataset.events;
  if (!first) throw new Error("no event");
  const events = [first, { ...first, id: "new" }, ...rest];
  expect(patchBetween(dataset, { ...dataset, events })).toMatchObject([
    { op: "test", path: "/events/0/id", value: first.id },
    { op: "add", path: "/events/1", value: { id: "new" } },
  ]);
});

test("a file of another version is refused: its keeper's own change is not written over", () => {
  const { dataset } = harbour();
  const [first, ...rest] = dataset.events;
  if (!first) throw new Error("no event");
  const patch = patchBetween(dataset, {
    ...dataset,
    events: [{ ...first, date: "1919" }, ...rest],
  });
  const theirs = { ...dataset, events: [{ ...first, date: "1918" }, ...rest] };
  expect(patched(theirs, patch).failed).toBe(true);
  const shifted = { ...dataset, events: [{ ...first, id: "another" }, ...dataset.events] };
  expect(patched(shifted, patch).failed).toBe(true);
});
