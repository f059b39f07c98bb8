import { expect, test } from "vitest";
import { backReferences } from "./answers/back-references.ts";
import { buildColumns } from "./columns/columns.ts";
import { aClaim, aDataset, anEvent } from "./columns/dataset.testing.ts";
import { EVERYTHING } from "./criteria/query.ts";
import { answerLate } from "./late-answers.ts";
import { Matching } from "./matching/matching.ts";
import { QUESTIONS } from "./questions.testing.ts";

const columns = buildColumns(
  aDataset(
    anEvent("war", "1921-03", { countries: ["FR"], claims: [aClaim("gazette/war")] }),
    anEvent("peace", "1921-05", { status: "planned", countries: ["SY"] }),
  ),
);
const OPEN = { columns, matching: new Matching(columns), back: backReferences(columns) };

const FRENCH = {
  ...EVERYTHING,
  facets: { ...EVERYTHING.facets, country: { values: ["FR"], all: false } },
};

test("what the filters leave out is in none of the reports", () => {
  expect(answerLate(OPEN, QUESTIONS.counts).all.events).toBe(2);
  expect(answerLate(OPEN, { ...QUESTIONS.counts, criteria: FRENCH }).all.events).toBe(1);
  expect(answerLate(OPEN, { ...QUESTIONS.corroboration, criteria: FRENCH }).events).toBe(1);
  const plans = answerLate(OPEN, { ...QUESTIONS.plans, criteria: FRENCH });
  expect(plans.groups.map(({ total }) => total)).toEqual([0, 0, 0, 0]);
});

test("names are found whatever the filters are", () => {
  expect(answerLate(OPEN, QUESTIONS.names)).toMatchObject({ typed: "war", withWords: 1 });
});
