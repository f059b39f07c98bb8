/** Changes of a selection: to whole words, without white space, by a word, to its sentence. */
import { sentences } from "../../dataset/audit/coverage-sentences.ts";
import type { Span } from "../../dataset/format/span.ts";
import { wholeLetters } from "./letters.ts";
import { wordAround, wordEdges } from "./words.ts";

/** The span without white space at its ends, and with whole letters; of nothing but white space nothing is left. */
export function trimmed(text: string, span: Span): Span {
  const { start, end } = wholeLetters(text, within(text, span));
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  // A letter may begin with a space, when marks stand on it.
  const whole = wholeLetters(text, { start: from, end: start + words.trimEnd().length });
  return { start: whole.start, end: Math.max(whole.start, whole.end) };
}

/** The span grown to whole words; of a Korean word its particle is part. */
export function atWordEnds(text: string, span: Span): Span {
  const { start, end } = trimmed(text, span);
  if (start === end) return wordAround(text, start);
  return { start: wordAround(text, start).start, end: wordAround(text, end).end };
}

/**
 * The span with one end moved to the next place where a word begins or ends. It stays as it is where there is
 * no such place, or nothing would be left of it.
 */
export function moveEnd(text: string, span: Span, end: "start" | "end", by: 1 | -1): Span {
  const { start: from, end: to } = trimmed(text, span);
  const { starts, ends } = wordEdges(text, { start: from, end: to });
  const places = end === "start" ? starts : ends;
  const now = end === "start" ? from : to;
  const next =
    by > 0 ? places.find((place) => place > now) : places.findLast((place) => place < now);
  if (next === undefined) return { start: from, end: to };
  const moved = end === "start" ? { start: next, end: to } : { start: from, end: next };
  return moved.start < moved.end ? moved : { start: from, end: to };
}

/** The sentence that a place is in, or the last one before it in its paragraph; null where there is none. */
export function sentenceAt(text: string, at: number): Span | null {
  const line = text.lastIndexOf("\n", at - 1) + 1;
  const next = text.indexOf("\n", at);
  const all = sentences(text.slice(line, next < 0 ? text.length : next)).map(({ start, end }) => ({
    start: line + start,
    end: line + end,
  }));
  return all.findLast(({ start }) => start <= at) ?? all[0] ?? null;
}

/** A span whose ends are in the text, and in order. */
function within(text: string, { start, end }: Span): Span {
  const inside = (place: number) => Math.min(Math.max(0, place), text.length);
  return { start: inside(Math.min(start, end)), end: inside(Math.max(start, end)) };
}
