/** Words of a text, by which a selection grows and shrinks, in any script. */
import type { Span } from "../../dataset/format/span.ts";
import { withoutParticle } from "../texts/korean-particles.ts";
import { letterAround } from "./letters.ts";

const segmenter = new Intl.Segmenter("ko", { granularity: "word" });

/** Text around a place in which its words are looked for: none is as long. */
const AROUND = 300;

export interface WordEdges {
  /** Places at which a selection may start: before a word, and before the signs that open it. */
  readonly starts: readonly number[];
  /** Places at which it may end: behind a word, its stem where it is Korean, and the signs that close it. */
  readonly ends: readonly number[];
}

/**
 * The edges of the words around a span, in order.
 *
 *     “한국의 조약”     starts  0 1 5     ends  3 4 7 8
 */
export function wordEdges(text: string, span: Span, around = AROUND): WordEdges {
  const from = letterAround(text, Math.max(0, span.start - around)).start;
  const to = letterAround(text, Math.min(text.length, span.end + around)).end;
  const [starts, ends] = [new Set<number>(), new Set<number>()];
  for (const { index, 0: chunk } of text.slice(from, to).matchAll(/\S+/gu)) {
    const at = from + index;
    // What the stretch cuts is not known to begin or end there.
    if (at > from || from === 0) starts.add(at);
    if (at + chunk.length < to || to === text.length) ends.add(at + chunk.length);
    for (const { index: within, segment, isWordLike } of segmenter.segment(chunk)) {
      if (!isWordLike) continue;
      starts.add(at + within);
      ends.add(at + within + withoutParticle(segment).length);
      ends.add(at + within + segment.length);
    }
  }
  return { starts: inOrder(starts), ends: inOrder(ends) };
}

const inOrder = (places: ReadonlySet<number>): readonly number[] =>
  [...places].sort((a, b) => a - b);

/** The word that a place is within; where it is between words, nothing. */
export function wordAround(text: string, at: number): Span {
  const from = letterAround(text, Math.max(0, at - AROUND)).start;
  const to = letterAround(text, Math.min(text.length, at + AROUND)).end;
  for (const { index, segment, isWordLike } of segmenter.segment(text.slice(from, to))) {
    const [start, end] = [from + index, from + index + segment.length];
    if (start >= at) break;
    if (end > at && isWordLike) return { start, end };
  }
  return { start: at, end: at };
}
