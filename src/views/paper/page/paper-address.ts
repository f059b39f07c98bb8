/** Makes the addresses that are printed: of what is shown, of an event, of a passage, and of a page's code. */

import type { Language } from "../../../dataset/wording/languages.ts";
import type { EventDetail } from "../../../query/answers/answer-types.ts";
import { printOfEvent } from "../../../query/answers/print-of-event.ts";
import { formatPrinted, signOfAll } from "../../../query/criteria/printed.ts";
import { EMPTY_QUERY, type Query } from "../../../query/criteria/query.ts";
import { addressOf } from "../../state/history/address.ts";

/** The query of an edition: what filters, or its one event, and nothing of how it was looked at. */
export const queryOfEdition = (query: Query, event: string | null = null): Query => ({
  ...EMPTY_QUERY,
  facets: query.facets,
  words: query.words,
  episode: query.episode,
  ...(query.only !== null && { only: query.only, window: query.window }),
  event,
  lang: query.lang,
  data: query.data,
});

export const fullAddressOf = (query: Query): string =>
  new URL(addressOf(query), location.href).href;

/** The address of an event, or of one of its passages in its source. */
export const eventAddress = (query: Query, event: string, passage: string | null = null): string =>
  fullAddressOf({ ...EMPTY_QUERY, lang: query.lang, data: query.data, event, passage });

export interface PrintTerms {
  readonly query: Query;
  readonly lang: Language;
  /** The day of printing, as YYYY-MM-DD. */
  readonly day: string;
}

/** What the code of a page opens: its events, and whether they still stand. */
export const pageAddress = (
  { query, lang, day }: PrintTerms,
  events: readonly EventDetail[],
): string =>
  fullAddressOf({
    ...query,
    printed: formatPrinted({ day, lang, of: events.map(printOfEvent) }),
  });

/** The same for a page without events: all of the edition, by one sign. */
export const editionAddress = (
  { query, lang, day }: PrintTerms,
  events: readonly EventDetail[],
): string =>
  fullAddressOf({
    ...query,
    printed: formatPrinted({
      day,
      lang,
      of: { events: events.length, sign: signOfAll(events.map(printOfEvent)) },
    }),
  });

/** An address as it is read aloud: what every address begins and ends with says nothing. */
export const spokenAddress = (address: string): string =>
  decodedOrAsIs(address)
    .replace(/^https?:\/\/(www\.)?/, "")
    .replace(/\/$/, "");

/** Hangul stays Hangul, and nothing that would look like a space or turn the line is written out. */
function decodedOrAsIs(address: string): string {
  try {
    return address.replace(/(?:%[0-9A-F]{2})+/gi, (escaped) => {
      const text = decodeURIComponent(escaped);
      return /^[\p{L}\p{N}]+$/u.test(text) ? text : escaped;
    });
  } catch {
    return address;
  }
}
