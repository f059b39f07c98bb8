import fc from "fast-check";
import { expect, test } from "vitest";
import { interval } from "../../dataset/time/interval.ts";
import type { EventBrief } from "../columns/brief.ts";
import { buildColumns, type Columns } from "../columns/columns.ts";
import { aDataset, anEvent, criteria, datasets, withFacet } from "../columns/dataset.testing.ts";
import { EVERYTHING } from "../criteria/query.ts";
import { type Matches, Matching } from "../matching/matching.ts";
import { anchorOf } from "../window/geometry.ts";
import { type NeighbourTerms, neighbour, placeAmong } from "./neighbours.ts";

const year = (from: number, to: number) => interval(Date.UTC(from, 0), Date.UTC(to, 0));

/** One step after another, from each event to the one next to it, as a reader would walk. */
function walked(columns: Columns, matches: Matches, terms: NeighbourTerms): EventBrief | null {
  const { from, direction, window, lang } = terms;
  for (let id: string | null = from; id !== null; ) {
    const row = columns.rowOf(id);
    if (row === undefined) return null;
    const brief = columns.brief(row, lang);
    const anchor = anchorOf(brief.date.extent);
    if (anchor < window.start || anchor >= window.end) return brief;
    const { previous, next } = placeAmong(columns, matches, row);
    id = direction === "later" ? next : previous;
  }
  return null;
}

test("past the edge of the screen comes the event that a walk from one to the next would reach", () => {
  const directions = fc.constantFrom("earlier" as const, "later" as const);
  const windows = fc
    .tuple(fc.integer({ min: 1919, max: 1924 }), fc.integer({ min: 1, max: 3 }))
    .map(([from, years]) => year(from, from + years));
  fc.assert(
    fc.property(datasets, criteria, fc.nat(12), directions, windows, (dataset, ...drawn) => {
      const [asked, number, direction, window] = drawn;
      const columns = buildColumns(dataset);
      const matches = new Matching(columns).matches(asked);
      const terms = { from: `e${number}`, direction, window, lang: "en" };
      expect(neighbour(columns, matches, terms)).toEqual(walked(columns, matches, terms));
    }),
  );
});

test("a neighbour is found past more events of one moment than anybody would step through", () => {
  const crowd = Array.from({ length: 500 }, (_, i) => anEvent(`e${i}`, "1921-03-04"));
  const columns = buildColumns(aDataset(...crowd, anEvent("siege", "1923")));
  const matches = new Matching(columns).matches(EVERYTHING);
  const terms = { direction: "later", window: year(1921, 1922), lang: "en" } as const;
  expect(neighbour(columns, matches, { ...terms, from: "e0" })?.id).toBe("siege");
});

test("what does not match is passed over, though one may start from it", () => {
  const columns = buildColumns(
    aDataset(
      anEvent("war", "1921", { countries: ["FR"] }),
      anEvent("siege", "1922", { countries: ["SY"] }),
      anEvent("treaty", "1923", { countries: ["FR"] }),
    ),
  );
  const matches = new Matching(columns).matches(withFacet("country", ["FR"]));
  const terms = { window: year(1922, 1923), lang: "en" };
  const from = (id: string, direction: "earlier" | "later") =>
    neighbour(columns, matches, { ...terms, from: id, direction })?.id;
  expect([from("siege", "earlier"), from("siege", "later")]).toEqual(["war", "treaty"]);
});
