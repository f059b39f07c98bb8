/** Everything there is to say of one source, and how much there is of each. */
import type { Passage } from "../../dataset/format/schema.ts";
import type { StatedDate } from "../../dataset/time/stated-date.ts";
import { codesOf, inverted, type Lists } from "../arrays/code-lists.ts";
import type { Columns } from "../columns/columns.ts";
import type { SourceCounts, SourceDetail } from "./answer-types.ts";
import { conflictingDate } from "./conflicting-date.ts";
import { passageText } from "./event-detail.ts";

/**
 * Events and passages of each source, in the dataset's order.
 *
 * @param events  counted by the source's id.
 * @param ids  of these alone: a page that is given a hundred thousand is kept from all else.
 */
export function sourceCounts(
  { dataset, passages }: Columns,
  events: Readonly<Record<string, number>>,
  ids?: readonly string[],
): readonly SourceCounts[] {
  const counts = new Uint32Array(dataset.sources.length);
  for (const source of passages.sources) counts[source] = (counts[source] ?? 0) + 1;
  const wanted = ids && new Set(ids);
  return dataset.sources.flatMap(({ id }, place) =>
    wanted?.has(id) === false ? [] : { id, events: events[id] ?? 0, passages: counts[place] ?? 0 },
  );
}

/**
 * A source and its quoted passages; null when there is no such source. Passages whose place is not
 * known come last.
 */
export function sourceDetail(columns: Columns, id: string, lang: string): SourceDetail | null {
  const source = columns.sources.get(id);
  if (!source) return null;
  const place = ({ start = Number.MAX_SAFE_INTEGER }: Passage) => start;
  const own = columns.dataset.sources.indexOf(source);
  const places = Array.from(columns.passages.sources.keys()).filter(
    (at) => columns.passages.sources[at] === own,
  );
  const passages = places
    .flatMap((at) => {
      const passage = columns.passages.at(at);
      return passage ? [{ passage, at }] : [];
    })
    .sort((a, b) => place(a.passage) - place(b.passage))
    .map(({ passage, at }) => ({
      ...passageText(columns, passage, lang),
      events: quotedBy(columns, at).map(({ row, preferred }) => ({
        event: columns.brief(row, lang),
        preferred,
        otherDate: otherDate(columns, row, passage.id),
      })),
    }));
  return { source, passages };
}

/**
 * The date that the passage gives instead, when everything it claims of the event contradicts its
 * date.
 */
function otherDate(columns: Columns, row: number, passage: string): StatedDate | null {
  const event = columns.event(row);
  const claims = event.claims.filter((claim) => claim.passage === passage);
  const dates = claims.map((claim) => conflictingDate(event, claim));
  return dates.every((date) => date !== null) ? (dates[0] ?? null) : null;
}

/** Made when a source is first opened: most visits open none. */
const quoting = new WeakMap<Columns, Lists>();

/** The events that quote the passage in a place of the dataset's list, in order of time. */
function quotedBy(
  columns: Columns,
  passage: number,
): readonly { readonly row: number; readonly preferred: boolean }[] {
  const { quotes, passages } = columns;
  const rows = quoting.get(columns) ?? inverted(quotes, passages.count);
  quoting.set(columns, rows);
  return Array.from(codesOf(rows, passage), (row) => ({
    row,
    preferred: codesOf(quotes, row)[0] === passage,
  }));
}
