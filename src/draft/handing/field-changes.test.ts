import fc from "fast-check";
import { expect, test } from "vitest";
import { apply, inverse } from "../value/apply.ts";
import type { Change } from "../value/change.ts";
import { acts, changesOf, harbour, invented } from "../value/draft.testing.ts";
import { entryChanges, fieldChanges } from "./field-changes.ts";

const draft = invented({
  sources: [{ id: "s", title: "S" }],
  passages: [{ id: "s/1", source: "s", exact: "At noon" }],
  events: [
    {
      id: "x",
      title: { en: "Bell", ko: "종" },
      date: "1921",
      countries: ["KR"],
      claims: [{ passage: "s/1" }],
    },
  ],
});
const [event] = draft.dataset.events;
if (!event) throw new Error("no event");
const put = (before: typeof event | null, after: typeof event | null) =>
  ({ list: "events", id: "x", at: 0, before, after }) as const;

test("each field is told with both sides, a text in several languages language by language", () => {
  const after = {
    ...event,
    title: { en: "Bell", ko: "종소리" },
    date: "1922",
    countries: ["KR", "US"],
    topics: [],
  };
  const told = fieldChanges(draft, [put(event, after)]);
  expect(told.map(({ field, before, after }) => [field, before, after])).toEqual([
    ["title.ko", "종", "종소리"],
    ["date", "1921", "1922"],
    ["countries", "KR", "KR, US"],
  ]);
  expect(told[0]).toMatchObject({ list: "events", id: "x", name: after.title });
});

test("a claim is told in words, and what is gone has no other side", () => {
  expect(fieldChanges(draft, [put(event, { ...event, claims: [] })])).toMatchObject([
    { field: "claims", before: "“At noon” · stated", after: null },
  ]);
});

test("an entry that comes or goes is told by all its fields; one there and back by none", () => {
  const [added] = entryChanges(draft, [put(null, event)]);
  expect(added).toMatchObject({ kind: "added", id: "x" });
  expect(added?.fields.map(({ field }) => field)).toEqual([
    "title",
    "kind",
    "status",
    "date",
    "countries",
    "claims",
  ]);
  expect(entryChanges(draft, [put(event, null)])).toMatchObject([{ kind: "removed" }]);
  expect(entryChanges(draft, [put(event, null), put(null, event)])).toEqual([]);
});

test("whatever is done and taken back is no change", () => {
  fc.assert(
    fc.property(acts(true), (all) => {
      const began = harbour();
      const changes: readonly Change[] = changesOf(began, all.flat());
      const after = apply(began, changes) ?? began;
      // An omission twice named is one name for two: of it no more can be told.
      const told = entryChanges(after, [...changes, ...inverse(changes)]);
      expect(told.filter(({ list }) => list !== "omissions")).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
