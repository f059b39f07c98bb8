/** Everything there is to say of one event. */

import { localText } from "../../dataset/format/localized.ts";
import type { Claim, DatedEvent, EventLink, Passage, Source } from "../../dataset/format/schema.ts";
import { statedDate } from "../../dataset/time/stated-date.ts";
import type { Columns } from "../columns/columns.ts";
import type { Matches } from "../matching/matching.ts";
import type { ClaimDetail, EventDetail, PassageText, RelatedEvent } from "./answer-types.ts";
import type { BackReferences } from "./back-references.ts";
import { conflictingDate } from "./conflicting-date.ts";
import { languageOf } from "./event-preview.ts";
import { placeAmong } from "./neighbours.ts";

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
