import { useEffect, useEffectEvent, useState } from "react";
import type { ListEntry } from "../../query/store.ts";
import { useReader } from "../state/reader.ts";

const PAGE = 100;

/** The entries about some places of the list, asked for page by page as they come into view. */
export function usePages(
  from: number,
  to: number,
  known: readonly ListEntry[],
): (place: number) => ListEntry | undefined {
  const { store, query, lang } = useReader();
  const [pages, setPages] = useState<ReadonlyMap<number, readonly ListEntry[]>>(new Map());
  const [first, last] = [Math.floor(from / PAGE), Math.floor(Math.max(from, to - 1) / PAGE)];
  const ask = useEffectEvent((page: number) =>
    store.list(query, lang, { from: page * PAGE, to: (page + 1) * PAGE }),
  );
  const missing = useEffectEvent((page: number) => !pages.has(page));
  useEffect(() => {
    for (let page = first; page <= last; page++) {
      if (!missing(page)) continue;
      ask(page).then(
        ({ entries }) => setPages((before) => new Map(before).set(page, entries)),
        // The rows stay empty, and are asked for again when they come into view again.
        () => undefined,
      );
    }
  }, [first, last]);
  return (place) => pages.get(Math.floor(place / PAGE))?.[place % PAGE] ?? known[place];
}
