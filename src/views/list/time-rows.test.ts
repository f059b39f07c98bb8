import { describe, expect, test } from "vitest";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { statedDate } from "../../dataset/time/stated-date.ts";
import type { ListEntry } from "../../query/answers/answer-types.ts";
import { quietDays, timeRows, withQuietRows, yearHeads } from "./time-rows.ts";

const entry = (id: string, date: string, passages = 1): ListEntry => ({
  id,
  title: { text: id, lang: "en" },
  date: statedDate(date),
  kind: "statement",
  status: "occurred",
  certainty: ["occurred"],
  hue: null,
  countries: [],
  topics: [],
  collections: [],
  lasted: false,
  by: null,
  passage: null,
  elsewhere: [],
  sources: [],
  passages,
});

const said = (entries: readonly ListEntry[], isWhole = false): readonly string[] =>
  timeRows(entries, {
    isDay: ({ date }) => date.shape === "point",
    weightOf: ({ passages }) => passages,
    isWhole: () => isWhole,
  }).map((row) =>
    row.kind === "event" ? row.entry.id : `${row.rest.map(({ entry }) => entry.id).join("+")} more`,
  );

describe("a day of many events", () => {
  const crowded = [
    entry("a", "2001-02-27"),
    entry("b", "2001-02-27", 3),
    entry("span", "2001-02-27/2001-03-02"),
    entry("c", "2001-02-27"),
    entry("d", "2001-02-27", 5),
    entry("e", "2001-02-28"),
  ];

  test("shows the two with most behind them in order, and the rest as one row", () => {
    expect(said(crowded)).toEqual(["b", "span", "d", "a+c more", "e"]);
  });

  test("shows all of them once it is unfolded", () => {
    expect(said(crowded, true)).toEqual(["a", "b", "span", "c", "d", "e"]);
  });

  test("joins nothing where there are three", () => {
    expect(said(crowded.filter(({ id }) => id !== "c"))).toEqual(["a", "b", "span", "d", "e"]);
  });
});

describe("quiet stretches", () => {
  const days = (...each: readonly number[]) => quietDays(each.map((day) => day * DAY_MS));

  test("are told from ten days on, the days of the events not counted", () => {
    expect(days(0, 20, 30, 41)).toEqual([0, 19, 0, 10]);
  });

  test("are longer in a longer list: a twenty-fifth of it", () => {
    expect(days(0, 300, 700, 10_000)).toEqual([0, 0, 0, 9299]);
  });

  test("are unknown after a date without a beginning", () => {
    expect(quietDays([Number.NEGATIVE_INFINITY, 0, 20 * DAY_MS])).toEqual([0, 0, 19]);
  });
});

describe("a stretch that the axis folds", () => {
  const events = ["1955", "1972", "1985", "2001-02-27", "2001-03-07", "2012"].map((date) =>
    entry(date, date),
  );
  const day = (year: number) => Date.UTC(year, 0, 1);
  const folded = [
    { start: day(1950), end: day(2001) },
    { start: day(2002), end: day(2020) },
  ];
  const rows = timeRows(events, { isDay: () => false, weightOf: () => 0, isWhole: () => true });
  const told = (isWhole: boolean) =>
    withQuietRows(rows, folded, () => isWhole).map((row) =>
      row.kind === "event" ? row.entry.id : row.rest.map(({ entry }) => entry.id).join("+"),
    );

  test("is one row of all its events, and one event alone stays what it is", () => {
    expect(told(false)).toEqual(["1955+1972+1985", "2001-02-27", "2001-03-07", "2012"]);
  });

  test("shows all of them once it is unfolded", () => {
    expect(told(true)).toEqual(events.map(({ id }) => id));
  });
});

test("what the years say and what quiet stretches hold is every event, each once", () => {
  const entries = [
    entry("a", "1955"),
    entry("b", "1972"),
    entry("c", "2001-01"),
    ...["d", "e", "f", "g"].map((id) => entry(id, "2001-02-27")),
    entry("h", "2001-12"),
    entry("i", "2002"),
    entry("j", "2013"),
    entry("k", "2024-05"),
  ];
  const years = [1955, 1972, 2001, 2002, 2013, 2024].map((year) => {
    const first = entries.findIndex(({ date }) => date.text.startsWith(String(year)));
    return { year, first };
  });
  const crowding = {
    isDay: ({ date }: ListEntry) => date.shape === "point",
    weightOf: () => 1,
    isWhole: () => false,
  };
  const from = (start: string, end: string) => ({ start: Date.parse(start), end: Date.parse(end) });
  const quiet = [from("1955-01-01", "2001-02-01"), from("2001-07-01", "2024-01-01")];
  const rows = withQuietRows(timeRows(entries, crowding), quiet, () => false);
  const heads = yearHeads(rows, years);
  expect([...heads]).toEqual([
    [1, { year: 2001, events: 4 }],
    [5, { year: 2024, events: 1 }],
  ]);
  const held = rows.flatMap((row) => (row.kind === "quiet" ? row.rest : []));
  expect(held.map(({ entry }) => entry.id).join("")).toBe("abchij");
});
