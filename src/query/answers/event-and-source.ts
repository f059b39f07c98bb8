/** Everything there is to say of one event. */

import { localText } from "../../dataset/format/localized.ts";
import type { Claim, DatedEvent, EventLink, Passage, Source } from "../../dataset/format/schema.ts";
import { statedDate } from "../../dataset/time/stated-date.ts";
import { codesOf, type Groups, gather } from "../arrays/code-lists.ts";
import type { Columns } from "../columns/columns.ts";
import type { Matches } from "../matching/matching.ts";
import { highlights } from "../text/search-terms.ts";
import type {
  ClaimDetail,
  EventDetail,
  ListEntry,
  PassageText,
  RelatedEvent,
} from "./answer-types.ts";
import { conflictingDate } from "./conflicting-date.ts";
import { foundElsewhere } from "./found-elsewhere.ts";
import { placeAmong } from "./neighbours.ts";

/** The way back that the dataset does not write down: to who links here. */
export interface BackReferences {
  /** The events that link to the one in a row, in order of time. */
  linksTo(row: number): readonly { readonly row: number; readonly link: EventLink }[];
}

export function backReferences(columns: Columns): BackReferences {
  const { links } = columns;
  let linking: Groups | null = null;
  return {
    linksTo(row) {
      // Sorted once: who asks of many events would else go through all links for each of them.
      linking ??= gather(
        Uint32Array.from(links.to.keys()),
        columns.count,
        (at) => links.to[at] ?? -1,
      );
      const id = columns.id(row);
      const from = new Set(Array.from(linking(row), (at) => links.from[at] ?? 0));
      return [...from].flatMap((other) =>
        columns
          .event(other)
          .links.filter((link) => link.event === id)
          .map((link) => ({ row: other, link })),
      );
    },
  };
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

/**
 * Everything about one event; null when there is no such event. Neighbours are those that match,
 * whether or not it does.
 */
export function eventDetail(
  columns: Columns,
  { linksTo }: BackReferences,
  matches: Matches,
  id: string,
  lang: string,
): EventDetail | null {
  const row = columns.rowOf(id);
  if (row === undefined) return null;
  const event = columns.event(row);

  const related = (other: number | undefined, link: EventLink, direction: "in" | "out") =>
    other === undefined
      ? []
      : [
          {
            event: columns.brief(other, lang),
            type: link.type,
            direction,
            inferred: link.inferred,
            passage: passageNamed(columns, link.passage),
          } satisfies RelatedEvent,
        ];
  return {
    ...columns.brief(row, lang),
    summary: event.summary === undefined ? null : localText(event.summary, lang),
    place: event.place === undefined ? null : localText(event.place, lang),
    quantity: event.quantity ?? null,
    actors: event.actors.flatMap((actor) => columns.actors.get(actor) ?? []),
    claims: event.claims.flatMap((claim) => claimDetail(columns, event, claim, lang)),
    unquoted: unquotedSources(columns, event),
    related: [
      ...event.links.flatMap((link) => related(columns.rowOf(link.event), link, "out")),
      ...linksTo(row).flatMap(({ row: from, link }) => related(from, link, "in")),
    ],
    ...placeAmong(columns, matches, row),
  };
}

/** The passage that somebody names, if there is one. */
function passageNamed(columns: Columns, id: string | undefined): RelatedEvent["passage"] {
  const passage = id === undefined ? undefined : columns.passages.get(id);
  return passage ? { id: passage.id } : null;
}

function claimDetail(
  columns: Columns,
  event: DatedEvent,
  claim: Claim,
  lang: string,
): readonly ClaimDetail[] {
  const passage = columns.passages.get(claim.passage);
  if (!passage) return [];
  return [
    {
      role: claim.role,
      date: statedDate(claim.date ?? event.date),
      dating: claim.dating,
      by: columns.actors.get(claim.by ?? "") ?? null,
      passage: passageText(columns, passage, lang),
      conflicts: conflictingDate(event, claim) !== null,
    },
  ];
}

function unquotedSources(
  columns: Columns,
  { sources = [], claims }: DatedEvent,
): readonly Source[] {
  const quoted = new Set(claims.map(({ passage }) => columns.passages.get(passage)?.source));
  return sources.filter((id) => !quoted.has(id)).flatMap((id) => columns.sources.get(id) ?? []);
}

export const passageText = (columns: Columns, passage: Passage, lang: string): PassageText => ({
  id: passage.id,
  source: passage.source,
  exact: passage.exact,
  prefix: passage.prefix ?? "",
  suffix: passage.suffix ?? "",
  start: passage.start ?? null,
  lang: languageOf(columns, passage),
  gloss: glossOf(passage, languageOf(columns, passage), lang),
});

/** Only in the reader's language: a gloss in a third one would explain nothing. */
function glossOf({ gloss }: Passage, own: string, lang: string): string | null {
  if (gloss === undefined || own.split("-")[0] === lang) return null;
  return typeof gloss === "string" ? gloss : (gloss[lang] ?? null);
}

/** The language of a passage: its own, else its source's; empty where neither is known. */
export const languageOf = (columns: Columns, passage: Passage): string =>
  passage.language ?? columns.sources.get(passage.source)?.language ?? "";
