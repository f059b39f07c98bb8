import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDataset } from "../reading/parse-dataset.ts";
import { soundDatasets } from "./sound-datasets.testing.ts";
import { writeLines } from "./write-lines.ts";

test("one event a line, and read as the same dataset", () => {
  fc.assert(
    fc.property(soundDatasets, (dataset) => {
      const text = writeLines(dataset);
      expect(text.trimEnd().split("\n")).toHaveLength(dataset.events.length + 1);
      expect(parseDataset(text).dataset).toEqual(dataset);
    }),
    { numRuns: 60 },
  );
});
