/** The summary of a dataset that the frame of the page needs. */

import { fingerprintOf, isChanged } from "../../dataset/format/verified.ts";
import { DAY_MS, type Interval } from "../../dataset/time/interval.ts";
import type { Columns } from "../columns/columns.ts";
import { finiteHull } from "../columns/finite-hull.ts";
import { isRead } from "../criteria/evidence.ts";
import type { DatasetSummary, EpisodeEntry } from "./answer-types.ts";
import { walkOrder } from "./walk.ts";

/** @param isWhole  false while more of the dataset is still to arrive. */
export function summarize(columns: Columns, isWhole = true): DatasetSummary {
  const { dataset } = columns;
  return {
    title: dataset.title,
    description: dataset.description ?? null,
    license: dataset.license ?? null,
    version: dataset.version ?? null,
    updated: dataset.updated ?? null,
    contact: dataset.contact ?? null,
    verified: dataset.verified ?? null,
    changed: isWhole && isChanged(dataset, fingerprint(columns)),
    unquoted: unquoted(columns),
    events: columns.count,
    passages: columns.passages.count,
    extent: finiteHull(columns, columns.rowAt),
    sources: dataset.sources,
    read: dataset.sources.filter(isRead).length,
    collections: columns.collectionEntries,
    coloured:
      dataset.collections.length > 1 && dataset.coloured !== "topic" ? "collection" : "topic",
    topics: columns.topicEntries,
    actors: dataset.actors,
    episodes: episodes(columns),
    views: dataset.views ?? [],
  };
}

/** Events beyond which to look at each would keep the reader waiting. */
const MOST_LOOKED_AT = 10_000;

function fingerprint({ dataset, passages, count, event }: Columns): string | null {
  if (dataset.verified?.of === undefined || count > MOST_LOOKED_AT) return null;
  const events = Array.from({ length: count }, (_, row) => event(row));
  return fingerprintOf({ sources: dataset.sources, passages: passages.all(), events });
}

function unquoted({ quotes: { offsets }, count }: Columns): number {
  let none = 0;
  for (let row = 0; row < count; row++) if (offsets[row] === offsets[row + 1]) none += 1;
  return none;
}

/** The episodes that can be jumped to. Every date has a finite bound, so only an empty one cannot. */
const episodes = (columns: Columns): readonly EpisodeEntry[] =>
  columns.dataset.episodes.flatMap((episode) => {
    const rows = episode.events.flatMap((id) => columns.rowOf(id) ?? []).sort((a, b) => a - b);
    const happened = finiteHull(
      columns,
      rows.filter((row) => hasHappened(columns, row)),
    );
    const extent = happened ? startsWithin(columns, rows, happened) : finiteHull(columns, rows);
    const zero = episode.zero === undefined ? undefined : columns.rowOf(episode.zero);
    const events = walkOrder(columns, rows, zero).map((row) => columns.id(row));
    return extent ? [{ ...episode, events, extent }] : [];
  });

/** Events that are only planned may reach decades ahead, and would shrink what happened to a dot. */
const hasHappened = (columns: Columns, row: number): boolean => {
  const { status } = columns.event(row);
  return status === "occurred" || status === "alleged";
};

/** The extent, widened until every row at least begins in it. */
function startsWithin(columns: Columns, rows: readonly number[], extent: Interval): Interval {
  const starts = rows
    .map((row) => columns.starts[row] ?? Number.NaN)
    .filter((start) => Number.isFinite(start));
  return {
    start: Math.min(extent.start, ...starts),
    end: Math.max(extent.end, ...starts.map((start) => start + DAY_MS)),
  };
}
