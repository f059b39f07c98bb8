import fc from "fast-check";
import { expect, test } from "vitest";
import { contains, overlaps } from "../../dataset/time/interval.ts";
import { codesOf } from "../arrays/code-lists.ts";
import { buildColumns, type Columns } from "../columns/columns.ts";
import { aDataset, anEvent, criteria, datasets, rowsOf } from "../columns/dataset.testing.ts";
import type { Facet } from "../criteria/facets.ts";
import { EVERYTHING } from "../criteria/query.ts";
import { Matching } from "../matching/matching.ts";
import { type CountRow, countsOverTime } from "./counts-over-time.ts";

const ROOM = { mostBins: 100, mostRows: 10 };
const years = (from: number, to: number) => ({ start: Date.UTC(from, 0), end: Date.UTC(to, 0) });

/** Times that hold all of the datasets' years, some of them, or none. */
const extents = fc
  .tuple(fc.integer({ min: 1915, max: 1925 }), fc.integer({ min: 1, max: 9 }))
  .map(([year, length]) => years(year, year + length));
const facets = fc.constantFrom<Facet>("country", "topic", "actor", "kind", "status", "source");
/** Most filters leave little to count. */
const asking = fc.oneof({ arbitrary: fc.constant(EVERYTHING), weight: 2 }, criteria);
const rooms = fc.record({
  mostBins: fc.integer({ min: 1, max: 400 }),
  mostRows: fc.integer({ min: 1, max: 4 }),
});

const countAll = (columns: Columns, facet: Facet, extent = years(1920, 1925), room = ROOM) =>
  countsOverTime(columns, columns.facets[facet], Uint32Array.from(rowsOf(columns)), extent, room);

const valuesIn = ({ facets }: Columns, facet: Facet, row: number): readonly string[] =>
  Array.from(codesOf(facets[facet], row), (code) => facets[facet].values[code] ?? "");

const extentOf = ({ starts, ends }: Columns, row: number) => ({
  start: starts[row] ?? 0,
  end: ends[row] ?? 0,
});

const binsOf = (edges: readonly number[]) =>
  edges.slice(1).map((end, bin) => ({ start: edges[bin] ?? 0, end }));

/** Bin by bin, all rows are gone through. */
function slowCount(columns: Columns, rows: readonly number[], edges: readonly number[]): CountRow {
  const bins = binsOf(edges);
  const spans = rows
    .map((row) => extentOf(columns, row))
    .filter((span) => bins.some((bin) => overlaps(bin, span)));
  const [within, across] = [true, false].map((isWithin) =>
    spans.filter((span) => bins.some((bin) => contains(bin, span)) === isWithin),
  );
  const perBin = (some: typeof spans = []) =>
    bins.map((bin) => some.filter((span) => overlaps(bin, span)).length);
  return {
    events: spans.length,
    within: perBin(within),
    across: perBin(across),
    spanning: across?.length ?? 0,
  };
}

test("no event is lost or counted twice: those within bins and those across add up, in every row", () => {
  fc.assert(
    fc.property(datasets, facets, extents, rooms, (dataset, facet, extent, room) => {
      const counts = countAll(buildColumns(dataset), facet, extent, room);
      for (const { events, within, across, spanning } of [counts.all, ...counts.rows]) {
        expect(within.reduce((sum, each) => sum + each, 0) + spanning).toBe(events);
        expect(Math.max(0, ...across)).toBeLessThanOrEqual(spanning);
        expect(within).toHaveLength(counts.edges.length - 1);
        expect(across).toHaveLength(counts.edges.length - 1);
      }
    }),
  );
});

