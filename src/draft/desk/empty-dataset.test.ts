import { expect, test } from "vitest";
import { datasetSchema } from "../../dataset/format/schema.ts";
import { emptyDataset } from "./empty-dataset.ts";

test("a draft of nothing is a dataset", () => {
  expect(datasetSchema.parse(emptyDataset("Harbour"))).toEqual(emptyDataset("Harbour"));
});
