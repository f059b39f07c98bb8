import { expect, test } from "vitest";
import { interval } from "../../dataset/time/interval.ts";
import { buildColumns } from "../columns/columns.ts";
import { aDataset, anEvent } from "../columns/dataset.testing.ts";
import { EMPTY_QUERY } from "../criteria/query.ts";
import { assignLanes } from "./lanes.ts";
import { countView } from "./window-counts.ts";

const columns = buildColumns(
  aDataset(
    anEvent("before", "1919-05-05", { topics: ["pact"] }),
    anEvent("inside", "1921-05-05", { topics: ["pact"] }),
    anEvent("across", "1920/1922", { topics: ["pact"] }),
    anEvent("next", "1923-01-01", { topics: ["pact"] }),
    anEvent("later", "1924-01-01", { topics: ["pact"] }),
    anEvent("bridge", "1910-01-01", { topics: ["bridge"] }),
  ),
);
const year = interval(Date.UTC(1921, 0, 1), Date.UTC(1922, 0, 1));
const view = (out: readonly string[] = []) => {
  const matches = new Uint8Array(columns.count).fill(1);
  for (const id of out) matches[columns.rowOf(id) ?? 0] = 0;
  return countView(columns, assignLanes(columns, matches, "topic", EMPTY_QUERY, "en"), year, "en");
};

test("an event that reaches beyond the window is in it, though not wholly", () => {
  expect(view().totals).toEqual({ total: 6, matching: 6, inView: 1, partlyInView: 1 });
});

test("a lane names its nearest events outside the window", () => {
  const pact = view().bands.find(({ key }) => key === "pact");
  expect(pact).toMatchObject({
    events: 5,
    inView: 2,
    before: { id: "before" },
    after: { id: "next" },
  });
});

test("a lane with nothing in the window still says where it has something", () => {
  const bridge = view().bands.find(({ key }) => key === "bridge");
  expect(bridge).toMatchObject({ inView: 0, before: { id: "bridge" }, after: null });
});

test("what does not match is neither counted nor named", () => {
  const { bands, totals } = view(["inside", "next"]);
  expect(totals).toEqual({ total: 6, matching: 4, inView: 0, partlyInView: 1 });
  expect(bands.find(({ key }) => key === "pact")?.after?.id).toBe("later");
});

const april = interval(Date.UTC(2001, 3, 1), Date.UTC(2001, 4, 1));

/** The counts of April, and the neighbours its only lane names, for events of these dates. */
function countedIn(...dates: readonly string[]) {
  const columns = buildColumns(aDataset(...dates.map((date, i) => anEvent(`e${i}`, date))));
  const { bands, totals } = countView(
    columns,
    {
      lanes: [{ key: "", label: null, hue: null, values: 1, having: 0 }],
      laneOf: new Int16Array(columns.count),
      events: Uint32Array.of(columns.count),
    },
    april,
    "en",
  );
  const [band] = bands;
  return {
    inView: totals.inView,
    partly: totals.partlyInView,
    before: band?.before?.id ?? null,
    after: band?.after?.id ?? null,
  };
}

test.each([
  // An event that begins with the window, or ends with it, is wholly inside.
  ["the first day", "2001-04-01", [1, 0]],
  ["the last day", "2001-04-30", [1, 0]],
  ["the whole month", "2001-04", [1, 0]],
  // One that only touches it is not in it at all.
  ["the day before", "2001-03-31", [0, 0]],
  ["the day after", "2001-05-01", [0, 0]],
  ["the month before", "2001-03", [0, 0]],
  ["the month after", "2001-05", [0, 0]],
  // What overlaps the edge is in view, though not wholly.
  ["a span over the start", "2001-03-31/2001-04-01", [0, 1]],
  ["a span over the end", "2001-04-30/2001-05-01", [0, 1]],
  ["the year around it", "2001", [0, 1]],
  // An open side is drawn at the date that is known, and counted where it is drawn.
  ["what has gone on since an earlier year", "1999/..", [0, 0]],
  ["what has gone on since a day of it", "2001-04-02/..", [0, 1]],
  ["what went on until a later year", "../2010", [0, 0]],
  ["what went on until a day of it", "../2001-04-02", [0, 1]],
] as const)("%s is counted in its place", (_, date, [inView, partly]) => {
  expect(countedIn(date)).toMatchObject({ inView, partly });
});

test("the lane names the nearest event that is drawn before the window, and after it", () => {
  expect(countedIn("2000-01", "2001-03-31", "2001-05-01", "2002")).toMatchObject({
    before: "e1",
    after: "e2",
  });
  expect(countedIn("2001-04-01", "2001-04-30")).toMatchObject({ before: null, after: null });
});

test("the nearest event is named, whichever side of it nobody states", () => {
  expect(countedIn("../2009-05", "2001-06", "../2001-05")).toMatchObject({ after: "e2" });
  expect(countedIn("../1990-05", "2001-02", "../2000-01")).toMatchObject({ before: "e1" });
  expect(countedIn("1990/2001-03", "2000-05", "1999/..")).toMatchObject({ before: "e0" });
});

test("a bar that ends where the window begins is not drawn in it: the lane says where it has something", () => {
  expect(countedIn("2001-03")).toMatchObject({ inView: 0, before: "e0" });
});
