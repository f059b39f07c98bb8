/**
 * Compares a dataset with its texts: each sentence that says when something was must be quoted by
 * an event or be left out with a reason.
 */

import { meetingWith } from "../format/meeting.ts";
import type { Dataset, Localized } from "../format/schema.ts";
import type { Span } from "../format/span.ts";
import { findPassage } from "../quotation/find-quote.ts";
import { dateExpressions } from "./coverage-dates.ts";
import { sentences } from "./coverage-sentences.ts";

/** A sentence with at least one expression of time. */
export interface DatedSentence extends Span {
  readonly text: string;
  /** The expressions that no event quotes and no omission names. */
  readonly missing: readonly string[];
  /** True if an event quotes one of its expressions. */
  readonly quoted: boolean;
  /** The reasons why the other expressions were left out. */
  readonly reasons: readonly Localized[];
}

export interface SourceCoverage {
  readonly source: string;
  readonly sentences: readonly DatedSentence[];
  /** Length of what the events quote of the text, in UTF-16 code units. */
  readonly quotedLength: number;
  readonly length: number;
}

/**
 * One entry for each source that has a text. A passage counts where an event uses it.
 *
 * @param texts  By the source's id.
 */
export function coverageOf(
  dataset: Dataset,
  texts: ReadonlyMap<string, string>,
): readonly SourceCoverage[] {
  const used = new Set(
    dataset.events.flatMap(({ claims, links }) => [...claims, ...links].map((by) => by.passage)),
  );
  return dataset.sources.flatMap(({ id }) => {
    const text = texts.get(id);
    if (text === undefined) return [];
    const quotes = dataset.passages
      .filter(({ source, id: passage }) => source === id && used.has(passage))
      .flatMap(({ exact, prefix = "", suffix = "" }) => placesOf(text, { exact, prefix, suffix }));
    const omissions = dataset.omissions
      .filter(({ source }) => source === id)
      .flatMap(({ exact, reason }) =>
        placesOf(text, { exact }).map((place) => ({ ...place, reason })),
      );
    return [
      {
        source: id,
        sentences: datedSentences(text, datesBySentence(text), quotes, omissions),
        quotedLength: lengthOf(quotes),
        length: text.length,
      },
    ];
  });
}

/** A sentence that says when, with the words that do. */
export interface SentenceDates {
  readonly sentence: Span;
  readonly dates: readonly Span[];
}

/** The sentences of a text that say when: they are its own, whatever is quoted of it. */
export function datesBySentence(text: string): readonly SentenceDates[] {
  const datesIn = meetingWith(dateExpressions(text));
  return sentences(text).flatMap((sentence) => {
    const dates = datesIn(sentence);
    return dates.length === 0 ? [] : [{ sentence, dates }];
  });
}

/** What became of each sentence that says when. */
export function datedSentences(
  text: string,
  dated: readonly SentenceDates[],
  quotes: readonly Span[],
  omissions: readonly (Span & { readonly reason: Localized })[],
): readonly DatedSentence[] {
  const [quoting, left] = [meetingWith(quotes), meetingWith(omissions)];
  return dated.map(({ sentence, dates }) => {
    const unquoted = dates.filter((date) => quoting(date).length === 0);
    return {
      ...sentence,
      text: text.slice(sentence.start, sentence.end),
      missing: unquoted
        .filter((date) => left(date).length === 0)
        .map(({ start, end }) => text.slice(start, end)),
      quoted: unquoted.length < dates.length,
      reasons: [...new Set(unquoted.flatMap(left).map(({ reason }) => reason))],
    };
  });
}

function placesOf(
  text: string,
  quote: { readonly exact: string; readonly prefix?: string; readonly suffix?: string },
): readonly Span[] {
  return findPassage(text, quote).starts.map((start) => ({
    start,
    end: start + quote.exact.length,
  }));
}

/** Length of all stretches together; what is quoted twice is counted once. */
function lengthOf(stretches: readonly Span[]): number {
  let [length, reached] = [0, 0];
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    length += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return length;
}
