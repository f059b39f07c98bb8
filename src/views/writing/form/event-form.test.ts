import { expect, test } from "vitest";
import type { DateReading, EventForm, SelectionAnswer } from "../../../draft/desk/desk-types.ts";
import {
  dateOf,
  EMPTY_FORM,
  firstSaysIt,
  formOfWords,
  isSameForm,
  isUnsaid,
  missingOf,
  preferring,
  withDate,
  withField,
  withReading,
  withWords,
  wordsOf,
} from "./event-form.ts";

const MONDAY: DateReading = {
  date: "2025-01-27",
  basis: "relative",
  wording: "On Monday",
  base: "2025-01-28",
  rule: "weekday-before",
};
const OWN_DAY: DateReading = {
  date: "2025-01-28",
  basis: "publication",
  wording: null,
  base: null,
  rule: "article-day",
};
const ANSWER: SelectionAnswer = {
  passage: { exact: "On Monday, the council signed", prefix: "tug. ", suffix: " the", start: 40 },
  known: null,
  dates: [{ start: 40, end: 49, text: "On Monday", readings: [MONDAY, OWN_DAY], decided: true }],
  suggestions: {
    kind: { value: "decision", because: "signed" },
    status: null,
    countries: [{ value: "NL", because: "Orrin" }],
    topics: [],
    actors: [{ value: "council", because: "the council" }],
  },
};
const undecided = (answer: SelectionAnswer): SelectionAnswer => ({
  ...answer,
  dates: answer.dates.map((date) => ({ ...date, decided: false })),
});
const SUMMIT: EventForm = {
  ...EMPTY_FORM,
  id: "summit",
  fields: { ...EMPTY_FORM.fields, title: "Summit", date: "2001-03-07" },
  claims: [
    { passage: "a", role: "occurred", dating: { basis: "stated" } },
    { passage: "b", role: "occurred", date: "2001-03-08", dating: { basis: "stated" } },
  ],
};
const datesIn = (form: EventForm) => form.claims.map((claim) => dateOf(form, claim));

test("words fill in what they speak for, and the date with its working", () => {
  const form = formOfWords("gazette", ANSWER);
  expect(form.fields).toMatchObject({ date: "2025-01-27", kind: "decision", countries: ["NL"] });
  expect(form.actors).toEqual([{ id: "council" }]);
  expect(form.claims[0]?.dating).toEqual({
    basis: "relative",
    wording: "On Monday",
    base: "2025-01-28",
  });
  expect(missingOf(form)).toEqual(["title"]);
});

test("where two readings are even none is chosen, and the date is missing", () => {
  const form = formOfWords("gazette", undecided(ANSWER));
  expect(form.fields.date).toBe("");
  expect(missingOf(form)).toEqual(["title", "date"]);
});

test("a reading that is chosen is the date of the event, and its claim says how it is known", () => {
  const form = withReading(formOfWords("gazette", undecided(ANSWER)), 0, OWN_DAY);
  expect(form.fields.date).toBe("2025-01-28");
  expect(form.claims[0]).toMatchObject({ dating: { basis: "publication" } });
  expect(form.claims[0]).not.toHaveProperty("date");
});

test("an end that is moved changes the words and leaves what was typed", () => {
  const form = withField(formOfWords("gazette", ANSWER), "title", "Council signs");
  const wider = { ...ANSWER.passage, exact: `${ANSWER.passage.exact} the` };
  const after = withWords(form, "gazette", { ...ANSWER, passage: wider });
  expect(after.fields).toEqual(form.fields);
  expect(wordsOf(after.claims[0])).toEqual({ source: "gazette", start: 40, end: 73 });
});

test("an end that is moved past the words of the date takes the date away with them", () => {
  const form = formOfWords("gazette", ANSWER);
  expect(withWords(form, "gazette", { ...ANSWER, dates: [] }).fields.date).toBe("");
});

test("another date for the event does not put words into the mouth of its passages", () => {
  const after = withDate(SUMMIT, "2001-03-09");
  expect(datesIn(after)).toEqual(["2001-03-07", "2001-03-08"]);
  expect(isUnsaid(after)).toBe(true);
  expect(isUnsaid(SUMMIT)).toBe(false);
});

test("a date that is put back leaves the form as it was", () => {
  expect(isSameForm(withDate(withDate(SUMMIT, "2001-03-09"), "2001-03-07"), SUMMIT)).toBe(true);
  expect(isSameForm(withDate(withDate(SUMMIT, "2001-03-08"), "2001-03-07"), SUMMIT)).toBe(true);
  expect(isSameForm(withDate(SUMMIT, "2001-03-08"), SUMMIT)).toBe(false);
});

test("following a passage makes it the preferred one, with its date, and the other keeps its own", () => {
  const after = preferring(SUMMIT, 1);
  expect(after.fields.date).toBe("2001-03-08");
  expect(after.claims.map(({ passage }) => passage)).toEqual(["b", "a"]);
  expect(datesIn(after)).toEqual(["2001-03-08", "2001-03-07"]);
  expect(after.claims[0]).not.toHaveProperty("date");
});

test("an author may say that the first passage says the new date", () => {
  expect(isUnsaid(firstSaysIt(withDate(SUMMIT, "2001-03-09")))).toBe(false);
});

test("an optional field that is emptied is gone, not empty", () => {
  const placed = withField(SUMMIT, "place", "Washington");
  expect(placed.fields.place).toBe("Washington");
  expect(withField(placed, "place", undefined)).toEqual(SUMMIT);
});
