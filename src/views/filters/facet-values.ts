/** The groups of checkboxes on the page, and the order in which each lists its values. */
import type { TopicKind } from "../../dataset/format/vocabulary.ts";
import type { DatasetSummary } from "../../query/answers/answer-types.ts";
import { FACET_RECORDS, FACETS, type Facet } from "../../query/criteria/facets.ts";

/** One group of checkboxes. */
interface Group {
  /** The key of its title in the catalogues, after `filters.` */
  readonly name: string;
  /** The kind of topic it holds; a facet of one group has none. */
  readonly topics?: TopicKind;
  /** True for a long or rarely wanted group, which is shut until opened. */
  readonly shut: boolean;
}

/** The three kinds of topic are one facet of the query, and three groups here. */
const GROUPS: Readonly<Record<Facet, readonly Group[]>> = {
  collection: [{ name: "collections", shut: false }],
  country: [{ name: "countries", shut: false }],
  topic: [
    { name: "topics", topics: "theme", shut: false },
    { name: "systems", topics: "system", shut: false },
    { name: "treaties", topics: "treaty", shut: false },
  ],
  actor: [{ name: "actors", shut: true }],
  source: [{ name: "sources", shut: true }],
  kind: [{ name: "kinds", shut: true }],
  status: [{ name: "certainty", shut: false }],
  support: [{ name: "support", shut: true }],
  basis: [{ name: "basis", shut: true }],
  voice: [{ name: "voice", shut: true }],
  precision: [{ name: "precision", shut: true }],
};

export interface FacetGroup extends Group {
  readonly facet: Facet;
}

/** All groups, in the order of the page. */
export const FACET_GROUPS: readonly FacetGroup[] = FACETS.flatMap((facet) =>
  GROUPS[facet].map((group) => ({ ...group, facet })),
);

/** More values than this nobody reads through by their names: to put a hundred thousand in that order takes most of a second. */
const MOST_IN_ORDER = 5_000;

/**
 * The values a group offers: those some event has, and those chosen. They are ordered by the
 * counts of the whole dataset, not of the present answer, so that no row jumps while filtering; those of one
 * count by their names, unless they are too many for it.
 */
export function groupValues(
  group: FacetGroup,
  summary: Pick<DatasetSummary, "topics">,
  totals: Readonly<Record<string, number>>,
  chosen: readonly string[],
  nameOf: (value: string) => string,
  lang: string,
): readonly string[] {
  const kinds = new Map(summary.topics.map((topic) => [topic.id, topic.kind]));
  const offered = new Set([...Object.keys(totals).filter((value) => totals[value]), ...chosen]);
  const values = [...offered].filter(
    (value) => group.topics === undefined || (kinds.get(value) ?? "theme") === group.topics,
  );
  const { closed, graded } = FACET_RECORDS[group.facet];
  if (closed && graded) return closed.filter((each) => offered.has(each));
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const byName = values.length <= MOST_IN_ORDER;
  return values.sort(
    (a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || (byName ? compare(nameOf(a), nameOf(b)) : 0),
  );
}
