import { expect, test } from "vitest";
import { invented, shipped } from "../value/draft.testing.ts";
import { agreementOf } from "./agreement.ts";

const coding = (events: readonly (readonly [id: string, start: number, fields: object])[]) =>
  invented({
    sources: [{ id: "s", title: "S" }],
    passages: events.map(([id, start]) => ({
      id: `s/${id}`,
      source: "s",
      exact: "Ten words",
      start,
    })),
    events: events.map(([id, , fields]) => ({
      id,
      title: id,
      date: "1921",
      claims: [{ passage: `s/${id}` }],
      ...fields,
    })),
  }).dataset;

test("pairs tell field by field where they differ; what only one has is named", () => {
  const first = coding([
    ["a", 0, { date: "1921-03-04", kind: "meeting", countries: ["KR"] }],
    ["b", 20, { date: "1922" }],
    ["c", 40, {}],
  ]);
  const second = coding([
    ["x", 0, { date: "1921-03", kind: "meeting", countries: ["KR"], title: "a" }],
    ["y", 20, { date: "1922", title: "b" }],
    ["z", 90, {}],
  ]);
  const agreement = agreementOf(first, second);
  expect(agreement).toMatchObject({
    pairs: [
      {
        a: "a",
        b: "x",
        overlap: 1,
        differences: [{ id: "a", field: "date", before: "1921-03-04", after: "1921-03" }],
      },
      { a: "b", b: "y", differences: [] },
    ],
    onlyA: ["c"],
    onlyB: ["z"],
    common: 0.5,
    sameDates: 1,
    sameKinds: 2,
  });
  expect(agreement.alpha.kinds).toBe(1);
});

test("two codings that are one agree wholly; without an event in common there is no number", () => {
  const { dataset } = shipped();
  const { alpha, common, onlyA } = agreementOf(dataset, dataset);
  expect(alpha.kinds).toBe(1);
  expect(common).toBeGreaterThan(0.9);
  expect(onlyA).toEqual(
    dataset.events.filter(({ claims }) => claims.length === 0).map(({ id }) => id),
  );
  expect(agreementOf(coding([]), coding([])).common).toBeNull();
  expect(agreementOf(coding([["a", 0, {}]]), coding([["b", 90, {}]]))).toMatchObject({
    common: 0,
    alpha: { dates: null, datesInDays: null, kinds: null },
  });
});

test("a disagreement in one spring is not made small by an event of another decade", () => {
  const dates = ["2001-03-01", "2001-03-02", "2001-03-03", "1955-10"];
  const swapped = ["2001-03-02", "2001-03-01", "2001-03-03", "1955-10"];
  const coded = (all: readonly string[]) =>
    coding(all.map((date, at) => [`e${at}`, at * 20, { date }]));
  const { alpha } = agreementOf(coded(dates), coded(swapped));
  expect(alpha.datesInDays).toBeGreaterThan(0.99);
  expect(alpha.dates).toBeLessThan(0.9);
});

test("a year is as near to the middle of it as a date can be, and an open date is where it begins", () => {
  const one = (date: string) =>
    coding([
      ["a", 0, { date }],
      ["b", 20, { date: "1990" }],
    ]);
  expect(agreementOf(one("2001"), one("2001-07-02")).alpha.datesInDays).toBeGreaterThan(0.99);
  expect(agreementOf(one("2001/.."), one("2001-01-01")).alpha.datesInDays).toBeGreaterThan(0.99);
});
