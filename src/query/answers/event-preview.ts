/** An event as a reader sees it before opening it: in the preview, and as a row of a list. */

import type { Passage } from "../../dataset/format/schema.ts";
import { codesOf } from "../arrays/code-lists.ts";
import type { Columns } from "../columns/columns.ts";
import { highlights } from "../text/search-terms.ts";
import type { EventPreview, ListEntry } from "./answer-types.ts";
import { foundElsewhere } from "./found-elsewhere.ts";

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

/**
 * An event's row, with the passage in which the words were found, so that it shows why it is there.
 * @throws RangeError for a row out of range.
 */
export function listEntry(columns: Columns, row: number, lang: string, words: string): ListEntry {
  const { values } = columns.facets.source;
  const event = columns.event(row);
  const { claims } = event;
  const brief = columns.brief(row, lang);
  const passages = claims.flatMap(({ passage }) => columns.passages.get(passage) ?? []);
  const found = ({ exact }: Passage) => highlights(exact, words).length > 0;
  const shown = (words.trim() !== "" && passages.find(found)) || passages[0];
  const said = shown ? [brief.title.text, shown.exact] : [brief.title.text];
  return {
    ...brief,
    elsewhere: foundElsewhere(columns, event, words, said),
    passage: shown ? { id: shown.id, exact: shown.exact, lang: languageOf(columns, shown) } : null,
    sources: Array.from(codesOf(columns.facets.source, row), (code) => values[code] ?? ""),
    passages: passages.length,
  };
}

/** The language of a passage: its own, else its source's; empty where neither is known. */
export const languageOf = (columns: Columns, passage: Passage): string =>
  passage.language ?? columns.sources.get(passage.source)?.language ?? "";
