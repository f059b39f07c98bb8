/** Answers the questions that no first view asks. It comes when the first of them is asked, so that no first view waits for it. */
import { beginning } from "./answers/beginning.ts";
import { eventDetail } from "./answers/event-detail.ts";
import { nameSearch } from "./answers/name-search.ts";
import { neighbour } from "./answers/neighbours.ts";
import { readingOrder } from "./answers/reading-order.ts";
import { sourceCounts, sourceDetail } from "./answers/source-detail.ts";
import { unknownReferences } from "./answers/unknown-references.ts";
import { type Criteria, EVERYTHING, MAX_WORDS } from "./criteria/query.ts";
import { relaxations } from "./matching/relaxations.ts";
import type { OpenColumns } from "./open-types.ts";
import type { Answers, LateKind, Question } from "./questions.ts";
import { corroboration } from "./reports/corroboration.ts";
import { countsOverTime } from "./reports/counts-over-time.ts";
import { plansOf } from "./reports/plans.ts";
import { partingOf } from "./rest/cluster-parting.ts";

const ANSWERS: {
  readonly [K in LateKind]: (open: OpenColumns, asked: Question<K>) => Answers[K];
} = {
  unknown: ({ columns }, { query }) => unknownReferences(columns, query),

  parting: ({ columns, matching }, terms) =>
    partingOf(columns, matching.matches(terms.request.criteria).flags, terms),

  beginning: ({ columns, matching }, { criteria, span }) =>
    beginning(columns, matching.matches(criteria).rows, span),

  neighbour: ({ columns, matching }, terms) =>
    neighbour(columns, matching.matches(terms.criteria), terms),

  event: ({ columns, matching, back }, { id, criteria, lang }) =>
    eventDetail(columns, back, matching.matches(criteria), id, lang),

  details({ columns, matching, back }, { criteria, lang, from, to }) {
    const matches = matching.matches(criteria);
    const rows = readingOrder(columns, matches.rows);
    return Array.from(rows.subarray(Math.max(0, from), Math.max(0, to)), (row) =>
      eventDetail(columns, back, matches, columns.id(row), lang),
    ).filter((detail) => detail !== null);
  },

  names({ columns, matching }, { typed, lang, most }) {
    const words = typed.slice(0, MAX_WORDS);
    return nameSearch(columns, matching.matches({ ...EVERYTHING, words }), typed, lang, most);
  },

  sources: ({ columns, matching }, { ids }) =>
    sourceCounts(columns, matching.facets(EVERYTHING).counts.source, ids),

  source: ({ columns }, { id, lang }) => sourceDetail(columns, id, lang),

  sourceOf({ columns }, { passage, lang }) {
    const { source = null } = columns.passages.get(passage) ?? {};
    return source === null ? null : sourceDetail(columns, source, lang);
  },

  counts({ columns, matching }, { criteria, facet, extent, ...room }) {
    const { rows } = matching.matches(criteria);
    return { facet, ...countsOverTime(columns, columns.facets[facet], rows, extent, room) };
  },

  corroboration: ({ columns, matching }, { criteria, lang, ...part }) =>
    corroboration(columns, matching.matches(criteria).rows, part, lang),

  plans: ({ columns, matching, back }, { criteria, ...terms }) =>
    plansOf(columns, back, matching.matches(criteria).rows, terms),
};

/** The ways out of criteria that nothing matches. */
export const outOfNothing = ({ columns, matching }: OpenColumns, criteria: Criteria) =>
  relaxations(columns, criteria, matching.search);

export const answerLate = <K extends LateKind>(
  open: OpenColumns,
  question: Question<K>,
): Answers[K] => ANSWERS[question.kind](open, question);
