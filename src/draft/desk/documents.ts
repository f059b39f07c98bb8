/** Answers for the texts of a draft: their dates, the passages in them, and words that are selected. */
import { coverageOf } from "../../dataset/audit/coverage.ts";
import type { Source } from "../../dataset/format/schema.ts";
import type { Span } from "../../dataset/format/span.ts";
import { findPassage } from "../../dataset/quotation/find-quote.ts";
import { readDates } from "../dates/readings.ts";
import { passageOf } from "../selection/passage.ts";
import { moveEnd, sentenceAt } from "../selection/spans.ts";
import { type Knowledge, knowledgeOf, suggestionsFor } from "../suggestions/suggestions.ts";
import { paragraphsOf } from "../texts/normal-text.ts";
import type { Draft, DraftDocument } from "../value/draft.ts";
import { findEntry } from "../value/entry-keys.ts";
import type {
  DocumentAnswer,
  DocumentDate,
  FoundDate,
  PlacedPassage,
  SelectionAnswer,
} from "./desk-types.ts";

export class Documents {
  /** Dates of a text as it is, which do not change with the events. */
  readonly #dates = new WeakMap<DraftDocument, WeakMap<Source, readonly FoundDate[]>>();
  readonly #knowledge = new WeakMap<object, Knowledge>();

  /** The text of a source with all that is known of it; null where the draft has none. */
  answer(draft: Draft, id: string): DocumentAnswer | null {
    const found = this.#find(draft, id);
    if (found === null) return null;
    const { document, source } = found;
    const { text } = document;
    const { placed, lost } = placedPassages(draft, document);
    const left = omittedSpans(draft, document);
    return {
      document,
      source,
      paragraphs: paragraphsOf(text),
      dates: this.#datesOf(document, source).map((date) => stateOf(date, placed, left.spans)),
      passages: placed,
      lost: [...lost, ...left.lost],
      coverage: coverage(draft, source, text),
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

const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The passages of a text in its order, each with the events that rest on it, and those that are not in it. */
function placedPassages(
  { dataset }: Draft,
  { id, text }: DraftDocument,
): { readonly placed: readonly PlacedPassage[]; readonly lost: readonly string[] } {
  const events = new Map<string, PlacedPassage["events"][number][]>();
  for (const { id: event, title, date, claims } of dataset.events) {
    for (const passage of new Set(claims.map((claim) => claim.passage))) {
      const list = events.get(passage) ?? [];
      events.set(passage, [...list, { id: event, title, date }]);
    }
  }
  const placed: PlacedPassage[] = [];
  const lost: string[] = [];
  for (const passage of dataset.passages) {
    if (passage.source !== id) continue;
    const { start } = findPassage(text, passage);
    if (start === null) lost.push(passage.exact);
    else {
      const end = start + passage.exact.length;
      placed.push({ id: passage.id, start, end, events: events.get(passage.id) ?? [] });
    }
  }
  return { placed: placed.sort((a, b) => a.start - b.start || a.end - b.end), lost };
}

function omittedSpans(
  { dataset }: Draft,
  { id, text }: DraftDocument,
): { readonly spans: readonly Span[]; readonly lost: readonly string[] } {
  const spans: Span[] = [];
  const lost: string[] = [];
  for (const { source, exact } of dataset.omissions) {
    if (source !== id) continue;
    const { starts } = findPassage(text, { exact });
    if (starts.length === 0) lost.push(exact);
    spans.push(...starts.map((start) => ({ start, end: start + exact.length })));
  }
  return { spans, lost };
}

/** What became of a date. Words of an event are its, even where they were also left out once. */
function stateOf(
  date: FoundDate,
  passages: readonly PlacedPassage[],
  omitted: readonly Span[],
): DocumentDate {
  const events = passages
    .filter((passage) => meet(date, passage))
    .flatMap((passage) => passage.events.map(({ id }) => id));
  if (events.length > 0) return { ...date, state: "event", events: [...new Set(events)] };
  const isOmitted = omitted.some((span) => meet(date, span));
  return { ...date, state: isOmitted ? "not-an-event" : "open", events: [] };
}

function coverage({ dataset }: Draft, source: Source, text: string): DocumentAnswer["coverage"] {
  const [own] = coverageOf({ ...dataset, sources: [source] }, new Map([[source.id, text]]));
  const sentences = own?.sentences ?? [];
  return {
    dated: sentences.length,
    handled: sentences.filter(({ missing }) => missing.length === 0).length,
    quoted: sentences.filter(({ quoted }) => quoted).length,
  };
}
