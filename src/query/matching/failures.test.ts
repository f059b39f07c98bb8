import fc from "fast-check";
import { expect, test } from "vitest";
import type { Localized } from "../../dataset/format/schema.ts";
import { codesOf } from "../arrays/code-lists.ts";
import { buildColumns, type Columns } from "../columns/columns.ts";
import {
  aDataset,
  anEvent,
  criteria,
  datasets,
  rowsOf,
  withFacet,
} from "../columns/dataset.testing.ts";
import { FACETS, type Facet } from "../criteria/facets.ts";
import type { Criteria } from "../criteria/query.ts";
import { fold } from "../text/fold.ts";
import { parseWords } from "../text/search-terms.ts";
import { FAILS, failures } from "./failures.ts";
import { Matching } from "./matching.ts";
import { relaxations } from "./relaxations.ts";
import { WordSearch } from "./word-search.ts";

/** The same questions, answered the slow and obvious way. */
function valuesOf(columns: Columns, facet: Facet, row: number): readonly (string | undefined)[] {
  return [...codesOf(columns.facets[facet], row)].map((code) => columns.facets[facet].values[code]);
}
function fieldsOf(columns: Columns, row: number): readonly string[] {
  const { title, summary, claims, topics, actors } = columns.event(row);
  const all = (text: Localized | undefined) =>
    typeof text === "object" ? Object.values(text) : [text ?? ""];
  return [
    ...all(title),
    ...all(summary),
    ...claims.map(({ passage }) => columns.passages.get(passage)?.exact ?? ""),
    ...topics.flatMap((id) => all(columns.topicEntries.find((topic) => topic.id === id)?.label)),
    ...actors.flatMap((id) => all(columns.actors.get(id)?.name)),
  ];
}
function matches(columns: Columns, { facets, words }: Criteria, row: number): boolean {
  return (
    FACETS.every((facet) => {
      const { values, all } = facets[facet];
      const has = (value: string) => valuesOf(columns, facet, row).includes(value);
      return values.length === 0 || (all ? values.every(has) : values.some(has));
    }) &&
    parseWords(words).every((term) =>
      fieldsOf(columns, row).some((text) => fold(text).includes(term)),
    )
  );
}
const matching = (columns: Columns, asked: Criteria): readonly number[] =>
  rowsOf(columns).flatMap((row) => (matches(columns, asked, row) ? [row] : []));

const ask = (columns: Columns, asked: Criteria) =>
  failures(columns, asked, new WordSearch(columns)).fails;

test("every event that matches is found, and no other", () => {
  fc.assert(
    fc.property(datasets, criteria, (dataset, asked) => {
      const columns = buildColumns(dataset);
      const found = [...ask(columns, asked)].flatMap((fails, row) => (fails === 0 ? [row] : []));
      expect(found).toEqual(matching(columns, asked));
    }),
  );
});

test("a count says how many events ticking the value would give, its own facet set aside", () => {
  fc.assert(
    fc.property(datasets, criteria, fc.constantFrom(...FACETS), (dataset, asked, facet) => {
      const columns = buildColumns(dataset);
      const counts = new Matching(columns).facets(asked).counts[facet];
      const { values, all } = asked.facets[facet];
      for (const value of columns.facets[facet].values) {
        const ticked = { values: all ? [...values, value] : [value], all };
        const given = matching(columns, { ...asked, facets: { ...asked.facets, [facet]: ticked } });
        expect([value, counts[value]]).toEqual([value, given.length]);
      }
    }),
  );
});

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

test("a way out of an empty result gives as many events as it promises", () => {
  fc.assert(
    fc.property(datasets, criteria, (dataset, asked) => {
      const columns = buildColumns(dataset);
      fc.pre(columns.count > 0 && matching(columns, asked).length === 0);
      const offered = relaxations(columns, asked, new WordSearch(columns));
      for (const { without, withoutWords, matching: promised } of offered) {
        const left = (facet: Facet) =>
          asked.facets[facet].values.filter(
            (value) => !without.some((each) => each.facet === facet && each.value === value),
          );
        const facets = { ...asked.facets };
        for (const facet of FACETS) facets[facet] = { ...facets[facet], values: left(facet) };
        const given = matching(columns, { facets, words: withoutWords ? "" : asked.words });
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
    words: "",
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

test("a country nobody has matches nothing, alone or with others required", () => {
  const columns = buildColumns(aDataset(anEvent("a", "1921", { countries: ["FR"] })));
  expect([...ask(columns, withFacet("country", ["XX"]))]).not.toContain(0);
  expect([...ask(columns, withFacet("country", ["FR", "XX"]))]).toEqual([0]);
  expect([...ask(columns, withFacet("country", ["FR", "XX"], true))]).not.toContain(0);
});

test("every facet and the words fail by a bit of their own, which a row has room for", () => {
  const bits = Object.values(FAILS);
  expect(bits).toHaveLength(FACETS.length + 1);
  expect(Uint16Array.of(bits.reduce((sum, bit) => sum | bit, 0))[0]).toBe(2 ** bits.length - 1);
});
