import fc from "fast-check";
import { expect, test } from "vitest";
import { buildColumns } from "../columns/columns.ts";
import { aDataset, anEvent, criteria, datasets, withFacet } from "../columns/dataset.testing.ts";
import { FACETS } from "../criteria/facets.ts";
import { EMPTY_QUERY } from "../criteria/query.ts";
import { FacetCounting } from "./facet-counts.ts";
import { failures } from "./failures.ts";
import { slowMatching } from "./slow-matching.testing.ts";
import { WordSearch } from "./word-search.ts";

const few = ["1921", "1922"].map((year) => anEvent(year, year, { countries: ["FR"] }));
const many = ["1923", "1924", "1925"].map((year) => anEvent(year, year, { countries: ["SY"] }));

test("a count says how many events ticking the value would give, its own facet set aside", () => {
  fc.assert(
    fc.property(datasets, criteria, fc.constantFrom(...FACETS), (dataset, asked, facet) => {
      const columns = buildColumns(dataset);
      const failed = failures(columns, asked, new WordSearch(columns));
      const counts = new FacetCounting(columns).counts(failed)[facet];
      const filter = asked.facets[facet];
      const { values, all } = filter;
      for (const value of columns.facets[facet].values) {
        const ticked = { ...filter, values: all ? [...values, value] : [value] };
        const given = slowMatching(columns, {
          ...asked,
          facets: { ...asked.facets, [facet]: ticked },
        });
        expect([value, counts[value]]).toEqual([value, given.length]);
      }
    }),
  );
});

test("a value that no event is left with is counted as none, not left out", () => {
  const columns = buildColumns(aDataset(...few));
  const counting = new FacetCounting(columns);
  const { kind, topic } = counting.counts(failures(columns, EMPTY_QUERY, new WordSearch(columns)));
  expect(kind).toMatchObject({ other: 2, meeting: 0 });
  expect(topic).toEqual({ border: 0, bridge: 0, pact: 0 });
});

test("counts are the same whether the few that match are counted, or the few that do not", () => {
  const columns = buildColumns(aDataset(...few, ...many));
  const counting = new FacetCounting(columns);
  const years = (country: string) =>
    counting.counts(failures(columns, withFacet("country", [country]), new WordSearch(columns)));
  expect([years("FR").precision["year"], years("SY").precision["year"]]).toEqual([2, 3]);
  expect(years("FR").country).toEqual({ FR: 2, SY: 3 });
});
