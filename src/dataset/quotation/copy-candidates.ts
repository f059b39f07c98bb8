/** Every place in a text where a passage may stand, and how well it would stand there. */
import search from "approx-string-match";
import { distance } from "fastest-levenshtein";
import type { Span } from "../format/span.ts";
import { agreement, type Context, contextLength, contextOf } from "./copy-context.ts";
import { likelyPlaces } from "./copy-seeds.ts";
import { type FoldedText, foldText } from "./fold-copy.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** A passage as it is looked for; `start` is where it begins in its source, a hint. */
export interface Quotation {
  readonly id: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number | null;
}

/** A passage folded once, and how much its own words can tell. */
export interface Sought {
  readonly quote: Quotation;
  readonly words: string;
  readonly context: Context;
  /** True if its words alone could well be in another text, as a bare date could. */
  readonly short: boolean;
  /** True if the passage begins and ends between words, so that its place should too. */
  readonly wholeWords: boolean;
}

export interface Place {
  readonly folded: FoldedText;
  /** Offsets in the folded text, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** 1 for the same words; else the share of characters that are the same. */
  readonly score: number;
  /** Likeness of the words around it, 0 to 1; 0 where the passage came without any. */
  readonly agreement: number;
  /** Tells whether the words around the place are those that should be there. */
  readonly context: "agrees" | "differs" | "unstated";
}

/** Characters of scripts that say in one what Latin letters say in two. */
const WIDE = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

export function seek(quote: Quotation): Sought {
  const words = foldText(quote.exact).text;
  return {
    quote,
    words,
    context: contextOf(quote),
    short: words.length + (words.match(WIDE)?.length ?? 0) < THRESHOLDS.distinctiveLength,
    wholeWords: !/[\p{L}\p{N}]$/u.test(quote.prefix) && !/^[\p{L}\p{N}]/u.test(quote.suffix),
  };
}

/** Every place of the very words, whatever stands around it. */
export function verbatimPlaces(folded: FoldedText, { words, context }: Sought): Place[] {
  const places: Place[] = [];
  if (words === "") return places;
  let at = folded.text.indexOf(words);
  while (at >= 0 && places.length < THRESHOLDS.placesTried) {
    places.push(place(folded, { start: at, end: at + words.length }, 1, context));
    at = folded.text.indexOf(words, at + 1);
  }
  return places;
}

/** Lists for each passage the places that differ from it a little, as far as that can be told. */
export function closePlaces(folded: FoldedText, passages: readonly Sought[]): readonly Place[][] {
  const words = passages.map((passage) => passage.words);
  return likelyPlaces(folded.text, words).map((spans, i) => {
    const passage = passages[i];
    return passage ? spans.flatMap((span) => closeIn(folded, span, passage)) : [];
  });
}

function closeIn(folded: FoldedText, span: Span, passage: Sought): Place[] {
  const { words, context } = passage;
  const most = Math.floor(words.length * THRESHOLDS.differenceConfirmed);
  const [match] = search(folded.text.slice(span.start, span.end), words, most);
  if (!match) return [];
  const rough = { start: span.start + match.start, end: span.start + match.end };
  const { errors, ...at } = passage.wholeWords
    ? tighten(folded.text, wholeWords(folded.text, rough), passage)
    : { ...rough, errors: match.errors };
  const found = place(folded, at, 1 - errors / words.length, context);
  return isConvincing(found, passage) ? [found] : [];
}

/** Answers whether a place may be claimed: the less its words say, the more its context must confirm. */
function isConvincing({ score, agreement, context }: Place, passage: Sought): boolean {
  const { shortAgrees, shortContext, differenceConfirmed, differenceUnconfirmed } = THRESHOLDS;
  if (passage.short) {
    return agreement >= shortAgrees && contextLength(passage.context) >= shortContext;
  }
  if (context === "differs") return false;
  return 1 - score <= (context === "agrees" ? differenceConfirmed : differenceUnconfirmed);
}

function place(folded: FoldedText, { start, end }: Span, score: number, context: Context): Place {
  const agreed = agreement(folded.text, start, end, context);
  const { contextAgrees, contextTells } = THRESHOLDS;
  const silent =
    agreed === null || (agreed < contextAgrees && contextLength(context) < contextTells);
  return {
    folded,
    from: start,
    to: end,
    score,
    agreement: agreed ?? 0,
    context: silent ? "unstated" : agreed >= contextAgrees ? "agrees" : "differs",
  };
}

/**
 * An approximate search takes a word too many or too few at either end as easily as it takes the
 * right one. The words around the passage, where they are there too, tell where it begins and ends.
 */
function tighten(text: string, rough: Span, { words, quote }: Sought): Span & { errors: number } {
  const before = foldText(quote.prefix).text;
  const after = foldText(quote.suffix).text;
  const errors = (start: number, end: number) => distance(text.slice(start, end), words);
  const start = least(wordStarts(text, rough.start), (at) => {
    const there = text.slice(Math.max(0, at - 1 - before.length), Math.max(0, at - 1));
    const sameWord = text[at] === words[0];
    return errors(at, rough.end) + distance(there, before) + (sameWord ? 0 : 0.5);
  });
  const end = least(wordEnds(text, rough.end), (at) => {
    const next = text.slice(at, at + after.length + 1).trim();
    const sameWord = text[at - 1] === words.at(-1);
    return errors(start, at) + distance(next, after) + (sameWord ? 0 : 0.5);
  });
  return { start, end, errors: errors(start, end) };
}

/** The place that costs least; the first among equals. */
function least(places: readonly number[], cost: (at: number) => number): number {
  const costs = places.map(cost);
  return places[costs.indexOf(Math.min(...costs))] ?? 0;
}

/** Beginnings of words, from a few words after `at`, which makes the place shortest, to before it. */
function wordStarts(text: string, at: number): readonly number[] {
  const starts = [at];
  for (let i = 0, from = at; i < THRESHOLDS.strayWords && from > 0; i += 1) {
    from = text.lastIndexOf(" ", from - 2) + 1;
    starts.unshift(from);
  }
  for (let i = 0, from = at; i < THRESHOLDS.strayWords; i += 1) {
    from = text.indexOf(" ", from) + 1;
    if (from === 0) break;
    starts.push(from);
  }
  return starts.reverse();
}

/** Ends of words, from a few words before `at` to a few after it. */
function wordEnds(text: string, at: number): readonly number[] {
  const ends = [at];
  for (let i = 0, to = at; i < THRESHOLDS.strayWords; i += 1) {
    to = text.lastIndexOf(" ", to - 1);
    if (to <= 0) break;
    ends.unshift(to);
  }
  for (let i = 0, to = at; i < THRESHOLDS.strayWords && to < text.length; i += 1) {
    const space = text.indexOf(" ", to + 1);
    to = space < 0 ? text.length : space;
    ends.push(to);
  }
  return ends;
}

/** Widens a span to whole words: an approximate search may stop within one that differs. */
function wholeWords(text: string, { start, end }: Span): Span {
  const before = /[\p{L}\p{N}]{0,20}$/u.exec(text.slice(Math.max(0, start - 20), start));
  const after = /^[\p{L}\p{N}]{0,20}/u.exec(text.slice(end, end + 20));
  const beginsInside = /^[\p{L}\p{N}]/u.test(text.slice(start, start + 1));
  const endsInside = /[\p{L}\p{N}]$/u.test(text.slice(end - 1, end));
  return {
    start: beginsInside ? start - (before?.[0].length ?? 0) : start,
    end: endsInside ? end + (after?.[0].length ?? 0) : end,
  };
}
