import type { Localized } from "../format/schema.ts";
import type { EventRef, Part } from "./part.ts";

/** One event of a pair, as far as it is needed to tell whether both are one. */
export interface PairSide extends EventRef {
  /** The place of the event in its file, counted from 1. */
  readonly rank: number;
  readonly title: Localized;
  readonly date: string;
  readonly place: Localized | null;
  readonly countries: readonly string[];
  readonly passages: readonly QuotedPassage[];
}

interface QuotedPassage {
  readonly exact: string;
  /** Empty where nobody says. */
  readonly language: string;
  readonly source: Localized;
}

/** @returns null where there is no such event. */
export function pairSide(parts: readonly Part[], ref: EventRef): PairSide | null {
  const dataset = parts[ref.part]?.dataset;
  const index = dataset?.events.findIndex(({ id }) => id === ref.event) ?? -1;
  const event = dataset?.events[index];
  if (!dataset || !event) return null;
  const passages = [...new Set(event.claims.map(({ passage }) => passage))].flatMap((id) => {
    const passage = dataset.passages.find((each) => each.id === id);
    const source = dataset.sources.find((each) => each.id === passage?.source);
    if (!passage || !source) return [];
    const language = passage.language ?? source.language ?? "";
    return [{ exact: passage.exact, language, source: source.title }];
  });
  const { title, date, place = null, countries } = event;
  return { ...ref, rank: index + 1, title, date, place, countries, passages };
}
