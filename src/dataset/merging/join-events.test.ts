import { expect, test } from "vitest";
import type { DatedEvent } from "../format/schema.ts";
import { LIMITS } from "../format/vocabulary.ts";
import { parseDataset } from "../reading/parse-dataset.ts";
import { joinEvents } from "./join-events.ts";
import { harbour, pilots } from "./merge.testing.ts";
import { mergeDatasets } from "./merge.ts";
import type { Joining } from "./part.ts";

const WHOLE = { title: "Together", idLength: LIMITS.idLength };

const truces: Joining = [
  { part: 0, event: "1921-truce" },
  { part: 1, event: "1921-truce" },
];
const tolls: Joining = [
  { part: 1, event: "toll-paid" },
  { part: 0, event: "1921-toll" },
];
const joined = (...joinings: readonly Joining[]) =>
  mergeDatasets([harbour, pilots], { ...WHOLE, joinings }).dataset;
const named = (title: string, { events } = joined(truces)) => {
  const found = events.find((event) => event.title === title);
  if (!found) throw new Error(`no ${title}`);
  return found;
};

test("one event has the passages of both, the first one's date, and the other's as its passage states it", () => {
  const truce = named("The truce is signed");
  expect(truce).toMatchObject({
    date: "1921-03-03",
    place: "Orrin",
    collections: ["harbour-log", "pilots-diary"],
  });
  expect(truce.claims.map(({ passage, date }) => [passage, date])).toEqual([
    ["almanac-1921/truce", undefined],
    ["diary/truce", "1921-03"],
  ]);
});

test("links, walks and their beginnings lead to the one event, and nothing links to itself", () => {
  const whole = joined(truces, tolls);
  expect(parseDataset(JSON.stringify(whole)).problems).toEqual([]);
  expect(whole.events).toHaveLength(6);
  expect(whole.episodes.map(({ zero, events }) => [zero, ...events])).toEqual([
    ["harbour-log/1921-truce", "toll-paid", "harbour-log/1921-truce"],
    [undefined, "toll-paid", "harbour-log/1921-truce"],
  ]);
  expect(named("Every boat pays the toll", whole).links).toMatchObject([
    { type: "leads-to", event: "harbour-log/1921-truce" },
  ]);
});

test("who takes it back has both events as they were", () => {
  expect(joined().events).toEqual(mergeDatasets([harbour, pilots], WHOLE).dataset.events);
  expect(joined().events).toHaveLength(8);
});

test("a joining of what is not there, or of an event with itself, is left aside", () => {
  const gone: Joining = [truces[0], { part: 1, event: "gone" }];
  expect(joined(gone, [truces[0], truces[0]], [truces[1], truces[0]], truces).events).toHaveLength(
    7,
  );
});

test("three that are one by two joinings are one", () => {
  const third = { name: "Third", dataset: pilots.dataset };
  const { dataset: whole, idOf } = mergeDatasets([harbour, pilots, third], {
    ...WHOLE,
    joinings: [truces, [truces[1], { part: 2, event: "1921-truce" }]],
  });
  expect(parseDataset(JSON.stringify(whole)).problems).toEqual([]);
  expect(named("The truce is signed", whole).collections).toEqual([
    "harbour-log",
    "pilots-diary",
    "third",
  ]);
  expect(idOf({ part: 2, event: "1921-truce" })).toBe("harbour-log/1921-truce");
});

test("an event without a passage takes the date for which there are words", () => {
  const [bare, quoted] = [harbour, pilots].map(({ dataset }) =>
    dataset.events.find(({ id }) => id === "1921-truce"),
  ) as [DatedEvent, DatedEvent];
  const one = joinEvents({ ...bare, claims: [] }, quoted);
  expect(one).toMatchObject({ title: "The truce is signed", date: "1921-03" });
  expect(one?.claims[0]?.date).toBeUndefined();
});

test("two events that have too many passages for one stay two", () => {
  const event = harbour.dataset.events[0] as DatedEvent;
  const claims = (of: string) =>
    Array.from({ length: 60 }, (_, at) => ({
      passage: `${of}/${at}`,
      role: "occurred" as const,
      dating: { basis: "stated" as const },
    }));
  expect(
    joinEvents({ ...event, claims: claims("a") }, { ...event, claims: claims("b") }),
  ).toBeNull();
});
