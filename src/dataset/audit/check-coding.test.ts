import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Dataset, datasetSchema } from "../format/schema.ts";
import { checkCoding } from "./check-coding.ts";

const harbour = datasetSchema.parse(
  JSON.parse(readFileSync(new URL("../../../fixtures/harbour.json", import.meta.url), "utf8")),
);

/** What is found once the truce of the harbour, or its passage, is another. */
function found(change: (truce: Dataset["events"][number], dataset: Dataset) => void) {
  const dataset = structuredClone(harbour);
  const truce = dataset.events.find(({ id }) => id === "1921-truce");
  if (truce === undefined) throw new Error("no truce");
  change(truce, dataset);
  return checkCoding(dataset).map(({ path, message }) => `${path.slice(2).join(".")}: ${message}`);
}

const claimOf = (truce: Dataset["events"][number]) => {
  const [claim] = truce.claims;
  if (claim === undefined) throw new Error("no claim");
  return claim;
};

test("a dataset that is coded by the rules passes", () => {
  expect(checkCoding(harbour)).toEqual([]);
});

test("a title that its passage does not bear out is found", () => {
  expect(
    found((truce) => {
      truce.title = { en: "The pilots strike" };
    }),
  ).toEqual(["title.en: The title shares no word with the passage it rests on"]);
});

test("a title in another language is held against our gloss, and let be without one", () => {
  const korean = { en: "The truce is signed", ko: "조종사들이 파업하다" };
  expect(
    found((truce) => {
      truce.title = korean;
    }),
  ).toEqual([]);
  expect(
    found((truce, dataset) => {
      truce.title = korean;
      const passage = dataset.passages.find(({ id }) => id === claimOf(truce).passage);
      if (passage) passage.gloss = { ko: "3월 3일 정오에 휴전이 조인됐다" };
    }),
  ).toEqual(["title.ko: The title shares no word with the passage it rests on"]);
});

test("quotation marks are for words that were said", () => {
  const titled = (title: string) =>
    found((truce) => {
      truce.title = title;
    });
  expect(titled("The truce was “signed at noon”")).toEqual([]);
  expect(titled("The truce was “broken at noon”")).toEqual([
    "title: The title quotes words that none of its passages has",
  ]);
});

test("a note that denies a date does not stand beside one", () => {
  const noted = (note: string, exact = "The truce was signed at noon on March 3, 1921.") =>
    found((truce, dataset) => {
      const passage = dataset.passages.find(({ id }) => id === claimOf(truce).passage);
      if (passage) passage.exact = exact;
      claimOf(truce).dating = { basis: "elsewhere", note };
    });
  const denies = [
    "claims.0.dating.note: The note says that there is no date, and the passage has one",
  ];
  expect(noted("No year here.")).toEqual(denies);
  expect(noted("No date is given.")).toEqual(denies);
  expect(noted("여기에는 연도가 없다.")).toEqual(denies);
  expect(noted("No year here.", "The truce was signed at noon on March 3.")).toEqual([]);
  expect(noted("No date is given.", "The truce was signed at noon.")).toEqual([]);
});

test("what had happened by the day of print is not dated to it", () => {
  const printed = (role: "occurred" | "reported", date: string) =>
    found((truce) => {
      truce.date = date;
      Object.assign(claimOf(truce), { role, dating: { basis: "publication" } });
    });
  expect(printed("occurred", "1921-06-01")).toEqual([
    "claims.0: A past fact is dated by the day on which it was printed",
  ]);
  expect(printed("occurred", "../1921-06-01")).toEqual([]);
  expect(printed("reported", "1921-06-01")).toEqual([]);
});

test("a deadline is its day", () => {
  const due = (date: string) =>
    found((truce) => {
      truce.date = date;
      claimOf(truce).role = "deadline";
    });
  expect(due("1921-03-03/1921-05-01")).toEqual(["claims.0: A deadline is drawn as a span"]);
  expect(due("1921-05-01")).toEqual([]);
});

test("general knowledge comes after what the text dates itself", () => {
  const known = (first: "outside" | "stated", second: "outside" | "stated") =>
    found((truce) => {
      const claim = claimOf(truce);
      truce.claims = [
        { ...claim, dating: { basis: first } },
        { ...claim, date: "1921", dating: { basis: second } },
      ];
    });
  expect(known("outside", "stated")).toEqual([
    "claims.0.dating: General knowledge is preferred to a date that the text gives",
  ]);
  expect(known("stated", "outside")).toEqual([]);
});