test("the bars say what one finds who counts the matching events one by one", () => {
  fc.assert(
    fc.property(datasets, asking, facets, extents, rooms, (dataset, asked, facet, extent, room) => {
      const columns = buildColumns(dataset);
      const { rows } = new Matching(columns).matches(asked);
      const counts = countsOverTime(columns, columns.facets[facet], rows, extent, room);
      expect(counts.all).toEqual(slowCount(columns, [...rows], counts.edges));
      for (const { value, ...counted } of counts.rows) {
        const own = [...rows].filter((row) => valuesIn(columns, facet, row).includes(value));
        expect(counted).toEqual(slowCount(columns, own, counts.edges));
      }
    }),
  );
});

test("no value goes untold: it has a row or is numbered, and the most frequent come first", () => {
  fc.assert(
    fc.property(datasets, facets, extents, rooms, (dataset, facet, extent, room) => {
      const columns = buildColumns(dataset);
      const counts = countAll(columns, facet, extent, room);
      const bins = binsOf(counts.edges);
      const touching = rowsOf(columns).filter((row) =>
        bins.some((bin) => overlaps(bin, extentOf(columns, row))),
      );
      const told = touching.map((row) => valuesIn(columns, facet, row));
      const frequency = (value: string) => told.filter((values) => values.includes(value)).length;
      const inOrder = [...new Set(columns.facets[facet].values)]
        .filter((value) => frequency(value) > 0)
        .sort((a, b) => frequency(b) - frequency(a));
      expect(counts.rows.map(({ value }) => value)).toEqual(inOrder.slice(0, room.mostRows));
      expect(counts.others).toBe(inOrder.length - counts.rows.length);
      expect(counts.without).toBe(told.filter((values) => values.length === 0).length);
    }),
  );
});

const columns = buildColumns(
  aDataset(
    anEvent("before", "../1920-06", { countries: ["FR"] }),
    anEvent("year", "1921", { countries: ["SY", "FR"] }),
    anEvent("turn", "1921-12-31/1922-01-01", { countries: ["FR"] }),
    anEvent("day", "1921-12-31", { countries: ["FR"] }),
    anEvent("nowhere", "1922-05"),
    anEvent("since", "1923/..", { countries: ["SY"] }),
    anEvent("later", "1930", { countries: ["XX"] }),
  ),
);

test("a date that just fills a bin lies within it; one a day longer is said of neither bin", () => {
  const { unit, all } = countAll(columns, "country", years(1920, 1925), {
    ...ROOM,
    mostBins: 10,
  });
  expect(unit).toBe("year");
  expect(all.within).toEqual([0, 2, 1, 0, 0]);
  expect(all.across).toEqual([1, 1, 1, 1, 1]);
  expect(all.spanning).toBe(3);
});

test("a year among months reaches over its twelve, and over none beside them", () => {
  const year = buildColumns(aDataset(anEvent("year", "1921")));
  const { unit, all } = countAll(year, "country");
  expect(unit).toBe("month");
  expect([...all.across.entries()].flatMap(([bin, count]) => (count > 0 ? [bin] : []))).toEqual([
    12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
  ]);
});

test("an event of two countries is in the row of each, and once among all", () => {
  const { all, rows } = countAll(columns, "country");
  expect(all.events).toBe(6);
  expect(rows.map(({ value, events }) => [value, events])).toEqual([
    ["FR", 4],
    ["SY", 2],
  ]);
});

test("values for which there is no row are numbered, and events without one are told", () => {
  const { rows, others, without } = countAll(columns, "country", years(1920, 1931), {
    ...ROOM,
    mostRows: 1,
  });
  expect(rows.map(({ value }) => value)).toEqual(["FR"]);
  expect([others, without]).toEqual([2, 1]);
});

test("a time in which nothing happened has bins, and nothing in them", () => {
  const { all, rows, others, without } = countsOverTime(
    columns,
    columns.facets.country,
    new Uint32Array(),
    years(1920, 1922),
    ROOM,
  );
  expect(all.within.length).toBeGreaterThan(1);
  expect([...all.within, ...all.across].every((count) => count === 0)).toBe(true);
  expect([all.events, rows.length, others, without]).toEqual([0, 0, 0, 0]);
});
