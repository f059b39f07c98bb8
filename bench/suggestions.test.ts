import { expect, test } from "vitest";
import { shippedDataset, suggestionFigures } from "./suggestions.ts";

/** Below what is measured today, by what a change of the dataset may move. */
const FLOORS = {
  kind: { precision: 0.64, recall: 0.6 },
  status: { precision: 0.8, recall: 0.73 },
  countries: { precision: 0.82, recall: 0.78 },
  topics: { precision: 0.73, recall: 0.48 },
  actors: { precision: 0.67, recall: 0.51 },
} as const;

test("what words suggest is mostly what a careful coder chose, in every field", () => {
  const figures = suggestionFigures(shippedDataset());
  for (const [field, { precision, recall }] of Object.entries(FLOORS)) {
    const found = figures[field as keyof typeof FLOORS];
    expect(found.precision, `${field}: precision`).toBeGreaterThanOrEqual(precision);
    expect(found.recall, `${field}: recall`).toBeGreaterThanOrEqual(recall);
  }
});
