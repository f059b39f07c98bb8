/** Finds which events of two codings of one text are the same: those that rest on the same words, by date. */
import type { Dataset, DatedEvent, Passage } from "../../dataset/format/schema.ts";
import type { Span } from "../../dataset/format/span.ts";
import { overlaps } from "../../dataset/time/interval.ts";
import { parseDate } from "../../dataset/time/stated-date.ts";

export interface Pair {
  readonly a: DatedEvent;
  readonly b: DatedEvent;
  /** The greatest part that a passage of one has in common with one of the other, up to 1. */
  readonly overlap: number;
}

/**
 * Each event once at most, the surest pairs first. Words in common are needed; of several events that rest on the
 * same words, their dates and then their kinds tell which is which.
 */
export function matchEvents(first: Dataset, second: Dataset): readonly Pair[] {
  const [theirs, others] = [codedIn(first), codedIn(second)];
  const bySource = new Map<string, Coded[]>();
  for (const coded of others) {
    for (const { source } of coded.quotes) {
      const list = bySource.get(source) ?? [];
      if (list.at(-1) !== coded) list.push(coded);
      bySource.set(source, list);
    }
  }
  const offered = theirs.flatMap((a) => {
    const near = new Set(a.quotes.flatMap(({ source }) => bySource.get(source) ?? []));
    return [...near].flatMap((b) => {
      const overlap = commonOf(a, b);
      return overlap > 0 ? [{ a, b, overlap, weight: overlap + likeness(a.event, b.event) }] : [];
    });
  });
  const taken = new Set<Coded>();
  const sure = offered
    .toSorted((x, y) => y.weight - x.weight || x.a.rank - y.a.rank || x.b.rank - y.b.rank)
    .filter(({ a, b }) => {
      if (taken.has(a) || taken.has(b)) return false;
      taken.add(a).add(b);
      return true;
    });
  return sure
    .toSorted((x, y) => x.a.rank - y.a.rank)
    .map(({ a, b, overlap }) => ({ a: a.event, b: b.event, overlap }));
}

/** Words of a text, and where they stand in it. */
interface Quote {
  /** The text: by its hash, so that two who name it differently have the same. */
  readonly source: string;
  /** Without what line breaks and spaces make different. */
  readonly words: string;
  readonly span: Span | null;
}

interface Coded {
  readonly rank: number;
  readonly event: DatedEvent;
  readonly quotes: readonly Quote[];
}

function codedIn({ sources, passages, events }: Dataset): readonly Coded[] {
  const texts = new Map(sources.map(({ id, sha256 }) => [id, sha256 ?? id]));
  const quotes = new Map(passages.map((passage) => [passage.id, quoteOf(passage, texts)]));
  return events.map((event, rank) => ({
    rank,
    event,
    quotes: event.claims.flatMap(({ passage }) => quotes.get(passage) ?? []),
  }));
}

function quoteOf({ source, exact, start }: Passage, texts: ReadonlyMap<string, string>): Quote {
  return {
    source: texts.get(source) ?? source,
    words: exact.replace(/\s+/g, " ").trim(),
    span: start === undefined ? null : { start, end: start + exact.length },
  };
}

const commonOf = (a: Coded, b: Coded): number =>
  Math.max(0, ...a.quotes.flatMap((one) => b.quotes.map((other) => commonPart(one, other))));

/** The part of both passages together that both have. */
function commonPart(a: Quote, b: Quote): number {
  if (a.source !== b.source) return 0;
  if (a.span !== null && b.span !== null) {
    const common = Math.min(a.span.end, b.span.end) - Math.max(a.span.start, b.span.start);
    const both = Math.max(a.span.end, b.span.end) - Math.min(a.span.start, b.span.start);
    return Math.max(0, common / both);
  }
  const [short, long] = a.words.length < b.words.length ? [a.words, b.words] : [b.words, a.words];
  return long.includes(short) ? short.length / long.length : 0;
}

/** More than any overlap where the dates are the same; something where they meet; a little for the kind. */
function likeness(a: DatedEvent, b: DatedEvent): number {
  const kind = a.kind === b.kind ? 0.25 : 0;
  if (a.date === b.date) return 1 + kind;
  const [one, other] = [parseDate(a.date), parseDate(b.date)];
  const meet = one.ok && other.ok && overlaps(one.date.extent, other.date.extent);
  return (meet ? 0.5 : 0) + kind;
}
