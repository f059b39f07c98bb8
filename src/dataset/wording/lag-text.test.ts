import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_UNITS } from "../time/day-band.ts";
import { statedDate } from "../time/stated-date.ts";
import { datesLagText, lagText, offsetText, signed } from "./lag-text.ts";
import { LANGUAGES } from "./languages.ts";

const { NEGATIVE_INFINITY: EVER_BEFORE, POSITIVE_INFINITY: EVER_AFTER } = Number;

test.each([
  [0, 0, "the same day", "같은 날"],
  [1, 1, "1 day later", "1일 뒤"],
  [9, 11, "9 to 11 days later", "9~11일 뒤"],
  [110, 155, "110 to 155 days later", "110~155일 뒤"],
  [0, 5, "up to 5 days later", "길게는 5일 뒤"],
  [-3, -3, "3 days earlier", "3일 앞서"],
  [-11, -9, "9 to 11 days earlier", "9~11일 앞서"],
  [-3, 0, "up to 3 days earlier", "길게는 3일 앞서"],
  [-3, 5, "from 3 days earlier to 5 days later", "3일 앞서부터 5일 뒤 사이"],
  [110, EVER_AFTER, "at least 110 days later", "적어도 110일 뒤"],
  [0, EVER_AFTER, "the same day or later", "같은 날이나 그 뒤"],
  [-3, EVER_AFTER, "at most 3 days earlier, or later", "빨라도 3일 전"],
  [EVER_BEFORE, -7, "at least 7 days earlier", "적어도 7일 앞서"],
  [EVER_BEFORE, 0, "the same day or earlier", "같은 날이나 그 전"],
  [EVER_BEFORE, 5, "at most 5 days later, or earlier", "늦어도 5일 뒤"],
  [EVER_BEFORE, EVER_AFTER, "not known", "알 수 없음"],
  [1_454, 1_454, "1,454 days later", "1,454일 뒤"],
])("a lag of %d to %d days is “%s”", (least, most, en, ko) => {
  expect(lagText({ least, most }, "days", "en")).toBe(en);
  expect(lagText({ least, most }, "days", "ko")).toBe(ko);
});

test.each([
  [14, 14, "weeks", "2 weeks later", "2주 뒤"],
  [115, 115, "weeks", "16 to 17 weeks later", "16~17주 뒤"],
  [3, 3, "weeks", "up to 1 week later", "길게는 1주 뒤"],
  [110, 155, "months", "3 to 6 months later", "3~6개월 뒤"],
  [-40, -10, "months", "up to 2 months earlier", "길게는 2개월 앞서"],
  [0, 0, "months", "the same day", "같은 날"],
] as const)("%d to %d days in %s are “%s”", (least, most, unit, en, ko) => {
  expect(lagText({ least, most }, unit, "en")).toBe(en);
  expect(lagText({ least, most }, unit, "ko")).toBe(ko);
});

test.each([
  [0, 0, "0", "0"],
  [8, 8, "+8", "+8"],
  [0, 3, "0 to +3", "0 ~ +3"],
  [-6, 1, "−6 to +1", "−6 ~ +1"],
  [113, EVER_AFTER, "from +113", "+113부터"],
  [EVER_BEFORE, -7, "to −7", "−7까지"],
])("an offset of %d to %d days is “%s”", (least, most, en, ko) => {
  expect(offsetText({ least, most }, "days", "en")).toBe(en);
  expect(offsetText({ least, most }, "days", "ko")).toBe(ko);
});

test("an approximate date makes an approximate lag", () => {
  expect(lagText({ least: 8, most: 8 }, "days", "en", true)).toBe("about 8 days later");
  expect(lagText({ least: 0, most: 0 }, "days", "ko", true)).toBe("같은 날 무렵");
  expect(offsetText({ least: 0, most: 0 }, "days", "en", true)).toBe("about 0");
});

test("both ends of a band are in its words, in every language and unit", () => {
  const band = fc
    .tuple(fc.integer({ min: -5_000, max: 5_000 }), fc.nat(5_000))
    .map(([least, wide]) => ({ least, most: least + wide }));
  fc.assert(
    fc.property(band, fc.constantFrom(...LANGUAGES), (lag, lang) => {
      const said = `${offsetText(lag, "days", lang)} `;
      expect(said).toContain(signed(lag.least));
      expect(said).toContain(signed(lag.most));
      for (const unit of DAY_UNITS) {
        const words = lagText(lag, unit, lang);
        expect(words).not.toMatch(/NaN|undefined|-|−|Infinity/);
        if (lag.least !== lag.most)
          expect(words).not.toBe(lagText({ least: 0, most: 0 }, unit, lang));
      }
    }),
  );
});

test.each([
  ["2001-02-27", "2001-03-07", "8 days later"],
  ["2001-02-27", "2001-03", "2 to 32 days later"],
  ["2001-02-27~", "2001-03-07", "about 8 days later"],
  ["2001-02-27", "2001-03-07?", "about 8 days later"],
])("from %s to %s is %s: no more exact than the two dates", (from, to, words) => {
  expect(datesLagText(statedDate(from), statedDate(to), "en")).toBe(words);
});
