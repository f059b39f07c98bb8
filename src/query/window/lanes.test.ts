import { describe, expect, test } from "vitest";
import { buildColumns } from "../columns/columns.ts";
import { aDataset, anEvent } from "../columns/dataset.testing.ts";
import { EMPTY_QUERY, toggleFacet } from "../criteria/query.ts";
import { assignLanes, MOST_LANES, NO_VALUE, OTHER_VALUES } from "./lanes.ts";

const columns = buildColumns(
  aDataset(
    anEvent("first", "1921-01-01", { countries: ["FR", "DE"] }),
    anEvent("second", "1921-02-01", { countries: ["FR"] }),
    anEvent("third", "1921-03-01", { countries: ["DE", "FR"] }),
    anEvent("nowhere", "1921-04-01"),
  ),
);
const all = new Uint8Array(columns.count).fill(1);
const byCountry = (matches = all, query = EMPTY_QUERY) =>
  assignLanes(columns, matches, "country", query, "en");
const told = ({ lanes, events }: ReturnType<typeof byCountry>) =>
  lanes.map(({ key, having }, i) => [key, events[i], having]);

describe("an event with several values", () => {
  test("stands once, in the lane of its first, and each lane says how many have its value", () => {
    expect(told(byCountry())).toEqual([
      ["FR", 2, 3],
      ["DE", 1, 2],
      [NO_VALUE, 1, 1],
    ]);
  });

  test("stands in the lane of the value that the reader asked for", () => {
    expect(told(byCountry(all, toggleFacet(EMPTY_QUERY, "country", "DE")))).toEqual([
      ["DE", 2, 2],
      ["FR", 1, 3],
      [NO_VALUE, 1, 1],
    ]);
  });
});

test("what does not match has no lane and is not counted", () => {
  const { laneOf, lanes, events } = byCountry(Uint8Array.of(0, 1, 0, 0));
  expect([...laneOf]).toEqual([-1, 0, -1, -1]);
  expect(told({ laneOf, lanes, events })).toEqual([["FR", 1, 1]]);
});

test("without a facet there is one lane for all that match", () => {
  const { lanes, laneOf, events } = assignLanes(
    columns,
    Uint8Array.of(1, 0, 1, 1),
    "none",
    EMPTY_QUERY,
    "en",
  );
  expect(lanes).toMatchObject([{ key: "", having: 3 }]);
  expect([[...laneOf], [...events]]).toEqual([[0, -1, 0, 0], [3]]);
});

test("values beyond those that have lanes share one, which counts them", () => {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWX"];
  const many = buildColumns(
    aDataset(
      ...letters.flatMap((letter, i) =>
        Array.from({ length: i < 2 ? 1 : 2 }, (_, k) =>
          anEvent(`${letter}${k}`, "1921", { countries: [`A${letter}`] }),
        ),
      ),
    ),
  );
  const { lanes, events } = assignLanes(
    many,
    new Uint8Array(many.count).fill(1),
    "country",
    EMPTY_QUERY,
    "en",
  );
  expect(lanes).toHaveLength(MOST_LANES);
  expect(lanes.at(-1)).toMatchObject({
    key: OTHER_VALUES,
    values: letters.length - MOST_LANES + 1,
  });
  expect(events.reduce((sum, each) => sum + each)).toBe(many.count);
});

test("datasets shown together stand in the order in which they were put together, by colour", () => {
  const dataset = aDataset(
    anEvent("a", "1921", { collections: ["diary"] }),
    anEvent("b", "1922", { collections: ["log"] }),
    anEvent("both", "1923", { collections: ["log", "diary"] }),
  );
  const collections = [
    { id: "log", title: "The log" },
    { id: "diary", title: "A diary" },
  ];
  const columns = buildColumns({ ...dataset, collections });
  const matches = new Uint8Array(3).fill(1);
  const { lanes, laneOf } = assignLanes(columns, matches, "collection", EMPTY_QUERY, "en");
  expect(lanes).toMatchObject([
    { key: "log", hue: 0, having: 2 },
    { key: "diary", hue: 1, having: 2 },
  ]);
  expect([...laneOf]).toEqual([1, 0, 0]);
});
