import fc from "fast-check";
import { expect, test } from "vitest";
import { feastDays } from "./feasts.ts";

test.each([
  ["Easter 1884", "1884-04-13"],
  ["Easter Sunday, 1961", "1961-04-02"],
  ["부활절 2000", "2000-04-23"],
  ["2024년 부활절", "2024-03-31"],
  ["Good Friday 1998", "1998-04-10"],
  ["Whitsun 1954", "1954-06-06"],
  ["Easter 1954", "1954-04-18"],
  ["Easter 1981", "1981-04-19"],
  ["Christmas Day 1914", "1914-12-25"],
  ["New Year's Eve 1999", "1999-12-31"],
])("%s is %s", (text, day) => {
  expect(feastDays(text)).toEqual([day]);
});

test.each(["Easter", "Eastern 1884", "Easter 1066", "Michaelmas 1884", "Easter week 1916", "1884"])(
  "%s is nobody's certain day",
  (text) => {
    expect(feastDays(text)).toEqual([]);
  },
);

test("Easter is a Sunday between 22 March and 25 April, in every year", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1753, max: 9999 }), (year) => {
      const [day = ""] = feastDays(`Easter ${year}`);
      expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe(0);
      expect(day >= `${year}-03-22` && day <= `${year}-04-25`).toBe(true);
    }),
  );
});
