import { expect, test } from "vitest";
import type { Source } from "../../dataset/format/schema.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";
import { buildColumns } from "../columns/columns.ts";
import { aClaim, aDataset, anEvent } from "../columns/dataset.testing.ts";
import { Matching } from "../matching/matching.ts";
import { precisionOf, supportOf } from "./evidence.ts";
import type { Facet } from "./facets.ts";
import { EMPTY_QUERY } from "./query.ts";

const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  title: id,
  authors: [],
  kind: "news",
  ...more,
});

test.each<[string, readonly Source[], string]>([
  ["nothing quoted", [], "none"],
  ["one source, quoted twice", Array(2).fill(source("a")), "one"],
  ["two of nobody's", [source("a"), source("b")], "two"],
  ["four", ["a", "b", "c", "d"].map((id) => source(id)), "more"],
  [
    "an author who says it again elsewhere",
    [
      source("a", { authors: ["Park"], publisher: "Annals" }),
      source("b", { authors: ["Lee", "Park"], publisher: "Gazette" }),
    ],
    "one",
  ],
  [
    "a paper's two unsigned reports",
    [source("a", { publisher: { en: "Gazette" } }), source("b", { publisher: { en: "Gazette" } })],
    "one",
  ],
  [
    "two signed articles in one paper",
    [
      source("a", { authors: ["Park"], publisher: "Gazette" }),
      source("b", { authors: ["Lee"], publisher: "Gazette" }),
    ],
    "two",
  ],
  [
    "a source, and another that it cites and nobody here has read",
    [source("a"), source("b", { citedBy: { source: "a" } })],
    "one",
  ],
])("%s: as many witnesses as owe nothing to each other", (_, sources, support) => {
  expect(supportOf(sources)).toBe(support);
});

test.each([
  ["2001-03-07", "day"],
  ["2001-03~", "month"],
  ["2001-21", "season"],
  ["2001?", "year"],
  ["200X", "decade"],
  ["20XX", "century"],
  ["2001-03-07/2001-03-08", "interval"],
  ["2001/2004", "interval"],
  ["2001-03-07/..", "open"],
  ["/2001", "open"],
])("%s is known to the %s", (text, precision) => {
  const parsed = parseDate(text);
  expect(parsed.ok && precisionOf(parsed.date)).toBe(precision);
});

test("evidence is counted event by event; the date's basis is that of the preferred claim", () => {
  const hearsay = { by: "firefly" };
  const columns = buildColumns(
    aDataset(
      anEvent("unquoted", "1920"),
      anEvent("told", "1921-03", { claims: [aClaim("gazette/war", hearsay)] }),
      anEvent("confirmed", "1922-05-01", {
        claims: [
          aClaim("gazette/war", { ...hearsay, dating: { basis: "relative" } }),
          aClaim("annals/war"),
        ],
      }),
    ),
  );
  const { counts } = new Matching(columns).facets(EMPTY_QUERY);
  const some = (facet: Facet) =>
    Object.fromEntries(Object.entries(counts[facet]).filter(([, count]) => count > 0));
  expect(some("support")).toEqual({ none: 1, one: 1, two: 1 });
  expect(some("basis")).toEqual({ stated: 1, relative: 1 });
  expect(some("voice")).toEqual({ "first-hand": 1, "second-hand": 1 });
  expect(some("precision")).toEqual({ year: 1, month: 1, day: 1 });
});
