import type { ReactNode } from "react";
import type { EventDetail } from "../../query/store.ts";
import { Part } from "../kit/Part.tsx";
import { Hits } from "../marks/Hits.tsx";
import { useReader } from "../state/reader.ts";

/** In our own words, unlike the passages. */
export function Summary({ event }: { event: EventDetail }): ReactNode {
  const { query } = useReader();
  if (event.summary === null) return null;
  return (
    <Part title="event.summary">
      <p lang={event.summary.lang || undefined}>
        <Hits text={event.summary.text} words={query.words} />
      </p>
    </Part>
  );
}
