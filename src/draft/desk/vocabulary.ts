import type { Draft } from "../value/draft.ts";
import type { Vocabulary } from "./desk-types.ts";

/** What fields of a form may choose from: all that the draft has, most used first. */
export function vocabularyOf({ dataset, documents }: Draft): Vocabulary {
  const { topics, actors, sources, episodes, events } = dataset;
  const used = {
    topics: countsOf(events.map((event) => event.topics)),
    actors: countsOf(events.map((event) => event.actors)),
    countries: countsOf(events.map((event) => event.countries)),
  };
  const texts = new Set(documents.map(({ id }) => id));
  const byUse = <T extends { readonly events: number }>(rows: readonly T[]): readonly T[] =>
    rows.toSorted((a, b) => b.events - a.events);
  return {
    topics: byUse(topics.map(({ id, label }) => ({ id, label, events: used.topics.get(id) ?? 0 }))),
    actors: byUse(
      actors.map(({ id, name }) => ({ id, label: name, events: used.actors.get(id) ?? 0 })),
    ),
    countries: byUse([...used.countries].map(([id, count]) => ({ id, events: count }))),
    sources: sources.map(({ id, title }) => ({ id, label: title, hasText: texts.has(id) })),
    episodes: episodes.map(({ id, title, events: own }) => ({
      id,
      label: title,
      events: own.length,
    })),
  };
}

function countsOf(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) {
    for (const value of list) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
