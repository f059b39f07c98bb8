/** What the frame of the page needs to know of a dataset. */
import type { Columns } from "./columns.ts";
import { finiteHull } from "./extent.ts";
import type { DatasetSummary, EpisodeEntry } from "./store.ts";

export function summarize(columns: Columns): DatasetSummary {
  const { dataset } = columns;
  return {
    title: dataset.title,
    description: dataset.description ?? null,
    license: dataset.license ?? null,
    version: dataset.version ?? null,
    updated: dataset.updated ?? null,
    events: columns.count,
    passages: dataset.passages.length,
    extent: finiteHull(columns, columns.rows.values()),
    sources: dataset.sources,
    topics: columns.topicEntries,
    actors: dataset.actors,
    episodes: episodes(columns),
  };
}

/** Those that can be jumped to. Every date has a finite bound, so only an empty one cannot. */
const episodes = (columns: Columns): readonly EpisodeEntry[] =>
  columns.dataset.episodes.flatMap((episode) => {
    const rows = episode.events.flatMap((id) => columns.rows.get(id) ?? []);
    const extent = finiteHull(columns, rows);
    return extent ? [{ ...episode, extent }] : [];
  });
