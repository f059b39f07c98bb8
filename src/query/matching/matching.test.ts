import fc from "fast-check";
import { expect, test } from "vitest";
import { buildColumns } from "../columns/columns.ts";
import { aDataset, anEvent, criteria, datasets, withFacet } from "../columns/dataset.testing.ts";
import { EMPTY_QUERY } from "../criteria/query.ts";
import { Matching } from "./matching.ts";
import { slowMatching } from "./slow-matching.testing.ts";

test("asking one thing after another gives what asking it alone would", () => {
  fc.assert(
    fc.property(datasets, fc.array(criteria, { minLength: 2, maxLength: 6 }), (dataset, asked) => {
      const columns = buildColumns(dataset);
      const matching = new Matching(columns);
      for (const each of asked) {
        expect(matching.matches(each)).toEqual(new Matching(columns).matches(each));
        expect(matching.facets(each)).toEqual(new Matching(columns).facets(each));
      }
    }),
  );
});

test("the rows that match are listed in order of time, and flagged", () => {
  fc.assert(
    fc.property(datasets, criteria, (dataset, asked) => {
      const columns = buildColumns(dataset);
      const { flags, rows } = new Matching(columns).matches(asked);
      expect([...rows]).toEqual(slowMatching(columns, asked));
      expect([...flags].flatMap((flag, row) => (flag === 1 ? [row] : []))).toEqual([...rows]);
    }),
  );
});

test("going back to what was asked before costs nothing, however its words are spaced", () => {
  const matching = new Matching(buildColumns(aDataset(anEvent("peace", "1921"))));
  const before = matching.matches({ ...EMPTY_QUERY, words: "peace talks" });
  const answer = matching.facets(EMPTY_QUERY);
  for (const country of ["FR", "SY"]) matching.matches(withFacet("country", [country]));
  expect(matching.matches({ ...EMPTY_QUERY, words: " Peace  talks" })).toBe(before);
  expect(matching.facets(EMPTY_QUERY)).toBe(answer);
});
