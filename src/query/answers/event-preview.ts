/** An event as a reader sees it before opening it. */

import type { Columns } from "../columns/columns.ts";
import type { EventPreview } from "./answer-types.ts";
import { languageOf } from "./event-and-source.ts";

/**
 * The event with the passage of its preferred claim; the first that matches where this one does not, or
 * none is named, and null where nothing does.
 *
 * @param matches  the rows that match, in order of time, and one byte a row of the columns
 */
export function eventPreview(
  columns: Columns,
  { rows, flags }: { readonly rows: Uint32Array; readonly flags: Uint8Array },
  id: string | null,
  lang: string,
): EventPreview | null {
  const named = id === null ? undefined : columns.rowOf(id);
  const row = named !== undefined && flags[named] === 1 ? named : rows[0];
  if (row === undefined) return null;
  const event = columns.brief(row, lang);
  const [claim] = columns.event(row).claims;
  const passage = claim && columns.passages.get(claim.passage);
  if (!claim || !passage) return { event, passage: null };
  const { source, exact } = passage;
  const dated = claim.dating.wording ?? "";
  return { event, passage: { source, exact, dated, lang: languageOf(columns, passage) } };
}
