import { expect, test } from "vitest";
import { harbour, invented, shipped } from "./draft.testing.ts";
import { draftOf, entriesOf, findEntry, keyOf, omissionKey, withLists } from "./entry-keys.ts";

test("an entry is found by its id, an omission by its source and words", () => {
  const draft = invented({
    sources: [{ id: "log", title: "Log" }],
    omissions: [{ source: "log", exact: "Soon", reason: "No date." }],
  });
  expect(findEntry(draft, "sources", "log")?.at).toBe(0);
  expect(findEntry(draft, "omissions", omissionKey("log", "Soon"))?.entry.reason).toBe("No date.");
  expect(findEntry(draft, "events", "log")).toBeNull();
  expect(findEntry(draft, "header", "")?.entry).toEqual({
    format: "dateline/1",
    title: "Invented",
  });
});

test("two omissions have one key only where both source and words are the same", () => {
  expect(keyOf("omissions", { source: "a", exact: "b c", reason: "x" })).not.toBe(
    keyOf("omissions", { source: "a/b", exact: "c", reason: "x" }),
  );
});

test("a dataset as a draft says the same in the same order, and again", () => {
  for (const { dataset } of [shipped(), harbour()]) {
    expect(JSON.stringify(draftOf(dataset).dataset)).toBe(JSON.stringify(dataset));
  }
});

test("lists that are not changed are shared", () => {
  const draft = harbour();
  const next = withLists(draft, new Map([["topics", []]]));
  expect(next.dataset.topics).toEqual([]);
  expect(entriesOf(next, "events")).toBe(entriesOf(draft, "events"));
  expect(next.documents).toBe(draft.documents);
});
