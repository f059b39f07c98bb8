/** An event as a reader sees it before opening it. */

import type { Columns } from "../columns/columns.ts";
import type { EventPreview } from "./answer-types.ts";
import { languageOf } from "./event-and-source.ts";

/** The event with the passage of its preferred claim; null when there is no such event. */
export function eventPreview(columns: Columns, id: string, lang: string): EventPreview | null {
  const row = columns.rowOf(id);
  if (row === undefined) return null;
  const event = columns.brief(row, lang);
  const [claim] = columns.event(row).claims;
  const passage = claim && columns.passages.get(claim.passage);
  if (!claim || !passage) return { event, passage: null };
  const { source, exact } = passage;
  const dated = claim.dating.wording ?? "";
  return { event, passage: { source, exact, dated, lang: languageOf(columns, passage) } };
}
