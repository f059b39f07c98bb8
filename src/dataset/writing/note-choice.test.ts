import { expect, test } from "vitest";
import { datasetSchema, type Localized } from "../format/schema.ts";
import { parseDataset } from "../reading/parse-dataset.ts";
import { noteChoice } from "./note-choice.ts";
import { writeDataset } from "./write-dataset.ts";

const dataset = (description?: Localized) =>
  datasetSchema.parse({
    format: "dateline/1",
    title: "T",
    ...(description && { description }),
    events: [{ id: "a", title: "A", date: "1921" }],
  });
const choice = { of: 9, filter: "country=KR&topic=nmd" };
const english = "A part: 1 of 9 events, by the filter “country=KR&topic=nmd”.";
const korean = "일부: 사건 9건 중 1건(필터 ‘country=KR&topic=nmd’).";

test.each<[string, Localized | undefined, Localized]>([
  ["no words", undefined, { en: english, ko: korean }],
  ["words of no language", "A log.", `A log. ${english}`],
  [
    "words of several",
    { en: "A log.", ko: "일지.", de: "Ein Buch." },
    { en: `A log. ${english}`, ko: `일지. ${korean}`, de: `Ein Buch. ${english}` },
  ],
])("a description of %s says which part of the dataset this is", (_, said, expected) => {
  const noted = noteChoice(dataset(said), choice);
  expect(noted.description).toEqual(expected);
  expect(parseDataset(writeDataset(noted)).problems).toEqual([]);
});

test("events that were chosen one by one are a part by no filter", () => {
  expect(noteChoice(dataset("Log."), { of: 9, filter: "" }).description).toBe(
    "Log. A part: 1 of 9 events.",
  );
});

test("the whole says nothing of a part", () => {
  const whole = dataset("A log.");
  expect(noteChoice(whole, { ...choice, of: 1 })).toBe(whole);
});

test("a description that is full stays one that may be read, and so does the longest filter", () => {
  const noted = noteChoice(dataset("🚢".repeat(2_500)), { of: 9, filter: "q=".repeat(4_000) });
  expect(parseDataset(writeDataset(noted)).problems).toEqual([]);
  expect(noted.description).toMatch(/1 of 9 events/);
});
