import fc from "fast-check";
import { expect, test } from "vitest";
import type { DatedEvent } from "../../dataset/format/schema.ts";
import { buildColumns } from "../columns/columns.ts";
import { aDataset, anEvent, datasets } from "../columns/dataset.testing.ts";
import type { EpisodeEntry, EventDetail } from "./answer-types.ts";
import { placeInWalk, walkOrder } from "./walk.ts";

const told = (...events: readonly DatedEvent[]) => {
  const columns = buildColumns(aDataset(...events));
  const rows = Array.from({ length: columns.count }, (_, row) => row);
  return walkOrder(columns, rows).map((row) => columns.id(row));
};

test("a story begins with what opens it, not with some day of the half-year it is in", () => {
  expect(
    told(
      anEvent("estimate", "1925-01/1925-07-01", { span: "within" }),
      anEvent("in the year", "1925"),
      anEvent("order", "1925-01-27"),
      anEvent("answer", "1925-05-20"),
    ),
  ).toEqual(["order", "answer", "estimate", "in the year"]);
});

test("what lasted is told at its beginning, and what has none when it is known to have begun", () => {
  expect(
    told(
      anEvent("war", "1921-03-04/1925", { span: "lasted" }),
      anEvent("arms", "../1922-05-06"),
      anEvent("vote", "1922-05-05"),
      anEvent("since", "1923-02-01/.."),
    ),
  ).toEqual(["war", "vote", "arms", "since"]);
});

test("of one day, the event that the story is counted from is told first", () => {
  const columns = buildColumns(
    aDataset(anEvent("answer", "1925-01-27"), anEvent("order", "1925-01-27")),
  );
  const zero = columns.rowOf("order");
  expect(walkOrder(columns, [0, 1], zero).map((row) => columns.id(row))).toEqual([
    "order",
    "answer",
  ]);
});

test("nobody is lost, and the order of the file changes nothing", () => {
  fc.assert(
    fc.property(datasets, (dataset) => {
      const columns = buildColumns(dataset);
      const rows = Array.from({ length: columns.count }, (_, row) => row);
      const inOrder = walkOrder(columns, rows);
      expect([...inOrder].sort((a, b) => a - b)).toEqual(rows);
      expect(walkOrder(columns, rows.toReversed())).toEqual(inOrder);
    }),
  );
});

const episode = { id: "order", events: ["order", "review", "budget"] } as unknown as EpisodeEntry;
const detail = (id: string, matching: number) =>
  ({ id, matching, position: 9, previous: "earlier", next: "later" }) as unknown as EventDetail;

test("the panel beside a walk counts and goes on as the walk does", () => {
  const places = episode.events.map((id) => placeInWalk(detail(id, 3), episode));
  expect(places.map(({ position }) => position)).toEqual([1, 2, 3]);
  expect(places.map(({ previous }) => previous)).toEqual([null, "order", "review"]);
  expect(places.map(({ next }) => next)).toEqual(["review", "budget", null]);
});

test("an event beside a list keeps its place there", () => {
  for (const [event, walked] of [
    [detail("review", 3), undefined],
    [detail("elsewhere", 3), episode],
    [detail("review", 2), episode],
  ] as const)
    expect(placeInWalk(event, walked)).toBe(event);
});
