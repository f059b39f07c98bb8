import { expect, test } from "vitest";
import { interval } from "../../dataset/time/interval.ts";
import { buildColumns } from "../columns/columns.ts";
import { aDataset, anEvent } from "../columns/dataset.testing.ts";
import { countView } from "./window-counts.ts";

const april = interval(Date.UTC(2001, 3, 1), Date.UTC(2001, 4, 1));

/** The counts of April, and the neighbours its only lane names, for events of these dates. */
function counted(...dates: readonly string[]) {
  const columns = buildColumns(aDataset(...dates.map((date, i) => anEvent(`e${i}`, date))));
  const { bands, totals } = countView(
    columns,
    {
      lanes: [{ key: "", label: null, hue: null, values: 1 }],
      laneOf: new Int16Array(columns.count),
      events: Uint32Array.of(columns.count),
    },
    april,
    "en",
  );
  const [band] = bands;
  return {
    inView: totals.inView,
    mayBe: totals.mayBeInView,
    before: band?.before?.id ?? null,
    after: band?.after?.id ?? null,
  };
}

test.each([
  // An event that begins with the window, or ends with it, is wholly inside.
  ["the first day", "2001-04-01", [1, 0]],
  ["the last day", "2001-04-30", [1, 0]],
  ["the whole month", "2001-04", [1, 0]],
  // One that only touches it is not in it at all, nor may it be.
  ["the day before", "2001-03-31", [0, 0]],
  ["the day after", "2001-05-01", [0, 0]],
  ["the month before", "2001-03", [0, 0]],
  ["the month after", "2001-05", [0, 0]],
  // What overlaps the edge may be in view.
  ["a span over the start", "2001-03-31/2001-04-01", [0, 1]],
  ["a span over the end", "2001-04-30/2001-05-01", [0, 1]],
  ["the year around it", "2001", [0, 1]],
  ["what has gone on since", "1999/..", [0, 1]],
] as const)("%s is counted in its place", (_, date, [inView, mayBe]) => {
  expect(counted(date)).toMatchObject({ inView, mayBe });
});

test("the lane names the nearest event that is drawn before the window, and after it", () => {
  expect(counted("2000-01", "2001-03-31", "2001-05-01", "2002")).toMatchObject({
    before: "e1",
    after: "e2",
  });
  expect(counted("2001-04-01", "2001-04-30")).toMatchObject({ before: null, after: null });
});
