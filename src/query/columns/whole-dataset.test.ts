import { expect, test } from "vitest";
import { buildColumns } from "./columns.ts";
import { aDataset, anEvent } from "./dataset.testing.ts";
import { wholeDataset } from "./whole-dataset.ts";

test("a draft of an open dataset has all of it, in the order of its file", () => {
  const dataset = aDataset(
    anEvent("late", "1950"),
    anEvent("early", "1910"),
    anEvent("mid", "1930"),
  );
  expect(wholeDataset(buildColumns(dataset))).toEqual(dataset);
});
