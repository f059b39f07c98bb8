import { expect, test } from "vitest";
import { type FacetGroup, groupValues } from "./facet-values.ts";

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

test("certainty keeps its own order, from firm to doubtful", () => {
  const totals = { approximate: 9, occurred: 1, planned: 3 };
  expect(groupValues(certainty, summary, totals, [], same, "en")).toEqual([
    "occurred",
    "planned",
    "approximate",
  ]);
});
