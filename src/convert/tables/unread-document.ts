/** Names what is a document and no table: drafts are made from it, and that is the way out. */
import type { Unread } from "./table.ts";

export const MARK_IT =
  "Mark its events in it: “New draft from a document” in the library reads it.";

export const COPY_TABLE =
  "If it holds a table, copy that into a spreadsheet and save it as CSV or XLSX.";

export const documentOf = (what: string, more = COPY_TABLE): Unread => ({
  what,
  why: `This is ${what}: a document, not a table.`,
  todo: `${MARK_IT} ${more}`,
});
