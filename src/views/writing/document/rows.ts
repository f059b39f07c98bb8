/**
 * A document laid out for writing: a row for each paragraph, and its words in pieces that are told apart.
 *
 *     text     On Monday, the council signed the order …
 *     dates    [=======]
 *     lit      [------------------------------------]
 *     pieces   |=======|-----------------------------|   each character in one piece, in order
 */
import type { Source } from "../../../dataset/format/schema.ts";
import type { Span } from "../../../dataset/format/span.ts";
import type {
  DocumentAnswer,
  DocumentDate,
  PlacedPassage,
} from "../../../draft/desk/desk-types.ts";

/** A paragraph, with all that is told of its words. */
export interface Row extends Span {
  readonly text: string;
  /** Dates that stand in it, in order. */
  readonly dates: readonly DocumentDate[];
  /** Passages that begin in it: their events are noted beside it. */
  readonly passages: readonly PlacedPassage[];
  /** Passages of it, wherever they begin, in which no date was found: they are underlined themselves. */
  readonly dateless: readonly Span[];
  /** The day its words count from, where that begins with it; null where it goes on as before. */
  readonly anchor: string | null;
  /** The day its words count from; null where there is none. */
  readonly base: string | null;
  /** The same for a row that is drawn the same. */
  readonly key: string;
}

/** How a date is underlined. */
export type Look = "event" | "open" | "unseen" | "left";

/** Words of a paragraph of which the same is told. */
export interface Piece extends Span {
  readonly text: string;
  readonly date: DocumentDate | null;
  /** True for the first piece of its date, which stands for the whole of it. */
  readonly leads: boolean;
  readonly dateless: boolean;
  readonly lit: boolean;
}

/** The look of a date that is not open, by its state. */
export const LOOK_OF = { event: "event", open: "unseen", "not-an-event": "left" } as const;

/** @param at  where the date starts that is open now. */
export const lookOf = (date: Pick<DocumentDate, "start" | "state">, at: number | null): Look =>
  date.start === at ? "open" : LOOK_OF[date.state];

/** Lays out a document; every character of every paragraph is in one row. */
export function layRows({
  document,
  source,
  paragraphs,
  dates,
  passages,
}: DocumentAnswer): readonly Row[] {
  const datesIn = inOrder(dates);
  const passagesIn = inOrder(passages);
  const datelessIn = inOrder(passages.filter((passage) => !holdsOne(passage, dates)));
  const anchors = new Map(document.anchors.map(({ start, date }) => [start, date]));
  let base = source.published ?? null;
  return paragraphs.map((paragraph) => {
    const { start, end } = paragraph;
    const anchor = anchors.get(start) ?? null;
    base = anchor ?? base;
    const row = {
      start,
      end,
      text: document.text.slice(start, end),
      dates: datesIn(paragraph),
      passages: passagesIn(paragraph).filter((each) => each.start >= start),
      dateless: datelessIn(paragraph),
      anchor,
      base,
    };
    return { ...row, key: JSON.stringify(row, (name, value) => (LEFT_OUT.has(name) ? 0 : value)) };
  });
}

/** What does not change how a row is drawn. */
const LEFT_OUT = new Set(["readings", "decided"]);

/** Gives those of a sorted list that touch a paragraph, asked from paragraph to paragraph in order. */
function inOrder<T extends Span>(all: readonly T[]): (paragraph: Span) => readonly T[] {
  const sorted = [...all].sort((a, b) => a.start - b.start || b.end - a.end);
  let from = 0;
  return ({ start, end }) => {
    while ((sorted[from]?.end ?? Number.POSITIVE_INFINITY) <= start) from += 1;
    let to = from;
    while ((sorted[to]?.start ?? end) < end) to += 1;
    return sorted.slice(from, to).filter((each) => each.end > start);
  };
}

const holdsOne = (passage: Span, dates: readonly Span[]): boolean =>
  dates[firstFrom(dates, passage.start)] !== undefined &&
  (dates[firstFrom(dates, passage.start)]?.end ?? 0) <= passage.end;

/** Where the first paragraph starts, if it is the title of the text; else null. */
export function headlineOf([first]: readonly Row[], { title }: Source): number | null {
  if (first === undefined) return null;
  const titles = typeof title === "string" ? [title] : Object.values(title);
  return titles.some((each) => asWords(each) === asWords(first.text)) ? first.start : null;
}

const asWords = (text: string | undefined): string =>
  (text ?? "").replace(/[’‘]/gu, "'").replace(/[“”]/gu, '"').replace(/\s+/gu, " ").trim();

/** The index of the first span, of those in the order of the text, that starts there or after. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Cuts a paragraph where anything begins or ends that is told of its words. */
export function cutRow(row: Row, lit: Span | null): readonly Piece[] {
  const inside = (at: number) => row.start < at && at < row.end;
  const spans = [...row.dates, ...row.dateless, ...(lit === null ? [] : [lit])];
  const bounds = spans.flatMap(({ start, end }) => [start, end]).filter(inside);
  const cuts = [...new Set([row.start, ...bounds, row.end])].sort((a, b) => a - b);
  const led = new Set<DocumentDate>();
  let next = 0;
  // Dates may overlap: of several the one that starts last is the most telling.
  let open: readonly DocumentDate[] = [];
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? row.start;
    while ((row.dates[next]?.start ?? row.end) <= start) {
      open = [...open, ...row.dates.slice(next, next + 1)];
      next += 1;
    }
    open = open.filter((date) => date.end > start);
    const date = open.at(-1) ?? null;
    const leads = date !== null && !led.has(date);
    if (date !== null) led.add(date);
    return {
      start,
      end,
      text: row.text.slice(start - row.start, end - row.start),
      date,
      leads,
      dateless: row.dateless.some((each) => each.start <= start && end <= each.end),
      lit: lit !== null && lit.start <= start && end <= lit.end,
    };
  });
}
