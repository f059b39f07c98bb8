import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { formatWindow, parseBound, snapWindow } from "./link-window.ts";
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
      expect({ start: from, end: to }).toEqual(snapWindow(window));
    }),
  );
});

test("a window as long as four days keeps its minutes, a longer one is whole days", () => {
  const start = utc("2001-02-01T10:11:12");
  const lasting = (length: number) => formatWindow({ start, end: start + length });
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
