import { describe, expect, test } from "vitest";
import { DAY_MS, interval } from "../../dataset/time/interval.ts";
import { panRange } from "../axis/zoom.ts";
import { buildColumns } from "../columns/columns.ts";
import { aDataset, anEvent } from "../columns/dataset.testing.ts";
import { EMPTY_QUERY } from "../criteria/query.ts";
import { lanesFor, planFor } from "./plan.ts";
import { requestFor } from "./window.testing.ts";

const columns = buildColumns(
  aDataset(
    ...Array.from({ length: 40 }, (_, i) =>
      anEvent(`e${i}`, `20${String(i % 20).padStart(2, "0")}-03-07`, {
        topics: [i % 2 ? "border" : "bridge"],
      }),
    ),
  ),
);
const matches = new Uint8Array(columns.count).fill(1);
const month = (number: number) =>
  interval(Date.UTC(2001, number, 1), Date.UTC(2001, number, 1) + 30 * DAY_MS);

describe("what does not depend on where the window stands", () => {
  test("is worked out once for all windows that are as long", () => {
    const plan = planFor(columns, matches, requestFor(month(0)));
    expect(planFor(columns, matches, requestFor(month(5)))).toBe(plan);
    expect(plan.tile(3)).toBe(plan.tile(3));
  });

  test.each([
    ["another zoom", requestFor(panRange(columns))],
    ["other lanes", requestFor(month(0), { lanes: "none" })],
    ["another language", requestFor(month(0), { lang: "ko" })],
    ["another height", requestFor(month(0), { heightPx: 900 })],
    ["letters of other widths", requestFor(month(0), { glyphs: { known: {}, wide: 9, other: 5 } })],
    ["marks without letters", requestFor(month(0), { glyphs: null })],
  ])("is another with %s", (_, request) => {
    expect(planFor(columns, matches, request)).not.toBe(
      planFor(columns, matches, requestFor(month(0))),
    );
  });

  test("is another for other matches", () => {
    const some = matches.map((_, row) => row % 2);
    expect(planFor(columns, some, requestFor(month(0)))).not.toBe(
      planFor(columns, matches, requestFor(month(0))),
    );
  });
});

test("the tiles of a level hold each event once, in the tile it is anchored in", () => {
  const request = requestFor(panRange(columns));
  const plan = planFor(columns, matches, request);
  const { start, end } = plan.range;
  const tiles = Math.ceil((end - start) / plan.level.tileMs);
  const events = Array.from({ length: tiles }, (_, index) => plan.tile(index).marks)
    .flat()
    .flatMap((mark) => (mark.type === "event" ? [mark.id] : mark.members));
  expect(events.toSorted()).toEqual(
    Array.from({ length: columns.count }, (_, row) => columns.id(row)).toSorted(),
  );
});

test("what a reader filters by decides the lanes, so that they are assigned anew", () => {
  const { facets, ...rest } = EMPTY_QUERY;
  const filtered = {
    ...rest,
    facets: { ...facets, topic: { ...facets.topic, values: ["border"] } },
  };
  const terms = requestFor(month(0));
  expect(lanesFor(columns, matches, terms)).toBe(lanesFor(columns, matches, terms));
  expect(lanesFor(columns, matches, { ...terms, criteria: filtered })).not.toBe(
    lanesFor(columns, matches, terms),
  );
});
