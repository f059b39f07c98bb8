import fc from "fast-check";
import { expect, test } from "vitest";
import { statedDate } from "../../dataset/time/stated-date.ts";
import { isCertainDay, type Turning, turningPoint } from "./zero.ts";

const turning = (id: string, date: string, event: Partial<Turning> = {}): Turning => ({
  id,
  date: statedDate(date),
  isCore: false,
  hasHappened: true,
  echoes: 0,
  links: 0,
  passages: 1,
  ...event,
});

test.each([
  ["2001-02-27", true],
  ["-0043-03-15", true],
  ["2001-02-27~", false],
  ["2001-02-27?", false],
  ["2001-02", false],
  ["2001-02-27/2001-03-02", false],
  ["2001-02-27/..", false],
])("from %s days can be counted: %s", (date, can) => {
  expect(isCertainDay(statedDate(date))).toBe(can);
});

test("a story turns on the core event that others echo, not on the one with most passages", () => {
  expect(
    turningPoint([
      turning("visit", "2001-02", { isCore: true, echoes: 9 }),
      turning("statement", "2001-02-27", { isCore: true, echoes: 3, links: 5 }),
      turning("summit", "2001-03-07", { isCore: true, links: 8, passages: 9 }),
      turning("detail", "2001-03-08", { echoes: 5, links: 20, passages: 20 }),
      turning("plan", "2001-06-01", { isCore: true, echoes: 7, hasHappened: false }),
    ]),
  ).toBe("statement");
});

test("of equals the earliest is zero, and without a day none is", () => {
  expect(turningPoint([turning("a", "2001-02-27"), turning("b", "2001-03-07")])).toBe("a");
  expect(turningPoint([turning("a", "2001-02"), turning("b", "2001")])).toBeNull();
  expect(turningPoint([])).toBeNull();
});

test("whatever a story is made of, its zero is one of its days", () => {
  const events = fc.array(
    fc.record({
      date: fc.constantFrom("2001", "2001-02", "2001-02-27", "2001-03-07", "2001-03-08~"),
      isCore: fc.boolean(),
      hasHappened: fc.boolean(),
      echoes: fc.nat(3),
      links: fc.nat(3),
    }),
  );
  fc.assert(
    fc.property(events, (made) => {
      const all = made.map(({ date, ...event }, i) => turning(String(i), date, event));
      const zero = all.find(({ id }) => id === turningPoint(all));
      expect(zero !== undefined && isCertainDay(zero.date)).toBe(
        all.some(({ date }) => isCertainDay(date)),
      );
    }),
  );
});
