import fc from "fast-check";
import { expect, test } from "vitest";
import { buildColumns } from "../columns/columns.ts";
import { aDataset, anEvent, criteria, datasets, withFacet } from "../columns/dataset.testing.ts";
import { FACETS, type Facet, recordBy } from "../criteria/facets.ts";
import { EMPTY_QUERY, filterOf } from "../criteria/query.ts";
import { relaxations } from "./relaxations.ts";
import { slowMatching } from "./slow-matching.testing.ts";
import { WordSearch } from "./word-search.ts";

test("a way out of an empty result gives as many events as it promises", () => {
  fc.assert(
    fc.property(datasets, criteria, (dataset, asked) => {
      const columns = buildColumns(dataset);
      fc.pre(columns.count > 0 && slowMatching(columns, asked).length === 0);
      const offered = relaxations(columns, asked, new WordSearch(columns));
      for (const { without, withoutWords, withoutWindow, matching: promised } of offered) {
        const left = (facet: Facet, values: readonly string[] = []) =>
          values.filter(
            (value) => !without.some((each) => each.facet === facet && each.value === value),
          );
        const facets = recordBy(FACETS, (facet) => {
          const { values, all, without: excluded } = asked.facets[facet];
          return filterOf(left(facet, values), all, left(facet, excluded));
        });
        const { within, ...anyTime } = asked;
        const given = slowMatching(columns, {
          ...anyTime,
          ...(within && !withoutWindow && { within }),
          facets,
          words: withoutWords ? "" : asked.words,
        });
        expect(promised).toBe(given.length);
        expect(promised).toBeGreaterThan(0);
      }
    }),
  );
});

test("the simplest and fullest way out comes first, and no pair that adds nothing", () => {
  const columns = buildColumns(
    aDataset(
      anEvent("a", "1921", { countries: ["FR"], topics: ["pact"] }),
      anEvent("b", "1922", { countries: ["FR"], topics: ["pact"] }),
      anEvent("c", "1923-02-01", { countries: ["SY"], topics: ["border"] }),
    ),
  );
  const asked = {
    ...EMPTY_QUERY,
    facets: {
      ...withFacet("country", ["FR"]).facets,
      topic: { values: ["border"], all: false },
      actor: { values: ["firefly"], all: false },
    },
  };
  const offered = relaxations(columns, asked, new WordSearch(columns));
  expect(
    offered.map(({ without, matching }) => [without.map(({ value }) => value), matching]),
  ).toEqual([
    [["border", "firefly"], 2],
    [["FR", "firefly"], 1],
  ]);
  expect(offered[1]?.extent).toEqual({
    start: Date.UTC(1923, 1, 1),
    end: Date.UTC(1923, 1, 2),
  });
});

test("where all of a facet's values are asked for, one of them can be left out by itself", () => {
  const columns = buildColumns(aDataset(anEvent("a", "1921", { countries: ["FR"] })));
  const offered = relaxations(
    columns,
    withFacet("country", ["FR", "SY"], true),
    new WordSearch(columns),
  );
  expect(offered.map(({ without }) => without)).toEqual([[{ facet: "country", value: "SY" }]]);
});

test("words that nothing holds are named as what to leave out", () => {
  const columns = buildColumns(aDataset(anEvent("peace", "1921")));
  const asked = { ...withFacet("country", []), words: "war" };
  expect(relaxations(columns, asked, new WordSearch(columns))).toMatchObject([
    { without: [], withoutWords: true, matching: 1 },
  ]);
});

test("no more ways out are offered than a reader will weigh", () => {
  const all = ["FR", "SY", "XA", "XB", "XC", "XD", "XE", "XF"];
  const events = all.map((country, i) =>
    anEvent(country, `192${i}`, { countries: all.filter((each) => each !== country) }),
  );
  const columns = buildColumns(aDataset(...events));
  const asked = withFacet("country", all, true);
  expect(relaxations(columns, asked, new WordSearch(columns))).toHaveLength(6);
});

test("leaving out the episode is a way out, named as such", () => {
  const columns = buildColumns({
    ...aDataset(anEvent("a", "1921", { countries: ["FR"] }), anEvent("b", "1922")),
    episodes: [{ id: "war", title: "The war", events: ["b"] }],
  });
  const asked = { ...withFacet("country", ["FR"]), episode: "war" };
  const [first, second] = relaxations(columns, asked, new WordSearch(columns));
  expect(first).toMatchObject({ withoutEpisode: false, matching: 1 });
  expect(second).toMatchObject({ withoutEpisode: true, matching: 1 });
});
