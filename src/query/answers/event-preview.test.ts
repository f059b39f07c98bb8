import { expect, test } from "vitest";
import { buildColumns } from "../columns/columns.ts";
import { aClaim, aDataset, anEvent } from "../columns/dataset.testing.ts";
import { eventPreview } from "./event-preview.ts";

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

test("an event at a glance shows the passage that is preferred for it, and its words for the date", () => {
  expect(eventPreview(columns, "war", "en")).toMatchObject({
    event: { id: "war" },
    passage: {
      source: "gazette",
      exact: "War was declared — at last.",
      dated: "at last",
      lang: "en",
    },
  });
});

test("an event without a passage is shown all the same, one that does not exist is not", () => {
  expect(eventPreview(columns, "rumour", "en")).toMatchObject({
    event: { id: "rumour" },
    passage: null,
  });
  expect(eventPreview(columns, "peace", "en")).toBeNull();
});
