/** The answer to each kind of question, from the tables. */
import type { Answers, Kind, Question } from "../../src/query/questions.ts";
import {
  briefsOf,
  eventOf,
  eventsOf,
  neighbourOf,
  previewOf,
  sourceOf,
  sourceOfPassage,
  sourcesOf,
} from "./events.ts";
import { facetsOf } from "./facets.ts";
import { listOf } from "./lists.ts";
import type { Opened } from "./opened.ts";
import { beginningIn, countsOf, densityOf, homeOf } from "./overview.ts";
import { corroborationOf, namesOf, parallelOf, plansAnswer, unknownOf } from "./reports.ts";
import type { Windows } from "./window.ts";

/** What answers: a dataset, and what is kept of the windows that were asked for. */
export interface Answering {
  readonly opened: Opened;
  readonly windows: Windows;
}

export const ANSWERS: {
  readonly [K in Kind]: (answering: Answering, asked: Question<K>) => Promise<Answers[K]>;
} = {
  window: ({ opened, windows }, request) => windows.answer(opened, request),
  parting: ({ opened, windows }, terms) => windows.parting(opened, terms),
  home: ({ opened }, terms) => homeOf(opened, terms),
  beginning: ({ opened }, { criteria, span }) => beginningIn(opened, criteria, span),
  density: ({ opened }, { criteria, extent, mostBins }) =>
    densityOf(opened, criteria, extent, mostBins),
  facets: ({ opened }, { criteria, of }) => facetsOf(opened, criteria, of),
  list: ({ opened }, { criteria, lang, from, to }) => listOf(opened, criteria, lang, from, to),
  event: ({ opened }, { id, criteria, lang }) => eventOf(opened, id, criteria, lang),
  details: ({ opened }, { criteria, lang, from, to }) => eventsOf(opened, criteria, lang, from, to),
  preview: ({ opened }, { id, criteria, lang }) => previewOf(opened, id, criteria, lang),
  briefs: ({ opened }, { ids, lang }) => briefsOf(opened, ids, lang),
  neighbour: ({ opened }, terms) => neighbourOf(opened, terms),
  names: ({ opened }, { typed, lang, most }) => namesOf(opened, typed, lang, most),
  counts: async ({ opened }, { criteria, facet, extent, ...room }) => ({
    facet,
    ...(await countsOf(opened, criteria, facet, extent, room)),
  }),
  corroboration: ({ opened }, { criteria, lang, ...part }) =>
    corroborationOf(opened, criteria, part, lang),
  plans: ({ opened }, { criteria, ...terms }) => plansAnswer(opened, criteria, terms),
  parallel: ({ opened }, terms) => parallelOf(opened, terms),
  sources: ({ opened }, { ids }) => sourcesOf(opened, ids),
  source: ({ opened }, { id, lang }) => sourceOf(opened, id, lang),
  sourceOf: ({ opened }, { passage, lang }) => sourceOfPassage(opened, passage, lang),
  about: ({ opened: { known, frame } }) =>
    Promise.resolve({ claims: known.claims, omissions: frame.omissions }),
  // Its bytes are not held: they may be more than can be read again for a sum.
  fingerprint: () => Promise.resolve(null),
  unknown: ({ opened }, { query }) => unknownOf(opened, query),
};
