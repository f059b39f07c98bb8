import { expect, test } from "vitest";
import moment from "./moment.ts";

const NOON = Date.UTC(2001, 2, 7, 12, 34, 56, 789);

test("a time comes back as it was given, as a number and as a date", () => {
  expect(moment(NOON).valueOf()).toBe(NOON);
  expect(moment(NOON).toDate().valueOf()).toBe(NOON);
  expect(moment(new Date(NOON)).toDate().valueOf()).toBe(NOON);
  expect(
    moment(-NOON * 40)
      .toDate()
      .valueOf(),
  ).toBe(-NOON * 40);
});

test("a day begins at midnight in UTC, whatever the reader's time zone", () => {
  const day = moment(NOON).hours(0).minutes(0).seconds(0).milliseconds(0);
  expect(day.toDate().toISOString()).toBe("2001-03-07T00:00:00.000Z");
});

test("days are added to a copy, and the original stays", () => {
  const day = moment(NOON);
  expect(day.clone().add(-3, "days").valueOf()).toBe(Date.UTC(2001, 2, 4, 12, 34, 56, 789));
  expect(day.clone().add(26, "days").valueOf()).toBe(Date.UTC(2001, 3, 2, 12, 34, 56, 789));
  expect(day.valueOf()).toBe(NOON);
});

test("without a time it is now", () => {
  const before = Date.now();
  const now = moment().valueOf();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});

test("what is given out cannot be changed from outside", () => {
  const time = moment(NOON);
  time.toDate().setTime(0);
  expect(time.valueOf()).toBe(NOON);
});
