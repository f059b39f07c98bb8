import type { Day, Month } from "date-fns";
import { enGB } from "date-fns/locale/en-GB";
import { ko } from "date-fns/locale/ko";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DatePart } from "../time/date-part.ts";
import { LANGUAGES, WORDINGS } from "./languages.ts";

const certain = { approximate: false, uncertain: false } as const;
const january: DatePart = { ...certain, precision: "month", year: 2001, month: 1 };
const years = fc.integer({ min: -9_999, max: 9_999 });

describe.each(LANGUAGES)("in %s", (lang) => {
  const wording = WORDINGS[lang];

  test("no reader meets a negative year, a year 0 or two years of one name", () => {
    fc.assert(
      fc.property(years, (year) => {
        for (const text of [wording.year(year), wording.shortYear(year)]) {
          expect(text).toMatch(/(^| )[1-9]\d*/);
          expect(text).not.toMatch(/[-−]/);
        }
        expect(wording.year(year)).not.toBe(wording.year(1 - year));
      }),
    );
  });

  test("an era is said in every text of a year before AD 1", () => {
    const era = wording.shortYear(-43).replace("44", "").trim();
    expect(era).not.toBe("");
    const texts = [
      wording.year(-43),
      wording.years(-43, -40),
      wording.part({ ...january, year: -43 }, "short", true),
      wording.pair({ ...january, year: -43 }, { ...january, year: -42 }, "short", true),
    ];
    expect(texts.filter((text) => !text.includes(era))).toEqual([]);
  });

  test("the language is named, and known to the browser by its tag", () => {
    expect(wording.name.full).not.toBe("");
    expect(new Intl.Locale(wording.locale).language).toBe(lang);
  });

  test("there are twelve months and seven days of the week", () => {
    const months = Array.from({ length: 12 }, (_, i) =>
      wording.part({ ...january, month: i + 1 }, "short", false),
    );
    expect(new Set(months).size).toBe(12);
    expect(new Set(wording.weekdays).size).toBe(7);
    expect(new Set(wording.weekdays.map((_, i) => wording.dayTick(1, i))).size).toBe(7);
  });
});

test.each([
  ["en", enGB],
  ["ko", ko],
] as const)("the months and weekdays of %s are those of date-fns", (lang, { localize }) => {
  for (let month = 0; month < 12; month++) {
    const part = { ...january, month: month + 1 };
    const [wide, abbreviated] = (["wide", "abbreviated"] as const).map((width) =>
      localize.month(month as Month, { width }),
    );
    expect(WORDINGS[lang].part(part, "long", false)).toBe(wide);
    expect(WORDINGS[lang].part(part, "short", false)).toBe(abbreviated);
  }
  for (let day = 0; day < 7; day++) {
    expect(WORDINGS[lang].weekdays[day]).toBe(localize.day(day as Day, { width: "wide" }));
    const width = lang === "ko" ? "short" : "abbreviated";
    expect(WORDINGS[lang].dayTick(7, day)).toContain(localize.day(day as Day, { width }));
  }
});
