import type { UnknownReference } from "../../query/answers/answer-types.ts";
import { FACETS } from "../../query/criteria/facets.ts";
import type { Query } from "../../query/criteria/query.ts";

/** The query without the references that the open dataset does not have. */
export function dropUnknown(query: Query, unknown: readonly UnknownReference[]): Query {
  if (unknown.length === 0) return query;
  const gone = (key: string, value: string) =>
    unknown.some((each) => each.key === key && each.value === value);
  const facets = { ...query.facets };
  for (const facet of FACETS) {
    const { values, all } = query.facets[facet];
    const known = values.filter((value) => !gone(facet, value));
    if (known.length < values.length)
      facets[facet] = { values: known, all: all && known.length > 0 };
  }
  return {
    ...query,
    facets,
    episode: query.episode !== null && gone("episode", query.episode) ? null : query.episode,
    event: query.event !== null && gone("event", query.event) ? null : query.event,
    passage: query.passage !== null && gone("passage", query.passage) ? null : query.passage,
  };
}
