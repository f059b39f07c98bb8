import { useEffect, useEffectEvent, useState } from "react";
import type { DatasetSummary, ListEntry } from "../../query/answers/answer-types.ts";
import { useReader } from "../state/reader.ts";

const PAGE = 100;

type Pages = ReadonlyMap<number, readonly ListEntry[]>;

interface Asked {
  readonly summary: DatasetSummary;
  readonly pages: Pages;
}

const NONE: Pages = new Map();

/** Returns the entry at a rank of the list. Entries are asked for page by page as they come into view. */
export function usePages(
  from: number,
  to: number,
  known: readonly ListEntry[],
): (rank: number) => ListEntry | undefined {
  const { store, criteria, lang, summary } = useReader();
  const [asked, setAsked] = useState<Asked>({ summary, pages: new Map() });
  // When more of the dataset has arrived, its ranks are others.
  const pages = asked.summary === summary ? asked.pages : NONE;
  const [first, last] = [Math.floor(from / PAGE), Math.floor(Math.max(from, to - 1) / PAGE)];
  const ask = useEffectEvent((page: number) =>
    store.ask({ kind: "list", criteria, lang, from: page * PAGE, to: (page + 1) * PAGE }),
  );
  const missing = useEffectEvent((page: number) => !pages.has(page));
  useEffect(() => {
    for (let page = first; page <= last; page++) {
      if (!missing(page)) continue;
      ask(page).then(
        ({ entries }) =>
          setAsked((before) => ({
            summary,
            pages: new Map(before.summary === summary ? before.pages : NONE).set(page, entries),
          })),
        // The rows stay empty, and are asked for again when they come into view again.
        () => undefined,
      );
    }
  }, [first, last, summary]);
  return (rank) => pages.get(Math.floor(rank / PAGE))?.[rank % PAGE] ?? known[rank];
}
