import { useEffect, useEffectEvent } from "react";
import { openBeside } from "../../query/criteria/query.ts";
import { useOpenEvent, useReader } from "../state/reader.ts";
import { showsEvent } from "../state/view.ts";

/** Lights the passage of an event that came beside the text without one, as the next one does. */
export function useLitPassage(): void {
  const { query, change } = useReader();
  const detail = useOpenEvent();
  const isDark = showsEvent(query) && query.passage === null && detail?.id === query.event;
  const first = isDark ? (detail?.claims[0]?.passage.id ?? null) : null;
  const light = useEffectEvent((passage: string) =>
    change((now) => (now.passage === null ? openBeside(now, now.event, passage) : now), "replace"),
  );
  useEffect(() => {
    if (first !== null) light(first);
  }, [first]);
}
