/** Paragraphs of printed lines, told by where the lines stand and how they end. */
import { LineJoiner } from "../texts/joined-lines.ts";
import type { PrintedLine } from "./pdf-lines.ts";

const ENDS_SENTENCE = /[.!?…。:][”’"'」』)\]]*\s*(?:\[?\d{1,3}[\])]?)?\s*$/u;
/** After initials a sentence goes on: U.S., D.C. */
const INITIALS = /\b(?:\p{Lu}\.)+$/u;
const ITEM = /^\s*(?:[•·▪◦‣○●■□▶※–]\s|\(?\d{1,2}[.)]\s|[①-⑳])/u;
/** Letters of a heading are larger than those of its text. */
const OTHER_SIZE = 1.12;
/** A gap this much wider than the usual one parts paragraphs. */
const WIDE = 1.35;
const INDENT = 0.8;
/** A line that leaves this part of its length free was not filled. */
const FREE = 0.15;
/** Lines around one that tell how wide its column is. */
const AROUND = 10;

/** @param lines  without furniture, in reading order. */
export function printedParagraphs(lines: readonly PrintedLine[]): readonly string[] {
  const joiner = new LineJoiner(lines.map(({ text }) => text.replace(/^\s*\S+|\S+\s*$/gu, " ")));
  const usual = usualGap(lines);
  const paragraphs: PrintedLine[][] = [];
  lines.forEach((line, at) => {
    const last = lines[at - 1];
    const isShort =
      last !== undefined && last.right < edgeAround(lines, at - 1) - FREE * width(last);
    if (last === undefined || begins(last, line, usual, isShort)) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  });
  return paragraphs.map((each) => joiner.join(each.map(({ text }) => text)));
}

const width = ({ left, right }: PrintedLine): number => right - left;

/** The right edge of the column that a line stands in. */
function edgeAround(lines: readonly PrintedLine[], at: number): number {
  const line = lines[at];
  if (line === undefined) return 0;
  const column = lines
    .slice(Math.max(0, at - AROUND), at + AROUND)
    .filter(({ page, left }) => page === line.page && Math.abs(left - line.left) < 3 * line.size);
  return Math.max(...column.map(({ right }) => right));
}

/** True where the line begins a paragraph of its own, rather than going on with the last one. */
function begins(last: PrintedLine, line: PrintedLine, usual: number, wasShort: boolean): boolean {
  const ended = ENDS_SENTENCE.test(last.text) && !INITIALS.test(last.text.trimEnd());
  if (sizesDiffer(last, line) || ITEM.test(line.text)) return true;
  // On the next page, or at the top of the next column, a sentence goes on.
  if (line.page !== last.page || line.y > last.y) return ended || (wasShort && !goesOn(line));
  const gap = (last.y - line.y) / Math.max(last.size, line.size);
  if (gap > usual * WIDE) return true;
  const isIndented = line.left > last.left + INDENT * line.size;
  return ended && (isIndented || wasShort);
}

const goesOn = ({ text }: PrintedLine): boolean => /^\s*(?:\p{Ll}|\p{Lo}|\d|[“"‘(])/u.test(text);

const sizesDiffer = (a: PrintedLine, b: PrintedLine): boolean =>
  Math.max(a.size, b.size) > Math.min(a.size, b.size) * OTHER_SIZE;

/** The gap between most lines, in sizes of their letters. */
function usualGap(lines: readonly PrintedLine[]): number {
  const gaps = lines
    .flatMap((line, at) => {
      const last = lines[at - 1];
      const isNext = last?.page === line.page && last.y > line.y && !sizesDiffer(last, line);
      return isNext ? [(last.y - line.y) / line.size] : [];
    })
    .filter((gap) => gap < 4)
    .sort((a, b) => a - b);
  // Of a short text with many headings the middle gap may be a wide one: so the lower quarter counts.
  return gaps[Math.floor(gaps.length / 4)] ?? 1.2;
}
