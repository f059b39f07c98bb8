/** The order in which a facet lists its values, and what the page calls facets. */
import { DATING_BASES, type TopicKind } from "../../dataset/format/vocabulary.ts";
import type { DatasetSummary } from "../../query/answers/answer-types.ts";
import { PRECISIONS, SUPPORTS, VOICES } from "../../query/criteria/evidence.ts";
import { CERTAINTIES, type Facet } from "../../query/criteria/query.ts";

/** One group of checkboxes. The three kinds of topic are one facet of the query, three here. */
export interface FacetGroup {
  readonly name:
    | "countries"
    | "topics"
    | "systems"
    | "treaties"
    | "actors"
    | "sources"
    | "kinds"
    | "certainty"
    | "support"
    | "basis"
    | "voice"
    | "precision";
  readonly facet: Facet;
  readonly topics?: TopicKind;
  /** Long or rarely wanted: shut until opened. */
  readonly shut: boolean;
}

export const FACET_GROUPS: readonly FacetGroup[] = [
  { name: "countries", facet: "country", shut: false },
  { name: "topics", facet: "topic", topics: "theme", shut: false },
  { name: "systems", facet: "topic", topics: "system", shut: false },
  { name: "treaties", facet: "topic", topics: "treaty", shut: false },
  { name: "actors", facet: "actor", shut: true },
  { name: "sources", facet: "source", shut: true },
  { name: "kinds", facet: "kind", shut: true },
  { name: "certainty", facet: "status", shut: false },
  { name: "support", facet: "support", shut: true },
  { name: "basis", facet: "basis", shut: true },
  { name: "voice", facet: "voice", shut: true },
  { name: "precision", facet: "precision", shut: true },
];

/** Facets whose values have an order of their own, such as from firm to doubtful. */
const ORDERED: Partial<Readonly<Record<Facet, readonly string[]>>> = {
  status: CERTAINTIES,
  support: SUPPORTS,
  basis: DATING_BASES,
  voice: VOICES,
  precision: PRECISIONS,
};

/**
 * The values a group offers: those some event has, and those chosen. They are ordered by the
 * counts of the whole dataset, not of the present answer, so that no row jumps while filtering.
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
  const ordered = ORDERED[group.facet];
  if (ordered) return ordered.filter((each) => offered.has(each));
  const { compare } = new Intl.Collator(lang, { numeric: true });
  return values.sort(
    (a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || compare(nameOf(a), nameOf(b)),
  );
}
