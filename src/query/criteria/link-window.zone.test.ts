import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { formatWindow, linkedWindow, parseBound, snapWindow } from "./link-window.ts";
import { windows } from "./query.testing.ts";

const utc = (text: string) => Date.parse(`${text}Z`);

test("snapping a window twice is snapping it once, and it never becomes empty", () => {
  fc.assert(
    fc.property(windows, (window) => {
      const snapped = snapWindow(window);
      expect(snapped.start).toBeLessThan(snapped.end);
      expect(snapWindow(snapped)).toEqual(snapped);
    }),
  );
});

test("the bounds of a link are read back as the window they were written from", () => {
  fc.assert(
    fc.property(windows, (window) => {
      const [from, to] = formatWindow(window).map(([key, text]) => parseBound(key, text));
      expect({ start: from, end: to }).toEqual(linkedWindow(window));
    }),
  );
});

test("a window as long as four days keeps its minutes, a longer one is whole days", () => {
  const start = utc("2001-02-01T10:11:12");
  const lasting = (length: number) => formatWindow(snapWindow({ start, end: start + length }));
  expect(lasting(4 * DAY_MS)).toEqual([
    ["from", "2001-02-01T10:11"],
    ["to", "2001-02-05T10:11"],
  ]);
  expect(lasting(4 * DAY_MS + 1)).toEqual([
    ["from", "2001-02-01"],
    ["to", "2001-02-04"],
  ]);
});

test("a date says the whole of its last day, a minute says where the window ends", () => {
  expect(parseBound("from", "2001-03-07")).toBe(utc("2001-03-07T00:00"));
  expect(parseBound("to", "2001-03-07")).toBe(utc("2001-03-08T00:00"));
  expect(parseBound("to", "2001-03-07T12:30")).toBe(utc("2001-03-07T12:30"));
  expect(parseBound("to", "2001-02-29")).toBeNull();
});

test.each(["-271821-04-20", "+275760-09-12", "-250001-01-01"])("%s is too far away", (date) => {
  expect(parseBound("from", date)).toBeNull();
});
test.each([
  ["2001", "2001-01-01T00:00", "2002-01-01T00:00"],
  ["2001-02", "2001-02-01T00:00", "2001-03-01T00:00"],
  ["2001-12", "2001-12-01T00:00", "2002-01-01T00:00"],
  ["-0044-03-01", "-000044-03-01T00:00", "-000044-03-02T00:00"],
  ["-000044", "-000044-01-01T00:00", "-000043-01-01T00:00"],
  ["0000", "0000-01-01T00:00", "0001-01-01T00:00"],
  ["+012026-05", "+012026-05-01T00:00", "+012026-06-01T00:00"],
])("%s is a date that a window may begin or end with", (text, start, end) => {
  expect(parseBound("from", text)).toBe(utc(start));
  expect(parseBound("to", text)).toBe(utc(end));
});

test.each(["20", "2001-13", "2001-00", "2001-2", "-0000", "+2001x", "02001", "2001-02-01T25:00"])(
  "%s is none",
  (text) => expect(parseBound("from", text)).toBeNull(),
);
