import { expect, test } from "vitest";
import { DATING_BASES } from "../../dataset/format/vocabulary.ts";
import { PRECISIONS, SUPPORTS, VOICES } from "../../query/criteria/evidence.ts";
import { CATALOGUES } from "../locale/catalogues.testing.ts";
import { FACET_GROUPS, type FacetGroup, groupValues } from "./facet-values.ts";

const summary = {
  topics: [
    { id: "nmd", label: "NMD", kind: "system" as const, hue: 3 },
    { id: "abm", label: "ABM Treaty", kind: "treaty" as const, hue: 6 },
    { id: "alliance", label: "Alliances", kind: "theme" as const, hue: 0 },
  ],
};
const same = (value: string) => value;
const countries: FacetGroup = { name: "countries", facet: "country", shut: false };
const systems: FacetGroup = { name: "systems", facet: "topic", topics: "system", shut: false };
const certainty: FacetGroup = { name: "certainty", facet: "status", shut: false };

test("the commonest come first, equals by name, and what no event has is not offered", () => {
  const totals = { JP: 4, KR: 28, CN: 4, XX: 0 };
  expect(groupValues(countries, summary, totals, [], same, "en")).toEqual(["KR", "CN", "JP"]);
});

test("a value chosen through a link can be unticked though nothing has it", () => {
  expect(groupValues(countries, summary, { KR: 1 }, ["FR"], same, "en")).toEqual(["KR", "FR"]);
});

test("systems, treaties and themes are told apart", () => {
  const totals = { nmd: 12, abm: 8, alliance: 11 };
  expect(groupValues(systems, summary, totals, [], same, "en")).toEqual(["nmd"]);
});

test("precision goes from the finest to the vaguest, however many there are of each", () => {
  const precision: FacetGroup = { name: "precision", facet: "precision", shut: true };
  const totals = { open: 9, year: 7, day: 1, century: 0 };
  expect(groupValues(precision, summary, totals, [], same, "en")).toEqual(["day", "year", "open"]);
});

test("certainty keeps its own order, from firm to doubtful", () => {
  const totals = { approximate: 9, occurred: 1, planned: 3 };
  expect(groupValues(certainty, summary, totals, [], same, "en")).toEqual([
    "occurred",
    "planned",
    "approximate",
  ]);
});

test("every group and every kind of evidence has a name in both languages", () => {
  const evidence = { support: SUPPORTS, basis: DATING_BASES, voice: VOICES, precision: PRECISIONS };
  const keys = [
    ...FACET_GROUPS.map(({ name }) => `filters.${name}`),
    ...Object.entries(evidence).flatMap(([facet, values]) =>
      values.map((value) => `evidence.${facet}.${value}`),
    ),
  ];
  for (const catalogue of Object.values(CATALOGUES)) {
    expect(keys.filter((key) => catalogue[key] === undefined)).toEqual([]);
  }
});

test("of many thousands of values nobody waits for their names to be put in order", () => {
  const ids = Array.from({ length: 6_000 }, (_, at) => `s${at}`);
  const totals = { ...Object.fromEntries(ids.map((id) => [id, 1])), s7: 2 };
  let asked = 0;
  const nameOf = (value: string) => {
    asked += 1;
    return value;
  };
  const sources: FacetGroup = { name: "sources", facet: "source", shut: true };
  const [first, second] = groupValues(sources, summary, totals, [], nameOf, "en");
  expect([first, second, asked]).toEqual(["s7", "s0", 0]);
});
