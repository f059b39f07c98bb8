import { expect, test } from "vitest";
import { axisLabels } from "./axis-labels.ts";

const labels = axisLabels;
const DAY = { scale: "day", step: 1 };
const YEAR = { scale: "year", step: 1 };

test("a tick's label is the UTC date, wherever the reader is", () => {
  const midnight = Date.UTC(2001, 2, 7);
  const { minor, major } = labels("en");
  expect(minor(midnight, DAY)).toBe("7");
  expect(minor(midnight, { scale: "weekday", step: 1 })).toBe("Wed 7");
  expect(minor(Date.UTC(2001, 2, 5), { scale: "week", step: 1 })).toBe("5");
  expect(minor(midnight, { scale: "hour", step: 1 })).toBe("00:00");
  expect(minor(Date.UTC(2001, 0, 1), YEAR)).toBe("2001");
  expect(major(midnight, { scale: "month", step: 1 })).toBe("March 2001");
  expect(major(midnight, DAY)).toBe("Wed, 7 March 2001");
  expect(labels("ko").major(midnight, { scale: "month", step: 1 })).toBe("2001년 3월");
});

test("of weeks a Monday is told, and no month that begins between two", () => {
  expect(labels("en").minor(Date.UTC(2001, 2, 1), { scale: "week", step: 1 })).toBe("");
});

test("decades have names, and centuries are told by their first year", () => {
  const { minor, major } = labels("en");
  const seventies = Date.UTC(1970, 0, 1);
  expect(major(seventies, { scale: "year", step: 10 })).toBe("1970s");
  expect(major(Date.UTC(1900, 0, 1), { scale: "year", step: 100 })).toBe("1900");
  // The row above names them.
  expect(minor(seventies, { scale: "year", step: 10 })).toBe("");
});

test("years before the first are named as people name them", () => {
  const caesar = new Date(0).setUTCFullYear(-43, 0, 1);
  expect(labels("en").minor(caesar, YEAR)).toBe("44 BC");
  expect(labels("ko").minor(caesar, YEAR)).toBe("기원전 44");
});
