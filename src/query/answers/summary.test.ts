import { describe, expect, test } from "vitest";
import type { DatedEvent } from "../../dataset/format/schema.ts";
import { fingerprintOf } from "../../dataset/format/verified.ts";
import { buildColumns } from "../columns/columns.ts";
import { aDataset, anEvent } from "../columns/dataset.testing.ts";
import { summarize } from "./summary.ts";

const utc = (text: string) => Date.parse(`${text}T00:00:00Z`);
const from = (start: string, end: string) => ({ start: utc(start), end: utc(end) });

test("the frame is told what the dataset says of itself, and what it does not say is null", () => {
  const dataset = { ...aDataset(anEvent("war", "1921-03")), version: "1.2", license: "CC0-1.0" };
  expect(summarize(buildColumns(dataset))).toMatchObject({
    title: { en: "Freedonia", ko: "프리도니아" },
    description: null,
    license: "CC0-1.0",
    version: "1.2",
    updated: null,
    contact: null,
    verified: null,
    events: 1,
    passages: 3,
    extent: from("1921-03-01", "1921-04-01"),
  });
});

test("events that nobody can check are counted, so that none is vouched for", () => {
  const [war, toll] = [anEvent("war", "1921"), anEvent("toll", "1922")];
  const passage = aDataset(war).passages[0]?.id ?? "";
  const quoted = {
    ...toll,
    claims: [{ passage, role: "occurred", dating: { basis: "stated" } }],
  };
  const counted = (...events: readonly object[]) =>
    summarize(buildColumns({ ...aDataset(), events: events as DatedEvent[] })).unquoted;
  expect(counted({ ...war, claims: [] }, quoted)).toBe(1);
  expect(counted(quoted)).toBe(0);
});

test("a check is not vouched for once an event was changed after it, nor called stale half read", () => {
  const verified = { text: "All.", date: "2026-11-23", by: "validate" };
  const war = anEvent("war", "1921-03");
  const of = fingerprintOf(aDataset(war));
  const changed = (event: DatedEvent, isWhole?: boolean) =>
    summarize(buildColumns({ ...aDataset(event), verified: { ...verified, of } }), isWhole).changed;
  expect(changed(war)).toBe(false);
  expect(changed(anEvent("war", "1921-04"))).toBe(true);
  expect(changed(anEvent("war", "1921-04"), false)).toBe(false);
});

describe("jumping to an episode shows", () => {
  const episodeOf = (...events: readonly DatedEvent[]) => {
    const ids = events.map(({ id }) => id);
    const others = [anEvent("before", "1900"), anEvent("after", "1999")];
    const dataset = aDataset(...events, ...others);
    const episodes = [{ id: "x", title: "X", events: ids }];
    return summarize(buildColumns({ ...dataset, episodes })).episodes[0]?.extent;
  };

  test("its events, and none of the others", () => {
    expect(episodeOf(anEvent("a", "1921-03-04"), anEvent("b", "1922"))).toEqual(
      from("1921-03-04", "1923-01-01"),
    );
  });

  test("what happened or is said to have, and of a plan that reaches far ahead its beginning", () => {
    expect(
      episodeOf(
        anEvent("a", "1921-03-04"),
        anEvent("b", "1922-05-06", { status: "alleged" }),
        anEvent("c", "1930/1990", { status: "planned" }),
      ),
    ).toEqual(from("1921-03-04", "1930-01-02"));
  });

  test("also a plan that begins before all that happened", () => {
    expect(
      episodeOf(anEvent("a", "1921-03-04"), anEvent("b", "1910/1990", { status: "planned" })),
    ).toEqual(from("1910-01-01", "1921-03-05"));
  });

  test("plans, where nothing has happened yet", () => {
    expect(episodeOf(anEvent("a", "1930/1990", { status: "planned" }))).toEqual(
      from("1930-01-01", "1991-01-01"),
    );
  });

  test("the last known day of an event that has no beginning", () => {
    expect(episodeOf(anEvent("a", "1921-03-04"), anEvent("b", "../1923-02-01"))).toEqual(
      from("1921-03-04", "1923-02-02"),
    );
  });
});

test("an episode is walked in the order of time, whatever the order of the file", () => {
  const dataset = aDataset(
    anEvent("last", "1921-03-09"),
    anEvent("until the 5th", "../1921-03-05"),
    anEvent("first", "1921-03-04"),
  );
  const events = dataset.events.map(({ id }) => id);
  const columns = buildColumns({ ...dataset, episodes: [{ id: "x", title: "X", events }] });
  expect(summarize(columns).episodes[0]?.events).toEqual(["first", "until the 5th", "last"]);
});

test("an episode of no event cannot be jumped to", () => {
  const episodes = [{ id: "x", title: "X", events: [] }];
  const dataset = { ...aDataset(anEvent("war", "1921")), episodes };
  expect(summarize(buildColumns(dataset)).episodes).toEqual([]);
});
