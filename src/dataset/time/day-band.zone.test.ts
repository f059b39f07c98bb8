import fc from "fast-check";
import { expect, test } from "vitest";
import {
  DAY_UNITS,
  DAYS_IN,
  type DayBand,
  inUnits,
  isSurelyBefore,
  lagBetween,
  offsetFrom,
} from "./day-band.ts";
import { DAY_MS, EARLIEST, type Interval, LATEST } from "./interval.ts";
import { statedDate } from "./stated-date.ts";

const dayOf = (text: string): Interval => statedDate(text).extent;
const dayAt = (day: number): Interval => ({ start: day * DAY_MS, end: (day + 1) * DAY_MS });
const offset = (zero: string, date: string): DayBand =>
  offsetFrom(dayOf(zero), statedDate(date).extent);

test.each([
  ["2001-02-27", "2001-02-27", 0, 0],
  ["2001-02-27", "2001-03-07", 8, 8],
  ["2001-02-27", "2001-02-27/2001-03-02", 0, 3],
  ["2025-01-27", "2025-05", 94, 124],
  ["2025-01-27", "2025-05-20/2025-07-01", 113, 155],
  // Over a leap day, over the end of summer time in three zones, and before there was a year 1.
  ["2024-02-28", "2024-03-01", 2, 2],
  ["2024-10-01", "2024-12-01", 61, 61],
  ["-0043-03-15", "-0043-03", -14, 16],
  ["2001-02-27", "../2001-02-20", Number.NEGATIVE_INFINITY, -7],
  ["2001-02-27", "2001-03-01/..", 2, Number.POSITIVE_INFINITY],
])("from %s, %s lies %d to %d days", (zero, date, least, most) => {
  expect(offset(zero, date)).toEqual({ least, most });
});

/** Days since 1970, some three thousand years either way. */
const days = fc.integer({ min: -1_000_000, max: 1_000_000 });
const spans = fc
  .record({ day: days, length: fc.integer({ min: 1, max: 4_000 }), open: fc.nat(9) })
  .map(({ day, length, open }) => ({
    start: open === 0 ? EARLIEST : day * DAY_MS,
    end: open === 1 ? LATEST : (day + length) * DAY_MS,
  }));
const bands = fc
  .record({ zero: days, span: spans })
  .map(({ zero, span }) => offsetFrom(dayAt(zero), span));

/** A day that a band allows. */
const dayIn = ({ least, most }: DayBand, share: number): number => {
  const from = Math.max(least, Math.min(most, 5_000_000) - 5_000);
  const to = Math.min(most, Math.max(least, -5_000_000) + 5_000);
  return Math.round(from + (to - from) * share);
};
const share = fc.double({ min: 0, max: 1, noNaN: true });

test("an offset is as wide as its date, whatever the zero, and has no middle", () => {
  fc.assert(
    fc.property(days, spans, (zero, span) => {
      const { least, most } = offsetFrom(dayAt(zero), span);
      expect((most - least + 1) * DAY_MS).toBe(span.end - span.start);
    }),
  );
});

test("another zero moves every offset by the same days, and their order stays", () => {
  fc.assert(
    fc.property(days, days, spans, spans, (zero, other, one, two) => {
      const [a, b] = [one, two].map((span) => offsetFrom(dayAt(zero), span)) as [DayBand, DayBand];
      const [c, d] = [one, two].map((span) => offsetFrom(dayAt(other), span)) as [DayBand, DayBand];
      expect(c).toEqual({ least: a.least + zero - other, most: a.most + zero - other });
      expect(isSurelyBefore(c, d)).toBe(isSurelyBefore(a, b));
      expect(isSurelyBefore(a, b)).toBe(one.end <= two.start);
    }),
  );
});

test("a lag holds every pair of days that its bands allow, and its ends are two of them", () => {
  fc.assert(
    fc.property(bands, bands, share, share, (first, second, one, two) => {
      const lag = lagBetween(first, second);
      const between = dayIn(second, two) - dayIn(first, one);
      expect(lag.least).toBeLessThanOrEqual(between);
      expect(lag.most).toBeGreaterThanOrEqual(between);
      expect(lag.least).toBe(second.least - first.most);
      expect(lag.most).toBe(second.most - first.least);
      expect(lag).toEqual(inUnits(lag, "days"));
    }),
  );
});

test("the other way round, a lag is as long in the other direction", () => {
  fc.assert(
    fc.property(bands, bands, (first, second) => {
      const { least, most } = lagBetween(first, second);
      const back = lagBetween(second, first);
      expect([0 - back.most, 0 - back.least]).toEqual([least, most]);
    }),
  );
});

test("a difference of differences is as uncertain as all that it is of", () => {
  fc.assert(
    fc.property(bands, bands, bands, (a, b, c) => {
      const direct = lagBetween(a, c);
      const [one, two] = [lagBetween(a, b), lagBetween(b, c)];
      // By way of a third step nothing is known better.
      expect(one.least + two.least).toBeLessThanOrEqual(direct.least);
      expect(one.most + two.most).toBeGreaterThanOrEqual(direct.most);
    }),
  );
});

test("in weeks or months a band says no more than it does in days", () => {
  fc.assert(
    fc.property(bands, fc.constantFrom(...DAY_UNITS), (band, unit) => {
      const { least, most } = inUnits(band, unit);
      const length = DAYS_IN[unit];
      expect(least * length).toBeLessThanOrEqual(band.least);
      expect(most * length).toBeGreaterThanOrEqual(band.most);
      // And hardly less: under one unit at either end.
      if (Number.isFinite(least)) expect(band.least - least * length).toBeLessThan(length);
      if (Number.isFinite(most)) expect(most * length - band.most).toBeLessThan(length);
      const turned = inUnits({ least: 0 - band.most, most: 0 - band.least }, unit);
      expect(turned).toEqual({ least: 0 - most, most: 0 - least });
    }),
  );
});
