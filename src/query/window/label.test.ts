import { expect, test } from "vitest";
import { statedDate } from "../../dataset/time/stated-date.ts";
import type { EventBrief } from "../columns/brief.ts";
import { MARK } from "./geometry.ts";
import { clusterLabel, countGap, eventLabel } from "./label.ts";

const told = (title: string, by: string, date = "2001"): EventBrief => ({
  id: "a",
  title: { text: title, lang: "" },
  date: statedDate(date),
  by: { text: by, lang: "" },
  kind: "statement",
  status: "occurred",
  certainty: ["second-hand"],
  hue: null,
  countries: [],
  topics: [],
  collections: [],
  lasted: false,
});

test("a label says who tells of an event, in the reader's language", () => {
  expect(eventLabel(told("A toll is levied", "Ada Vell"), "en").note).toBe("says Ada Vell");
  expect(eventLabel(told("A toll is levied", "Ada Vell"), "ko").note).toBe("Ada Vell에 따르면");
});

test("a title that names the teller is enough, and a cluster counts the others", () => {
  expect(eventLabel(told("Vell complains", "Ada Vell"), "en").note).toBe("");
  expect(clusterLabel("A toll is levied", 3, "en").note).toBe("and 2 more");
});

test("a title whose date is uncertain asks", () => {
  expect(eventLabel(told("A toll is levied", "Ada Vell", "2001?"), "en").title).toBe(
    "A toll is levied?",
  );
});

test("a Korean counter stands at its number, and other words stand apart from it", () => {
  const gapBefore = (title: string) => countGap({ title, note: "" });
  expect(gapBefore("건")).toBeLessThan(MARK.noteGap / 2);
  expect([gapBefore("events"), gapBefore("건의서")]).toEqual([MARK.noteGap, MARK.noteGap]);
});
