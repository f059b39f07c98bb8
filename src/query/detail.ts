/** Everything there is to say of one event, and of one source. */
import type { StatedDate } from "../dataset/edtf.ts";
import { overlaps } from "../dataset/interval.ts";
import { localText } from "../dataset/localized.ts";
import type { Claim, EventLink, Passage } from "../dataset/schema.ts";
import { type Columns, codesOf, statedDate } from "./columns.ts";
import type { Matches } from "./matching.ts";
import type {
  ClaimDetail,
  EventDetail,
  ListEntry,
  PassageText,
  RelatedEvent,
  SourceDetail,
} from "./store.ts";

/** The ways back that the dataset does not write down: to who links here, and who quotes this. */
export interface BackReferences {
  readonly linksTo: ReadonlyMap<string, readonly { row: number; link: EventLink }[]>;
  readonly quotedBy: ReadonlyMap<string, readonly { row: number; preferred: boolean }[]>;
}

export function backReferences({ events }: Columns): BackReferences {
  const linksTo = new Map<string, { row: number; link: EventLink }[]>();
  const quotedBy = new Map<string, { row: number; preferred: boolean }[]>();
  events.forEach((event, row) => {
    for (const link of event.links) push(linksTo, link.event, { row, link });
    // An event may take two claims from one passage: it is one event of that passage all the same.
    for (const passage of new Set(event.claims.map((claim) => claim.passage))) {
      push(quotedBy, passage, { row, preferred: event.claims[0]?.passage === passage });
    }
  });
  return { linksTo, quotedBy };
}

/** @throws RangeError for a row out of range. */
export function listEntry(columns: Columns, row: number, lang: string): ListEntry {
  const { values } = columns.facets.source;
  const claims = columns.events[row]?.claims ?? [];
  const first = columns.passages.get(claims[0]?.passage ?? "");
  return {
    ...columns.brief(row, lang),
    passage: first ? { id: first.id, exact: first.exact, lang: languageOf(columns, first) } : null,
    sources: Array.from(codesOf(columns.facets.source, row), (code) => values[code] ?? ""),
  };
}

/** Null when there is no such event. Neighbours are those that match, whether or not it does. */
export function eventDetail(
  columns: Columns,
  { linksTo }: BackReferences,
  { flags, rows }: Matches,
  id: string,
  lang: string,
): EventDetail | null {
  const row = columns.rows.get(id);
  const event = row === undefined ? undefined : columns.events[row];
  if (row === undefined || !event) return null;

  const related = (other: number | undefined, link: EventLink, direction: "in" | "out") =>
    other === undefined
      ? []
      : [
          {
            event: columns.brief(other, lang),
            type: link.type,
            direction,
            inferred: link.inferred,
          } satisfies RelatedEvent,
        ];
  const matches = flags[row] === 1;
  const place = placeOf(rows, row);
  const idAt = (index: number) => columns.events[rows[index] ?? -1]?.id ?? null;
  return {
    ...columns.brief(row, lang),
    summary: event.summary === undefined ? null : localText(event.summary, lang),
    actors: event.actors.flatMap((actor) => columns.actors.get(actor) ?? []),
    claims: event.claims.flatMap((claim) => claimDetail(columns, row, claim)),
    related: [
      ...event.links.flatMap((link) => related(columns.rows.get(link.event), link, "out")),
      ...(linksTo.get(id) ?? []).flatMap(({ row: from, link }) => related(from, link, "in")),
    ],
    position: matches ? place + 1 : null,
    matching: rows.length,
    previous: idAt(place - 1),
    next: idAt(matches ? place + 1 : place),
  };
}

/** Null when there is no such source. Passages whose place is not known come last. */
export function sourceDetail(
  columns: Columns,
  { quotedBy }: BackReferences,
  id: string,
  lang: string,
): SourceDetail | null {
  const source = columns.sources.get(id);
  if (!source) return null;
  const place = ({ start = Number.MAX_SAFE_INTEGER }: Passage) => start;
  const passages = columns.dataset.passages
    .filter((passage) => passage.source === id)
    .sort((a, b) => place(a) - place(b))
    .map((passage) => ({
      ...passageText(columns, passage),
      events: (quotedBy.get(passage.id) ?? []).map(({ row, preferred }) => ({
        event: columns.brief(row, lang),
        preferred,
        otherDate: otherDate(columns, row, passage.id),
      })),
    }));
  return { source, passages };
}

/** What the passage says instead, when everything it claims of the event contradicts its date. */
function otherDate(columns: Columns, row: number, passage: string): StatedDate | null {
  const claims = columns.events[row]?.claims.filter((claim) => claim.passage === passage) ?? [];
  const dates = claims.map((claim) => conflictingDate(columns, row, claim));
  return dates.every((date) => date !== null) ? (dates[0] ?? null) : null;
}

function claimDetail(columns: Columns, row: number, claim: Claim): readonly ClaimDetail[] {
  const passage = columns.passages.get(claim.passage);
  const date = columns.dates[row];
  if (!passage || !date) return [];
  return [
    {
      role: claim.role,
      date: claim.date === undefined ? date : statedDate(claim.date),
      dating: claim.dating,
      by: columns.actors.get(claim.by ?? "") ?? null,
      passage: passageText(columns, passage),
      conflicts: conflictingDate(columns, row, claim) !== null,
    },
  ];
}

/** The claim's date where it is of the preferred claim's role and does not meet the event's. */
function conflictingDate(columns: Columns, row: number, claim: Claim): StatedDate | null {
  const date = columns.dates[row];
  if (!date || claim.date === undefined) return null;
  if (claim.role !== columns.events[row]?.claims[0]?.role) return null;
  const claimed = statedDate(claim.date);
  return overlaps(claimed.extent, date.extent) ? null : claimed;
}

const passageText = (columns: Columns, passage: Passage): PassageText => ({
  id: passage.id,
  source: passage.source,
  exact: passage.exact,
  prefix: passage.prefix ?? "",
  suffix: passage.suffix ?? "",
  start: passage.start ?? null,
  lang: languageOf(columns, passage),
});

const languageOf = (columns: Columns, passage: Passage): string =>
  passage.language ?? columns.sources.get(passage.source)?.language ?? "";

/** How many of the sorted rows come before this one. */
function placeOf(rows: Uint32Array, row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function push<T>(lists: Map<string, T[]>, key: string, entry: T): void {
  const list = lists.get(key);
  if (list) list.push(entry);
  else lists.set(key, [entry]);
}
