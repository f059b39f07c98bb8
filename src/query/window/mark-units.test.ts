import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { EVEN, type Folding } from "../axis/folding.ts";
import { scaleOf } from "../axis/time-scale.ts";
import { panRange } from "../axis/zoom.ts";
import { buildColumns } from "../columns/columns.ts";
import { aDataset, anEvent, rowsOf } from "../columns/dataset.testing.ts";
import { unitMaker } from "./mark-units.ts";

const aClaim = { passage: "gazette/war", role: "occurred", dating: { basis: "stated" } } as const;

/** Events of few dates and few weights, so that ties are many. */
const crowds = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        "2001-03-07",
        "2001-03-08",
        "2001-03",
        "1999",
        "2013/2017",
        "../1999",
        "2001/..",
      ),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom("border", "bridge"),
    ),
    { minLength: 2, maxLength: 12 },
  )
  .map((drawn) =>
    buildColumns(
      aDataset(
        ...drawn.map(([date, claims, topic], i) =>
          anEvent(`e${i}`, date, {
            topics: [topic],
            claims: Array.from({ length: claims }, () => aClaim),
          }),
        ),
      ),
    ),
  );

const year = (value: number): number => Date.UTC(value, 0, 1);
const folding: Folding = {
  parts: [
    {
      interval: { start: year(1990), end: year(2001) },
      place: { start: year(1990), end: year(1991) },
      folded: true,
    },
    {
      interval: { start: year(2001), end: year(2020) },
      place: { start: year(1991), end: year(2020) },
      folded: false,
    },
  ],
};

describe.each([
  ["an even axis", EVEN],
  ["a folded axis", folding],
])("on %s", (_, axis) => {
  test("a crowd summed up at once is the same as its events merged one by one", () => {
    fc.assert(
      fc.property(crowds, (columns) => {
        const scale = scaleOf(panRange(columns), 1_000, axis);
        const units = unitMaker(columns, { scale, lang: "en", glyphs: null, membersNamed: 200 });
        const rows = rowsOf(columns);
        const { anchor, ...atOnce } = units.cluster(Uint32Array.from(rows));
        const { anchor: merged, ...oneByOne } = units.merge(rows.map(units.single));
        expect(atOnce).toEqual(oneByOne);
        // The cell of either is that of one of its events.
        const anchors = rows.map((row) => units.single(row).anchor);
        expect(anchors).toContain(anchor);
        expect(anchors).toContain(merged);
      }),
    );
  });
});

test("of events that tell as much, the earliest speaks for all", () => {
  const columns = buildColumns(
    aDataset(anEvent("first", "2001-03-07"), anEvent("second", "2001-03-08")),
  );
  const scale = scaleOf({ start: year(2001), end: year(2001) + 365 * DAY_MS }, 1_000);
  const units = unitMaker(columns, { scale, lang: "en", glyphs: null, membersNamed: 200 });
  expect(columns.id(units.cluster(Uint32Array.of(0, 1)).lead)).toBe("first");
  expect(columns.id(units.merge([units.single(0), units.single(1)]).lead)).toBe("first");
});
