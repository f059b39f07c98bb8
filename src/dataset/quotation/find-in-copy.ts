/**
 * Finds the passages of a source in somebody's copy of it: word for word, then but for quotes,
 * dashes, spaces and the head of a page between two words, then with small differences. What stands around a passage tells its place
 * from others with the same words. Not being there is an answer, and no other place is claimed
 * in its stead.
 */
import type { Span } from "../format/span.ts";
import {
  closePlaces,
  type Place,
  type Quotation,
  type Sought,
  seek,
  verbatimPlaces,
} from "./copy-candidates.ts";
import { foldText, hasCutWords, unfold } from "./fold-copy.ts";
import { furnitureOf, withoutFurniture } from "./furniture.ts";
import { isTellingDifference } from "./telling-difference.ts";
import { THRESHOLDS } from "./thresholds.ts";

export type Anchored = Found | Missing;

export interface Found {
  readonly id: string;
  /** `folded`: the same but for quotes, dashes, spaces and the like (see `foldText`). */
  readonly how: "exact" | "folded" | "approximate";
  /** Offsets in UTF-16 code units of the copy, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** 1 for the same words; else the share of characters that are the same. */
  readonly score: number;
  /** The words are there, but other words than the passage's stand around them. */
  readonly elsewhere: boolean;
  /** Parts of the copy inside it that are no part of the text: the head of a page, the mark of a note. */
  readonly furniture: readonly Span[];
  /** A name, a number or a negation differs: no small difference. */
  readonly telling: boolean;
}

export interface Missing {
  readonly id: string;
  readonly how: "missing";
  /** `context`: the words are too few to tell without those around them, which are not there. */
  readonly because: "absent" | "context";
}

/** One answer for each passage, in the order of `passages`. */
export function anchorPassages(text: string, passages: readonly Quotation[]): readonly Anchored[] {
  const sought = passages.map(seek);
  const furniture = furnitureOf(text);
  const plain = withoutFurniture(text, furniture);
  const kept = foldText(text);
  const isJoined = hasCutWords(plain) || furniture.length > 0;
  const joined = isJoined ? foldText(plain, { joinLines: true }) : null;
  const tight = HANGUL.test(text) ? foldText(plain, { tight: true }) : null;
  const places = sought.map((passage) => [
    ...verbatimPlaces(kept, passage),
    ...(joined ? verbatimPlaces(joined, passage) : []),
    ...(tight && HANGUL.test(passage.words) ? verbatimPlaces(tight, tightened(passage)) : []),
  ]);
  const settled = (i: number) => places[i]?.some(({ context }) => context === "agrees") ?? false;
  const doubtful = sought.flatMap((passage, i) => (settled(i) ? [] : [{ passage, i }]));
  const close = closePlaces(
    joined ?? kept,
    doubtful.map(({ passage }) => passage),
  );
  doubtful.forEach(({ i }, d) => {
    places[i]?.push(...(close[d] ?? []));
  });
  return settle(
    sought.map(({ quote, words, short }, i) => ({
      quote,
      words,
      // Words that any text may have are a place only between the right ones.
      options: distinct(text, places[i] ?? []).filter(
        (each) => !short || each.context === "agrees",
      ),
      seen: short && (places[i]?.length ?? 0) > 0,
    })),
  ).map(({ quote, claim, seen }) => answer(text, quote, claim, seen, furniture));
}

const HANGUL = /[\uac00-\ud7a3]/;

/** A passage without the spaces between its Hangul. */
const tightened = (passage: Sought): Sought => ({
  ...passage,
  words: foldText(passage.quote.exact, { tight: true }).text,
});

interface Option extends Place {
  /** Offsets in the copy, end exclusive. */
  readonly start: number;
  readonly end: number;
}

interface Candidate {
  readonly quote: Quotation;
  readonly words: string;
  readonly options: readonly Option[];
  /** True where its words are in the copy, and too few to tell. */
  readonly seen: boolean;
}

interface Settled extends Candidate {
  readonly claim: Option | null;
}

