/**
 * A text laid out for reading: paragraphs in which passages are, each a row of its own beside
 * its notes, and between them blocks of as many others as are quick to lay out.
 */
import type { Span } from "../format/span.ts";
import type { Anchored, Found } from "../quotation/find-in-copy.ts";

/** A stretch of text that the same passages quote; none do when it is only context. */
export interface Piece {
  readonly text: string;
  readonly passages: readonly string[];
}

export interface Row {
  /** Offset in the text. */
  readonly start: number;
  readonly pieces: readonly Piece[];
  /** The passages that begin here. */
  readonly passages: readonly string[];
}

/** A block longer than a screen or two would be laid out for nothing … */
const BLOCK = 4_000;
/** … but more of them than this take longer to make than to lay out. */
const MOST_BLOCKS = 1_000;
/** A line longer than this was not cut by hand or by a mail program. */
const WRAPPED = 120;

/** Every character of every paragraph is in one piece of one row, in order. */
export function layText(text: string, anchored: readonly Anchored[]): readonly Row[] {
  const found = anchored
    .filter((each): each is Found => each.how !== "missing")
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const rows: Row[] = [];
  const most = Math.max(BLOCK, text.length / MOST_BLOCKS);
  let plain: Span[] = [];
  const endBlock = () => {
    const [first] = plain;
    if (first) rows.push({ start: first.start, pieces: [block(text, plain)], passages: [] });
    plain = [];
  };
  let from = 0;
  for (const paragraph of paragraphsOf(text).flatMap((each) => cut(text, each))) {
    while (from < found.length && (found[from]?.end ?? 0) <= paragraph.start) from += 1;
    const here = found
      .slice(from, until(found, from, paragraph.end))
      .filter(({ end }) => end > paragraph.start);
    if (here.length > 0) {
      endBlock();
      rows.push(row(text, paragraph, here));
    } else {
      plain.push(paragraph);
      if (paragraph.end - (plain[0]?.start ?? 0) > most) endBlock();
    }
  }
  endBlock();
  return rows;
}

/** The index after the last passage that starts before `end`. */
function until(found: readonly Found[], from: number, end: number): number {
  let to = from;
  while (to < found.length && (found[to]?.start ?? 0) < end) to += 1;
  return to;
}

const block = (text: string, paragraphs: readonly Span[]): Piece => ({
  text: paragraphs.map(({ start, end }) => text.slice(start, end)).join("\n\n"),
  passages: [],
});

function row(text: string, { start, end }: Span, found: readonly Found[]): Row {
  const inside = (at: number) => start < at && at < end;
  const bounds = found.flatMap((each) => [each.start, each.end]).filter(inside);
  const cuts = [...new Set([start, ...bounds, end])].sort((a, b) => a - b);
  return {
    start,
    pieces: cuts.slice(1).map((to, i) => {
      const from = cuts[i] ?? start;
      const passages = found.filter((each) => each.start <= from && to <= each.end);
      return { text: text.slice(from, to), passages: passages.map(({ id }) => id) };
    }),
    passages: found.filter((each) => each.start >= start).map(({ id }) => id),
  };
}

/**
 * Leaves out the empty lines between them. In a text whose lines were cut to a width, a paragraph
 * goes on until an empty line, or a line that ends early and ends a sentence.
 */
export function paragraphsOf(text: string): readonly Span[] {
  const lines = linesOf(text);
  const longest = lines.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const wrapped = longest <= WRAPPED && longest > 40;
  const paragraphs: Span[] = [];
  let open = null as Span | null;
  for (const line of lines) {
    const isEmpty = text.slice(line.start, line.end).trim() === "";
    if (!isEmpty) open = { start: open?.start ?? line.start, end: line.end };
    const isShort = line.end - line.start < longest * 0.75;
    const endsSentence = /[.!?。…:]["”’')\]]*\s*$/u.test(text.slice(line.end - 4, line.end));
    if (open && (!wrapped || isEmpty || (isShort && endsSentence))) {
      paragraphs.push(open);
      open = null;
    }
  }
  return open ? [...paragraphs, open] : paragraphs;
}

function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const at = text.indexOf("\n", start);
    const end = at < 0 ? text.length : at;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** A text without line breaks is still read by the screen, so cut between words. */
function cut(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  while (end - from > BLOCK * 4) {
    // Looked for in this part alone: from the end of a text without spaces it is far to its start.
    const space = text.slice(from, from + BLOCK * 2).lastIndexOf(" ");
    const to = from + (space > 0 ? space + 1 : BLOCK * 2);
    parts.push({ start: from, end: to });
    from = to;
  }
  return [...parts, { start: from, end }];
}
