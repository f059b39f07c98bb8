import type { DatasetSummary } from "../../query/answers/answer-types.ts";
import type { Facet } from "../../query/criteria/facets.ts";

type Hues = (value: string) => number | null | undefined;

/**
 * Gives the colour of a facet's values, null where it is ink; undefined where colours do not mean this
 * facet.
 */
export function facetHues(
  { topics, collections, coloured }: Pick<DatasetSummary, "topics" | "collections" | "coloured">,
  facet: Facet,
): Hues {
  if (facet !== coloured) return () => undefined;
  const hues = new Map<string, number | null>();
  for (const { id, hue } of coloured === "topic" ? topics : collections) hues.set(id, hue);
  return (value) => hues.get(value) ?? null;
}
