/**
 * Finds what stands in a copy and is no part of its text: heads, feet and numbers of pages that a copied
 * PDF sets between two halves of a sentence, and the marks of notes.
 */
import type { Span } from "../format/span.ts";

/** The parts of a text that are furniture, in order. */
export function furnitureOf(text: string): readonly Span[] {
  return [...pageBreaks(text), ...noteMarks(text)].sort((a, b) => a.start - b.start);
}

/**
 * The text with its furniture blanked, at the same offsets: the head of a page is a gap between two words,
 * the mark of a note stands within one.
 */
export function withoutFurniture(text: string, furniture: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of furniture) {
    if (start < at) continue;
    const part = text.slice(start, end);
    parts.push(text.slice(at, start), part.replace(/[^\n]/g, /\s/.test(part) ? " " : "\u2060"));
    at = end;
  }
  return [...parts, text.slice(at)].join("");
}

/** A head or foot is one or two short lines. */
const LONGEST_LINE = 90;
const BLANK = /\n[ \t\f]*\n\s*/g;

/** Blocks between blank lines that look like a page's head or foot, within a sentence that goes on after. */
function pageBreaks(text: string): readonly Span[] {
  const gaps = [...text.matchAll(BLANK)].map(({ index, 0: gap }) => ({
    start: index,
    end: index + gap.length,
  }));
  return gaps.flatMap((gap, i) => {
    const next = gaps[i + 1];
    if (next === undefined || next.start - gap.end > 2 * LONGEST_LINE) return [];
    const block = text.slice(gap.end, next.start);
    const goesOn = !ENDS_SENTENCE.test(text.slice(Math.max(0, gap.start - 4), gap.start));
    return goesOn && isFurniture(block) ? [{ start: gap.start, end: next.end }] : [];
  });
}

const ENDS_SENTENCE = /[.?!…:。][)\]”’"』」]?\s*$/;

const isFurniture = (block: string): boolean => {
  const lines = block.split("\n").filter((line) => line.trim() !== "");
  const short = lines.length <= 2 && lines.every((line) => line.length <= LONGEST_LINE);
  return short && lines.some((line) => NUMBERED.some((form) => form.test(line.trim())));
};

/** A page's number: alone, set apart from the words beside it, or beside capitals. */
const NUMBERED = [
  /^\P{L}*(?:page|p\.)?\s*\d{1,4}(?:\s*\/\s*\d{1,4})?\s*쪽?\P{L}*$/iu,
  /^\d{1,4}\s{2,}\S|\S\s{2,}\d{1,4}$/u,
  /^\d{1,4}\s+\P{Ll}+$|^\P{Ll}+\s\d{1,4}$/u,
];

/** "[1]" behind a word. */
const noteMarks = (text: string): readonly Span[] =>
  Array.from(text.matchAll(/(?<=[\p{L}\p{N}.,;”"')])\[\d{1,3}\]/gu), ({ index, 0: mark }) => ({
    start: index,
    end: index + mark.length,
  }));