/** Places in the copy, the most convincing first, each once. */
function distinct(text: string, places: readonly Place[]): readonly Option[] {
  const options = new Map<number, Option>();
  for (const place of [...places].sort((a, b) => weight(b) - weight(a))) {
    const option = { ...place, ...unfold(text, place.folded, place.from, place.to) };
    if (!options.has(option.start)) options.set(option.start, option);
  }
  return [...options.values()];
}

const weight = ({ score, agreement }: Place): number => score + agreement;

const { tie: TIE } = THRESHOLDS;

/** Gives each passage its best place, and each place to the passages that fit it best. */
function settle(candidates: readonly Candidate[]): readonly Settled[] {
  const claims = new Map<Candidate, Option>();
  const isFree = (candidate: Candidate, option: Option) =>
    ![...claims].some(([other, claim]) => coincide(claim, option) && areApart(other, candidate));
  const lead = ({ options: [first, second] }: Candidate) =>
    first && second ? weight(first) - weight(second) : Number.POSITIVE_INFINITY;
  const first = ({ options }: Candidate) => (options[0] ? weight(options[0]) : 0);

  // The clear ones first: they tell how far the text of the copy has moved.
  const clear = candidates.filter((each) => lead(each) >= TIE);
  const tied = candidates.filter((each) => lead(each) < TIE);
  for (const candidate of clear.sort((a, b) => first(b) - first(a))) {
    const option = candidate.options.find((each) => isFree(candidate, each));
    if (option) claims.set(candidate, option);
  }
  for (const candidate of tied.sort((a, b) => place(a) - place(b))) {
    const free = candidate.options.filter((each) => isFree(candidate, each));
    const best = free[0] ? weight(free[0]) : 0;
    const expected = place(candidate) + shiftAt(place(candidate), claims);
    const option = free
      .filter((each) => best - weight(each) < TIE)
      .sort((a, b) => Math.abs(a.start - expected) - Math.abs(b.start - expected))[0];
    if (option) claims.set(candidate, option);
  }
  return candidates.map((each) => ({ ...each, claim: claims.get(each) ?? null }));
}

const place = ({ quote }: Candidate): number => quote.start ?? 0;

/** Distance by which the nearest passage that has its place has moved. */
function shiftAt(start: number, claims: ReadonlyMap<Candidate, Option>): number {
  let [nearest, shift] = [Number.POSITIVE_INFINITY, 0];
  for (const [{ quote }, claim] of claims) {
    if (quote.start === null || claim.context === "differs") continue;
    const distance = Math.abs(quote.start - start);
    if (distance < nearest) [nearest, shift] = [distance, claim.start - quote.start];
  }
  return shift;
}

/** Answers whether the two share more than half of the shorter one. */
function coincide(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > THRESHOLDS.samePlace * Math.min(a.end - a.start, b.end - b.start);
}

/** Answers whether two passages are of different parts of their source, so cannot share a place. */
function areApart(a: Candidate, b: Candidate): boolean {
  if (a.quote.start === null || b.quote.start === null) {
    return !a.words.includes(b.words) && !b.words.includes(a.words);
  }
  const end = ({ quote }: Candidate) => (quote.start ?? 0) + quote.exact.length;
  return a.quote.start >= end(b) || b.quote.start >= end(a);
}

function answer(
  text: string,
  quote: Quotation,
  claim: Option | null,
  seen: boolean,
  furniture: readonly Span[],
): Anchored {
  const { id } = quote;
  if (claim === null) return { id, how: "missing", because: seen ? "context" : "absent" };
  const { start, end, score, context } = claim;
  const inside = furniture.filter((part) => part.start > start && part.end < end);
  const same = text.slice(start, end) === quote.exact.trim();
  const how = same ? "exact" : score === 1 ? "folded" : "approximate";
  return {
    id,
    how,
    start,
    end,
    score,
    elsewhere: context === "differs",
    furniture: same ? [] : inside,
    telling:
      how === "approximate" && isTellingDifference(quote.exact, without(text, claim, inside)),
  };
}

/** A part of a text without some parts of it. */
export function without(text: string, { start, end }: Span, parts: readonly Span[]): string {
  const starts = [start, ...parts.map((part) => part.end)];
  const ends = [...parts.map((part) => part.start), end];
  return starts.map((from, i) => text.slice(from, ends[i])).join(" ");
}
