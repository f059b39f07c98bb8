/** Answers for the texts of a draft: their dates, the passages in them, and words that are selected. */
import {
  datedSentences,
  datesBySentence,
  type SentenceDates,
} from "../../dataset/audit/coverage.ts";
import { meet, meetingWith } from "../../dataset/format/meeting.ts";
import type { Omission, Passage, Source } from "../../dataset/format/schema.ts";
import type { Span } from "../../dataset/format/span.ts";
import { findPassage, type Match } from "../../dataset/quotation/find-quote.ts";
import { readDates } from "../dates/readings.ts";
import { passageOf } from "../selection/passage.ts";
import { moveEnd, sentenceAt } from "../selection/spans.ts";
import { type Knowledge, knowledgeOf, suggestionsFor } from "../suggestions/suggestions.ts";
import { paragraphsOf } from "../texts/normal-text.ts";
import type { Draft, DraftDocument } from "../value/draft.ts";
import { findEntry, omissionKey } from "../value/entry-keys.ts";
import type {
  DocumentAnswer,
  DocumentDate,
  FoundDate,
  LostWords,
  PlacedPassage,
  SelectionAnswer,
} from "./desk-types.ts";

export class Documents {
  /** Dates of a text as it is, which do not change with the events. */
  readonly #dates = new WeakMap<DraftDocument, WeakMap<Source, readonly FoundDate[]>>();
  readonly #knowledge = new WeakMap<object, Knowledge>();
  readonly #texts = new WeakMap<DraftDocument, TextParts>();

  /** The text of a source with all that is known of it; null where the draft has none. */
  answer(draft: Draft, id: string): DocumentAnswer | null {
    const found = this.#find(draft, id);
    if (found === null) return null;
    const { document, source } = found;
    const parts = this.#partsOf(document);
    const { placed, lost } = placedPassages(draft, document, parts);
    const left = omittedSpans(draft, document, parts);
    const rests = restingWords(draft, document, placed);
    const [restsAt, omittedAt] = [meetingWith(rests), meetingWith(left.spans)];
    return {
      document,
      source,
      paragraphs: parts.paragraphs,
      dates: this.#datesOf(document, source).map((date) =>
        stateOf(date, restsAt(date), omittedAt(date).length > 0),
      ),
      passages: placed,
      lost: [...lost, ...left.lost],
      coverage: coverage(draft, document, parts, left.spans),
    };
  }

  /** Selected words as a passage would hold them; null where nothing but white space is selected. */
  selection(draft: Draft, id: string, words: Span): SelectionAnswer | null {
    const found = this.#find(draft, id);
    const passage = found && passageOf(found.document.text, words);
    if (found === null || passage === null) return null;
    const { text } = found.document;
    const span = { start: passage.start, end: passage.start + passage.exact.length };
    const known = draft.dataset.passages.find(
      ({ source, exact, start }) =>
        source === id && exact === passage.exact && (start ?? span.start) === span.start,
    );
    return {
      passage,
      known: known?.id ?? null,
      dates: this.#datesAt(found.document, found.source, span),
      suggestions: suggestionsFor(text, span, this.#knowledgeOf(draft)),
    };
  }

  /** The span with one of its ends moved by a word. */
  moved(draft: Draft, id: string, span: Span, end: "start" | "end", by: 1 | -1): Span {
    const found = this.#find(draft, id);
    return found === null ? span : moveEnd(found.document.text, span, end, by);
  }

  /** The day that words at a place count from, in EDTF; null where nobody knows. */
  dayAt(draft: Draft, id: string, at: number): string | null {
    const found = this.#find(draft, id);
    const anchor = found?.document.anchors.findLast(({ start }) => start <= at);
    return anchor?.date ?? found?.source.published ?? null;
  }

  #find(draft: Draft, id: string): { document: DraftDocument; source: Source } | null {
    const document = draft.documents.find((each) => each.id === id);
    const source = findEntry(draft, "sources", id)?.entry;
    return document && source ? { document, source } : null;
  }

  #partsOf(document: DraftDocument): TextParts {
    const { text } = document;
    const parts = this.#texts.get(document) ?? {
      paragraphs: paragraphsOf(text),
      dated: datesBySentence(text),
      places: new WeakMap(),
    };
    this.#texts.set(document, parts);
    return parts;
  }

  #datesOf(document: DraftDocument, source: Source): readonly FoundDate[] {
    const known = this.#dates.get(document) ?? new WeakMap<Source, readonly FoundDate[]>();
    this.#dates.set(document, known);
    const dates =
      known.get(source) ??
      readDates(document.text, {
        published: source.published ?? null,
        anchors: document.anchors,
      });
    known.set(source, dates);
    return dates;
  }

  /** Dates in the words; and behind them those in the sentence around. */
  #datesAt(document: DraftDocument, source: Source, span: Span): readonly FoundDate[] {
    const dates = this.#datesOf(document, source);
    const within = dates.filter((date) => meet(date, span));
    const sentence = sentenceAt(document.text, span.start);
    const around = sentence === null ? [] : dates.filter((date) => meet(date, sentence));
    return [...within, ...around.filter((date) => !within.includes(date))];
  }

  #knowledgeOf({ dataset }: Draft): Knowledge {
    const known = this.#knowledge.get(dataset) ?? knowledgeOf(dataset);
    this.#knowledge.set(dataset, known);
    return known;
  }
}

