/** References that the open dataset does not have: mended, left out, or put in place of others. */
import type { UnknownReference } from "../../query/answers/answer-types.ts";
import { FACETS } from "../../query/criteria/facets.ts";
import {
  closeEvent,
  dropValue,
  openEvent,
  openPassage,
  type Query,
  toggleFacet,
  walkEpisode,
} from "../../query/criteria/query.ts";

const facetOf = (key: string) => FACETS.find((facet) => facet === key);

/** The query with another episode, event or passage open, or none. */
const withOpen = (query: Query, key: string, id: string | null): Query => ({ ...query, [key]: id });

/** The query with what was written a little otherwise as the dataset has it. */
export function mendSame(query: Query, unknown: readonly UnknownReference[]): Query {
  return unknown.reduce((mended, { key, value, nearest, isSame }) => {
    if (!isSame || nearest === null) return mended;
    const facet = facetOf(key);
    if (facet === undefined) return withOpen(mended, key, nearest);
    const { values } = mended.facets[facet];
    const rest = dropValue(mended, facet, value);
    return values.includes(value) && !values.includes(nearest)
      ? toggleFacet(rest, facet, nearest)
      : rest;
  }, query);
}

/** The query without the references that the open dataset does not have. */
export function dropUnknown(query: Query, unknown: readonly UnknownReference[]): Query {
  return unknown.reduce((left, { key, value, isSame }) => {
    if (isSame) return left;
    const facet = facetOf(key);
    // What is shown about its time goes with it.
    if (key === "event") return closeEvent(left);
    if (facet === undefined) return withOpen(left, key, null);
    const rest = dropValue(left, facet, value);
    const { values, all } = rest.facets[facet];
    // Of nothing, all is as good as any.
    return all && values.length === 0
      ? { ...rest, facets: { ...rest.facets, [facet]: { ...rest.facets[facet], all: false } } }
      : rest;
  }, query);
}

/** The query with a reference that was meant instead. */
export function withReference(
  query: Query,
  { key, value }: Pick<UnknownReference, "key" | "value">,
): Query {
  const facet = facetOf(key);
  if (facet !== undefined) {
    return query.facets[facet].values.includes(value) ? query : toggleFacet(query, facet, value);
  }
  if (key === "event") return openEvent(query, value);
  return key === "passage" ? openPassage(query, query.event, value) : walkEpisode(query, value);
}
