import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../dataset/wording/languages.ts";
import type { DateReading, ReadingRule } from "../../../draft/desk/desk-types.ts";
import { FORM_WORDS } from "../fields/words.ts";
import { ruleSaid, type Said, workingSaid } from "./working.ts";

const RULES: Readonly<Record<ReadingRule, true>> = {
  "as-written": true,
  "year-of-base": true,
  "year-before": true,
  "year-after": true,
  "weekday-before": true,
  "weekday-after": true,
  "weekday-same": true,
  "counted-back": true,
  "counted-on": true,
  until: true,
  since: true,
  last: true,
  this: true,
  next: true,
  "part-of": true,
  decade: true,
  range: true,
  "same-as-before": true,
  "article-day": true,
};
const MONDAY: DateReading = {
  date: "2025-01-27",
  basis: "relative",
  wording: "On Monday",
  base: "2025-01-28",
  rule: "weekday-before",
};

describe.each(LANGUAGES)("in %s", (lang) => {
  const intl = createIntl({ locale: lang, messages: FORM_WORDS[lang] });
  const say = ({ id, values }: Said) => {
    if (!(id in FORM_WORDS[lang])) throw new Error(`no words for ${id}`);
    return intl.formatMessage({ id }, values);
  };

  test("every rule has words, with a day to count from and without", () => {
    for (const rule of Object.keys(RULES) as ReadingRule[]) {
      for (const base of [null, "2025-01-28"]) {
        expect(say(ruleSaid({ ...MONDAY, rule, base }, lang))).not.toBe("");
        expect(say(workingSaid({ ...MONDAY, rule, base }, null, lang))).toContain("On Monday");
      }
    }
  });

  test("the working shows the words, the day they count from and the day that came out", () => {
    expect(say(workingSaid(MONDAY, "2025-01-28", lang))).toBe(
      {
        en: "“On Monday”, article of Tue 28 Jan 2025 → 27 Jan 2025",
        ko: "“On Monday”, 2025년 1월 28일(화) 자 글 → 2025년 1월 27일",
      }[lang],
    );
  });

  test("what had happened by the day of print is not said to be counted from it", () => {
    const reading = { ...MONDAY, date: "../2025-01-28", wording: null, rule: "until" } as const;
    expect(say(ruleSaid({ ...reading, basis: "publication" }, lang))).toBe(
      { en: "on or before the article’s own day", ko: "기사가 나온 날이나 그 전" }[lang],
    );
  });

  test("a rule is said by its weekday", () => {
    expect(say(ruleSaid({ ...MONDAY, base: null, rule: "weekday-after" }, lang))).toBe(
      { en: "the Monday after", ko: "그다음 월요일" }[lang],
    );
    const weekend = { ...MONDAY, date: "2025-02-01/2025-02-02", rule: "weekday-after" } as const;
    expect(say(ruleSaid({ ...weekend, base: null }, lang))).toBe(
      { en: "the weekend after", ko: "그다음 주말" }[lang],
    );
  });
});
