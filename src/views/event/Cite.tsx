import type { ReactNode } from "react";
import { EMPTY_QUERY, openEvent } from "../../query/criteria/query.ts";
import type { EventDetail } from "../../query/store.ts";
import { citableEvent } from "../cite/citable.ts";
import { Reference } from "../cite/Reference.tsx";
import { seenNow } from "../cite/seen.ts";
import { Part } from "../kit/Part.tsx";
import { useReader } from "../state/reader.ts";

/** The event as a reference. */
export function Cite({ event }: { event: EventDetail }): ReactNode {
  const { query, summary, lang } = useReader();
  // The link of the event itself, without the filters and the window it happened to be seen in.
  const seen = seenNow(openEvent({ ...EMPTY_QUERY, data: query.data }, event.id));
  return (
    <Part title="event.cite">
      <Reference item={citableEvent(event, summary, lang, seen)} />
    </Part>
  );
}