/** What is known of a text by itself, however the events change. */
interface TextParts {
  readonly paragraphs: readonly Span[];
  readonly dated: readonly SentenceDates[];
  /** Where words of passages and omissions stand in it. An entry that is changed is another one. */
  readonly places: WeakMap<Passage | Omission, Match>;
}

function matchOf({ text }: DraftDocument, { places }: TextParts, entry: Passage | Omission): Match {
  const found = places.get(entry) ?? findPassage(text, entry);
  places.set(entry, found);
  return found;
}

/** The passages of a text in its order, each with the events that rest on it, and those that are not in it. */
function placedPassages(
  { dataset }: Draft,
  document: DraftDocument,
  parts: TextParts,
): { readonly placed: readonly PlacedPassage[]; readonly lost: readonly LostWords[] } {
  const events = new Map<string, PlacedPassage["events"][number][]>();
  for (const { id: event, title, date, claims } of dataset.events) {
    for (const passage of new Set(claims.map((claim) => claim.passage))) {
      const list = events.get(passage) ?? [];
      list.push({ id: event, title, date });
      events.set(passage, list);
    }
  }
  const placed: PlacedPassage[] = [];
  const lost: LostWords[] = [];
  for (const passage of dataset.passages) {
    if (passage.source !== document.id) continue;
    const { start } = matchOf(document, parts, passage);
    if (start === null) lost.push({ list: "passages", id: passage.id, exact: passage.exact });
    else {
      const end = start + passage.exact.length;
      placed.push({ id: passage.id, start, end, events: events.get(passage.id) ?? [] });
    }
  }
  return { placed: placed.sort((a, b) => a.start - b.start || a.end - b.end), lost };
}

/** Words on which an event rests with its date. */
interface RestingWords extends Span {
  readonly event: string;
}

/**
 * Of a passage the words that give a claim its date, where it says which: another date in the same sentence
 * may be that of another event, and is still to be looked at.
 */
function restingWords(
  { dataset }: Draft,
  { text }: DraftDocument,
  placed: readonly PlacedPassage[],
): readonly RestingWords[] {
  const places = new Map(placed.map((passage) => [passage.id, passage]));
  return dataset.events.flatMap(({ id: event, claims }) =>
    claims.flatMap(({ passage, dating: { wording } }) => {
      const place = places.get(passage);
      if (place === undefined) return [];
      const { start, end } = place;
      const at = wording ? text.slice(start, end).indexOf(wording) : -1;
      if (wording === undefined || at < 0) return [{ event, start, end }];
      return [{ event, start: start + at, end: start + at + wording.length }];
    }),
  );
}

function omittedSpans(
  { dataset }: Draft,
  document: DraftDocument,
  parts: TextParts,
): { readonly spans: readonly OmittedSpan[]; readonly lost: readonly LostWords[] } {
  const spans: OmittedSpan[] = [];
  const lost: LostWords[] = [];
  for (const omission of dataset.omissions) {
    const { source, exact, reason } = omission;
    if (source !== document.id) continue;
    const { starts } = matchOf(document, parts, omission);
    if (starts.length === 0)
      lost.push({ list: "omissions", id: omissionKey(source, exact), exact });
    for (const start of starts) spans.push({ start, end: start + exact.length, reason });
  }
  return { spans, lost };
}

type OmittedSpan = Span & Pick<Omission, "reason">;

/** What became of a date. Words of an event are its, even where they were also left out once. */
function stateOf(
  date: FoundDate,
  rests: readonly RestingWords[],
  isOmitted: boolean,
): DocumentDate {
  const events = rests.map(({ event }) => event);
  if (events.length > 0) return { ...date, state: "event", events: [...new Set(events)] };
  return { ...date, state: isOmitted ? "not-an-event" : "open", events: [] };
}

/** The sums of `npm run coverage` for one text. */
function coverage(
  { dataset }: Draft,
  document: DraftDocument,
  parts: TextParts,
  omitted: readonly OmittedSpan[],
): DocumentAnswer["coverage"] {
  const used = new Set(
    dataset.events.flatMap(({ claims, links }) => [...claims, ...links].map((by) => by.passage)),
  );
  const quotes = dataset.passages
    .filter(({ source, id }) => source === document.id && used.has(id))
    .flatMap((passage) =>
      matchOf(document, parts, passage).starts.map((start) => ({
        start,
        end: start + passage.exact.length,
      })),
    );
  const sentences = datedSentences(document.text, parts.dated, quotes, omitted);
  return {
    dated: sentences.length,
    handled: sentences.filter(({ missing }) => missing.length === 0).length,
    quoted: sentences.filter(({ quoted }) => quoted).length,
  };
}
