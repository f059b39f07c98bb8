import { expect, test } from "vitest";
import { partAt } from "../../../dataset/time/calendar.ts";
import { DAY_MS } from "../../../dataset/time/interval.ts";
import { partText } from "../../dates/part-text.ts";
import { daysOf, type OtherCalendar } from "./other-calendars.ts";

const day = (calendar: OtherCalendar, ...date: readonly number[]) => {
  const [year = 0, month, ofMonth] = date;
  const days = daysOf(calendar, year, month, ofMonth);
  if (days === null) return null;
  return [days.start, days.end - 1].map((each) => partText(partAt(each, "day"))).join("/");
};

test.each([
  ["julian", [1582, 10, 5], "1582-10-15/1582-10-15"],
  ["julian", [1917, 10, 25], "1917-11-07/1917-11-07"],
  ["julian", [1900, 2, 29], "1900-03-13/1900-03-13"],
  ["julian", [-43, 3, 15], "-0043-03-13/-0043-03-13"],
  ["julian", [0, 2, 29], "0000-02-27/0000-02-27"],
  ["julian", [1611, 5], "1611-05-11/1611-06-10"],
  ["julian", [1611], "1611-01-11/1612-01-10"],
  ["french", [1, 1, 1], "1792-09-22/1792-09-22"],
  ["french", [2, 11, 9], "1794-07-27/1794-07-27"],
  ["french", [8, 2, 18], "1799-11-09/1799-11-09"],
  ["french", [3, 13, 6], "1795-09-22/1795-09-22"],
  ["hebrew", [5708, 9, 5], "1948-05-14/1948-05-14"],
  ["hebrew", [5784], "2023-09-16/2024-10-02"],
] as const)("a date of the %s calendar, %j, is %s", (calendar, date, common) => {
  expect(day(calendar, ...date)).toBe(common);
});

test.each([
  ["julian", [1611, 2, 29]],
  ["julian", [1611, 13]],
  ["french", [15, 1, 1]],
  ["french", [2, 13, 6]],
  ["hebrew", [5709, 7, 1]],
  ["hebrew", [5785, 7]],
  ["hebrew", [0]],
] as const)("a date that the %s calendar does not have, %j, is none", (calendar, date) => {
  expect(day(calendar, ...date)).toBeNull();
});

test("the Hebrew calendar is that of the platform, day by day over its leap years", () => {
  const shown = new Intl.DateTimeFormat("en-u-ca-hebrew", { timeZone: "UTC" });
  for (const year of [5343, 5533, 5664, 5665, 5708, 5729, 5730, 5765, 5766, 5784, 5785]) {
    const { start = 0, end = 0 } = daysOf("hebrew", year) ?? {};
    expect(shown.format(start)).toBe(`1 Tishri ${year}`);
    expect(shown.format(end - DAY_MS)).toBe(`29 Elul ${year}`);
    const { start: nisan = 0 } = daysOf("hebrew", year, 8, 1) ?? {};
    expect(shown.format(nisan)).toBe(`1 Nisan ${year}`);
  }
});
