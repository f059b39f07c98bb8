/**
 * Quoted passages laid on one line of text, in document order.
 *
 *     offset   0        10        20        30
 *     a        ~~[=========]~~                      ~ context, [=] exact words
 *     b                  ~~[====]~~~                its context overlaps a: one run with a
 *     c                               ~~[===]       a gap before it: another run
 *
 * Every character is shown once, however many passages quote it or have it as context.
 */
import type { Piece } from "../../dataset/copy/copy-layout.ts";

export interface Placeable {
  readonly id: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The offset at which `exact` starts, in UTF-16 code units; null when nobody said. */
  readonly start: number | null;
}

export interface Run {
  /** The span of its text in the source, end exclusive; null when not known. */
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly pieces: readonly Piece[];
  /** Its passages, by where they start. */
  readonly passages: readonly string[];
}

interface Draft {
  start: number;
  text: string;
  readonly quotes: { readonly id: string; readonly from: number; readonly to: number }[];
  readonly placed: boolean;
}

/** Runs in document order; passages whose place is unknown follow, each a run of its own. */
export function layRuns(passages: readonly Placeable[]): Run[] {
  const placed = passages
    .filter((passage) => passage.start !== null)
    .sort((a, b) => textStart(a) - textStart(b) || (a.start ?? 0) - (b.start ?? 0));
  const drafts: Draft[] = [];
  for (const passage of placed) {
    const last = drafts.at(-1);
    if (last && (extend(last, passage) || extend(last, withoutContext(passage)))) continue;
    drafts.push(draft(passage));
  }
  const unplaced = passages.filter((passage) => passage.start === null).map(draft);
  return [...drafts, ...unplaced].map(finish);
}

const textStart = (passage: Placeable): number => (passage.start ?? 0) - passage.prefix.length;
const textOf = ({ prefix, exact, suffix }: Placeable): string => prefix + exact + suffix;
const withoutContext = (passage: Placeable): Placeable => ({ ...passage, prefix: "", suffix: "" });

function draft(passage: Placeable): Draft {
  const from = passage.start ?? 0;
  return {
    start: textStart(passage),
    text: textOf(passage),
    quotes: [{ id: passage.id, from, to: from + passage.exact.length }],
    placed: passage.start !== null,
  };
}

/**
 * Adds the passage to a run it overlaps or touches. Offsets are hints: where the two would read
 * differently the run stays as it was, and the answer is false.
 */
function extend(run: Draft, passage: Placeable): boolean {
  const text = textOf(passage);
  const at = textStart(passage) - run.start;
  if (at < 0 || at > run.text.length) return false;
  const shared = Math.min(text.length, run.text.length - at);
  if (run.text.slice(at, at + shared) !== text.slice(0, shared)) return false;
  run.text += text.slice(shared);
  const from = passage.start ?? 0;
  run.quotes.push({ id: passage.id, from, to: from + passage.exact.length });
  return true;
}

function finish({ start, text, quotes, placed }: Draft): Run {
  const end = start + text.length;
  const cuts = [...new Set([start, end, ...quotes.flatMap(({ from, to }) => [from, to])])].sort(
    (a, b) => a - b,
  );
  const pieces = cuts.slice(1).map((to, i) => {
    const from = cuts[i] ?? start;
    return {
      text: text.slice(from - start, to - start),
      passages: quotes.filter((quote) => quote.from <= from && to <= quote.to).map(({ id }) => id),
    };
  });
  const ordered = [...quotes].sort((a, b) => a.from - b.from || b.to - a.to);
  return {
    span: placed ? { start, end } : null,
    pieces,
    passages: ordered.map(({ id }) => id),
  };
}

/** Characters between two runs that nobody quotes; null when that cannot be counted. */
export function gapBetween(before: Run, after: Run): number | null {
  return before.span && after.span ? after.span.start - before.span.end : null;
}
