import { expect, test } from "vitest";
import { buildColumns } from "../columns/columns.ts";
import { aClaim, aDataset, anEvent } from "../columns/dataset.testing.ts";
import { eventPreview, listEntry } from "./event-preview.ts";

const columns = buildColumns(
  aDataset(
    anEvent("war", "1921-03-04", {
      claims: [
        aClaim("gazette/war", { dating: { basis: "stated", wording: "at last" } }),
        aClaim("annals/war"),
      ],
    }),
    anEvent("rumour", "1922"),
  ),
);

const all = { rows: Uint32Array.of(0, 1), flags: Uint8Array.of(1, 1) };
const rumours = { rows: Uint32Array.of(1), flags: Uint8Array.of(0, 1) };
const none = { rows: new Uint32Array(), flags: new Uint8Array(2) };

test("an event at a glance shows the passage that is preferred for it, and its words for the date", () => {
  expect(eventPreview(columns, all, "war", "en")).toMatchObject({
    event: { id: "war" },
    passage: {
      source: "gazette",
      exact: "War was declared — at last.",
      dated: "at last",
      lang: "en",
    },
  });
});

test("an event without a passage is shown all the same", () => {
  expect(eventPreview(columns, all, "rumour", "en")).toMatchObject({
    event: { id: "rumour" },
    passage: null,
  });
});

test.each([
  ["that does not match, the first that does", rumours, "war", "rumour"],
  ["that does not exist, the first", all, "peace", "war"],
  ["that is not named, the first", all, null, "war"],
  ["where none matches, nothing", none, "war", undefined],
])("instead of an event %s is shown", (_, matches, id, shown) => {
  expect(eventPreview(columns, matches, id, "en")?.event.id).toBe(shown);
});

test("a row of a list shows the passage in which the words were found, else the first", () => {
  const claims = [aClaim("gazette/war"), aClaim("gazette/peace")];
  const columns = buildColumns(aDataset(anEvent("war", "1921", { claims })));
  const shown = (words: string) => listEntry(columns, 0, "en", words).passage?.id;
  expect([shown(""), shown("signed"), shown("nowhere")]).toEqual([
    "gazette/war",
    "gazette/peace",
    "gazette/war",
  ]);
});
