import type { Localized } from "../format/schema.ts";
import type { EventRef, Part } from "./part.ts";

/** One event of a pair, as far as it is needed to tell whether both are one. */
export interface PairSide extends EventRef {
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
  const event = dataset?.events.find(({ id }) => id === ref.event);
  if (!dataset || !event) return null;
  const passages = [...new Set(event.claims.map(({ passage }) => passage))].flatMap((id) => {
    const passage = dataset.passages.find((each) => each.id === id);
    const source = dataset.sources.find((each) => each.id === passage?.source);
    if (!passage || !source) return [];
    const language = passage.language ?? source.language ?? "";
    return [{ exact: passage.exact, language, source: source.title }];
  });
  const { title, date, place = null, countries } = event;
  return { ...ref, title, date, place, countries, passages };
}
