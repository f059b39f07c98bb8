/** Makes an edition of events: their passages numbered in the order of reading, and their sources with these. */
import type { Source } from "../../../dataset/format/schema.ts";
import type { StatedDate } from "../../../dataset/time/stated-date.ts";
import type { EventDetail, PassageText } from "../../../query/answers/answer-types.ts";

/** A passage as an event quotes it. */
export interface Quotation {
  readonly number: string;
  readonly passage: PassageText;
  /** The date that it gives instead of the event's; null where they do not contradict each other. */
  readonly otherDate: StatedDate | null;
}

export interface Entry {
  readonly event: EventDetail;
  readonly quotations: readonly Quotation[];
  /** Letters of the sources that speak of it, of whose words there is no passage. */
  readonly named: readonly string[];
}

export interface NumberedPassage {
  readonly number: string;
  readonly passage: PassageText;
  /** The first event that it supports. */
  readonly event: EventDetail;
}

export interface CitedSource {
  readonly letter: string;
  readonly source: Source;
  readonly passages: readonly NumberedPassage[];
}

export interface Edition {
  readonly entries: readonly Entry[];
  readonly sources: readonly CitedSource[];
}

/**
 * Every passage has one number, however often it is quoted: "12", or "B7" where there are several sources, each
 * of which counts for itself, so that a number is found at once at the end.
 *
 * @param events  in the order of the edition.
 * @param sources  of the dataset; letters follow their first quotation, not their order there.
 */
export function editionOf(events: readonly EventDetail[], sources: readonly Source[]): Edition {
  const quoted = events.flatMap(({ claims }) => claims.map(({ passage }) => passage.source));
  const named = events.flatMap(({ unquoted }) => unquoted.map(({ id }) => id));
  const ids = [...new Set([...quoted, ...named])];
  const letters = new Map(ids.map((id, rank) => [id, letterOf(rank)]));
  const isOne = ids.length === 1;
  const numbered = new Map<string, NumberedPassage[]>(ids.map((id) => [id, []]));
  const numbers = new Map<string, string>();
  const numberOf = (passage: PassageText, event: EventDetail): string => {
    const known = numbers.get(passage.id);
    if (known !== undefined) return known;
    const list = numbered.get(passage.source) ?? [];
    const count = list.length + 1;
    const number = isOne ? String(count) : `${letters.get(passage.source) ?? ""}${count}`;
    numbers.set(passage.id, number);
    list.push({ number, passage, event });
    return number;
  };
  const entries = events.map((event) => {
    const quotations = new Map<string, Quotation>();
    for (const { passage, conflicts, date } of event.claims) {
      if (quotations.has(passage.id)) continue;
      const number = numberOf(passage, event);
      quotations.set(passage.id, { number, passage, otherDate: conflicts ? date : null });
    }
    return {
      event,
      quotations: [...quotations.values()],
      named: event.unquoted.map(({ id }) => letters.get(id) ?? ""),
    };
  });
  const known = new Map(sources.map((source) => [source.id, source]));
  return {
    entries,
    sources: ids.flatMap((id) => {
      const source = known.get(id);
      return source
        ? [{ letter: letters.get(id) ?? "", source, passages: numbered.get(id) ?? [] }]
        : [];
    }),
  };
}

/** A, B, … Z, AA, AB, … */
export function letterOf(rank: number): string {
  const last = String.fromCharCode(65 + (rank % 26));
  return rank < 26 ? last : letterOf(Math.floor(rank / 26) - 1) + last;
}
