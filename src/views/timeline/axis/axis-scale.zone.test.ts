import { expect, test } from "vitest";
import { DAY_MS } from "../../../dataset/time/interval.ts";
import { axisLabels } from "./axis-labels.ts";
import { axisScale } from "./axis-scale.ts";

test.each([
  [1, "hour", 1],
  [7, "weekday", 1],
  [30, "day", 1],
  [90, "day", 7],
  [365, "month", 1],
  [3 * 365, "month", 3],
  [20 * 365, "year", 1],
  [55 * 365, "year", 5],
  [300 * 365, "year", 100],
])("%i days over a thousand pixels are divided by %s %i", (days, scale, step) => {
  expect(axisScale(1_000 / (days * DAY_MS))).toEqual({ scale, step });
});

test("a tick's label is the UTC date, wherever the reader is", () => {
  const labels = axisLabels("en");
  const midnight = Date.UTC(2001, 2, 7);
  expect(labels.minor(midnight, "day", 1)).toBe("7");
  expect(labels.major(midnight, "day", 1)).toBe("March 2001");
  expect(labels.minor(midnight, "weekday", 1)).toBe("Wed 7");
  expect(labels.minor(midnight, "hour", 1)).toBe("00:00");
  expect(labels.major(midnight, "hour", 1)).toBe("Wed, 7 March 2001");
  expect(labels.minor(Date.UTC(2001, 0, 1), "year", 1)).toBe("2001");
  expect(axisLabels("ko").major(midnight, "day", 1)).toBe("2001년 3월");
});

test("years before the first are named as people name them", () => {
  const caesar = new Date(0).setUTCFullYear(-43, 0, 1);
  expect(axisLabels("en").minor(caesar, "year", 1)).toBe("44 BC");
  expect(axisLabels("ko").minor(caesar, "year", 1)).toBe("기원전 44");
});
