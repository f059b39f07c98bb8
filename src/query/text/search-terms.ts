/** Search by words: every one of them must occur somewhere in the event or its passages. */
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
 * The places where the words occur in a text, as half-open spans of its UTF-16 code units: in
 * order, apart from each other, whole characters only.
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
