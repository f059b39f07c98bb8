/** Search by words: every one of them must occur somewhere in the event or its passages. */
import type { DatedEvent, Localized } from "../dataset/schema.ts";
import type { Columns } from "./columns.ts";
import { fold, foldWithOffsets } from "./fold.ts";

/**
 * The folded terms to look for, without repeats: words, and phrases kept together by double
 * quotes. A quote without its partner is left out.
 */
export function parseWords(words: string): readonly string[] {
  const found = fold(words).matchAll(/"([^"]*)"|[^\s"]+/g);
  const terms = Array.from(found, ([word, phrase]) => (phrase ?? word).trim());
  return [...new Set(terms.filter((term) => term !== ""))];
}

/**
 * What can be found of each row: titles and summaries in every language, the passages, the names
 * of actors and topics. Fields are parted by line ends, which no term contains.
 */
export function searchTexts(columns: Columns): readonly string[] {
  const { dataset, passages } = columns;
  const names = new Map<string, string>();
  for (const { id, label } of dataset.topics) names.set(`topic ${id}`, allOf(label));
  for (const { id, name } of dataset.actors) names.set(`actor ${id}`, allOf(name));

  const textOf = (event: DatedEvent): string =>
    [
      allOf(event.title),
      event.summary ? allOf(event.summary) : "",
      ...event.claims.map((claim) => fold(passages.get(claim.passage)?.exact ?? "")),
      ...event.actors.map((id) => names.get(`actor ${id}`) ?? ""),
      ...event.topics.map((id) => names.get(`topic ${id}`) ?? ""),
    ].join("\n");
  return columns.events.map(textOf);
}

/**
 * Where the words occur in a text, as half-open spans of its UTF-16 code units: in order, apart
 * from each other, whole characters only.
 */
export function highlights(
  text: string,
  words: string,
): readonly (readonly [start: number, end: number])[] {
  const terms = parseWords(words);
  if (terms.length === 0) return [];
  const { folded, starts, ends } = foldWithOffsets(text);
  const hits = terms.flatMap((term) => {
    const found: [number, number][] = [];
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
      found.push([starts[at] ?? 0, ends[at + term.length - 1] ?? text.length]);
    }
    return found;
  });
  return merge(hits);
}

function merge(spans: readonly [number, number][]): readonly [number, number][] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

const allOf = (value: Localized): string =>
  (typeof value === "string" ? [value] : Object.values(value)).map(fold).join("\n");
