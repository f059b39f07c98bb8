/** One question of each kind, about the datasets of `dataset.testing.ts`. */

import { interval } from "../dataset/time/interval.ts";
import { EVEN } from "./axis/folding.ts";
import { EMPTY_QUERY, EVERYTHING } from "./criteria/query.ts";
import type { Kind, Question } from "./questions.ts";

const lang = "en";
const YEAR = interval(Date.UTC(1921, 0), Date.UTC(1922, 0));
const NEXT_YEAR = interval(Date.UTC(1922, 0), Date.UTC(1923, 0));

const REQUEST = {
  criteria: EVERYTHING,
  window: YEAR,
  folding: EVEN,
  widthPx: 900,
  heightPx: 500,
  lanes: "none",
  lang,
  glyphs: null,
  rest: null,
} as const;

export const QUESTIONS: { readonly [K in Kind]: Question<K> } = {
  window: { kind: "window", ...REQUEST },
  parting: {
    kind: "parting",
    request: REQUEST,
    cluster: {
      bar: { from: YEAR.start, to: YEAR.end },
      extent: YEAR,
      members: ["war", "treaty"],
    },
  },
  home: { kind: "home", criteria: EVERYTHING, axis: "folded", open: null, widthPx: 900 },
  beginning: { kind: "beginning", criteria: EVERYTHING, span: YEAR },
  density: { kind: "density", criteria: EVERYTHING, extent: YEAR, mostBins: 12 },
  facets: { kind: "facets", criteria: EVERYTHING },
  list: { kind: "list", criteria: EVERYTHING, lang, from: 0, to: 9 },
  event: { kind: "event", id: "war", criteria: EVERYTHING, lang },
  details: { kind: "details", criteria: EVERYTHING, lang, from: 0, to: 9 },
  preview: { kind: "preview", id: "war", criteria: EVERYTHING, lang },
  briefs: { kind: "briefs", ids: ["war"], lang },
  neighbour: {
    kind: "neighbour",
    from: "war",
    direction: "later",
    window: NEXT_YEAR,
    criteria: EVERYTHING,
    lang,
  },
  counts: {
    kind: "counts",
    criteria: EVERYTHING,
    facet: "country",
    extent: YEAR,
    mostBins: 12,
    mostRows: 9,
  },
  corroboration: {
    kind: "corroboration",
    criteria: EVERYTHING,
    lang,
    knownFrom: "any",
    from: 0,
    to: 9,
    mostSources: 9,
  },
  plans: {
    kind: "plans",
    criteria: EVERYTHING,
    lang,
    today: NEXT_YEAR.end,
    knownTo: null,
    most: 9,
  },
  names: { kind: "names", typed: "war", lang, most: 5 },
  parallel: {
    kind: "parallel",
    sets: [
      { criteria: EVERYTHING, zero: null },
      { criteria: EVERYTHING, zero: "war" },
    ],
    matches: null,
    lang,
  },
  sources: { kind: "sources", ids: ["gazette"] },
  source: { kind: "source", id: "gazette", lang },
  sourceOf: { kind: "sourceOf", passage: "gazette/war", lang },
  about: { kind: "about" },
  fingerprint: { kind: "fingerprint" },
  unknown: { kind: "unknown", query: EMPTY_QUERY },
};
