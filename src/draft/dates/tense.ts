/** Tells whether the words beside a date speak of what was or of what will be, in English and Korean. */
import type { Span } from "../../dataset/format/span.ts";

/** -1 for what was, 1 for what is to come, 0 where the words do not say. */
export type Tense = -1 | 0 | 1;

/** A sentence is looked at no further than this on either side: a text without stops costs no more. */
const REACH = 240;

const STOP = /[.!?。…]["”’)]?\s|\n/g;

/** The sentence round the span, as far as it is looked at. */
export function sentenceNear(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const last = [...before.matchAll(STOP)].at(-1);
  const next = after.search(STOP);
  return {
    start: start - (last ? before.length - last.index - last[0].length : before.length),
    end: end + (next < 0 ? after.length : next + 1),
  };
}

const ENGLISH: readonly (readonly [Tense, RegExp])[] = [
  [
    1,
    /\b(?:will|shall|won[’']t|must|(?:is|are|be) (?:due|set|likely|scheduled|planned|expected|to)|plans?|expects?|hopes?|aims?|intends?|going to|scheduled|starts?|begins?|opens?|ends?|expected|meets?)\b/gi,
  ],
  [
    -1,
    /\b(?:was|were|had|has been|have been)\b|(?<!\b(?:be|is|are|being|get) )\b(?:did|said|told|met|went|came|gave|took|made|held|began|left|led|lent|saw|won|lost|sent|broke|rose|fell|sold|burnt|built|sank|died|became|ran|cut|put|\p{L}{2,}ed)\b/giu,
  ],
];

/** Endings of verbs and the nouns that put a sentence in the future; the first one after the date tells. */
const KOREAN: readonly (readonly [Tense, RegExp])[] = [
  [
    1,
    /예정|계획|전망|방침|앞두|[할될을를릴질갈올열칠] (?:것|수)|하겠|되겠|[는인한된린진른간온운]다(?=[\s.”"]|$)|해야|돼야|러야/g,
  ],
  [-1, /[았었였했됐졌갔왔났렸쳤켰랐렀웠꿨냈섰봤뒀줬떴폈꼈겼녔뤘췄맸뗐샀팠찼]|던 |된 |한 뒤/g],
];

/** The tense of the words beside the span: the nearest verb tells. */
export function tenseAt(text: string, span: Span): Tense {
  const sentence = sentenceNear(text, span);
  const words = text.slice(sentence.start, sentence.end);
  const at = { start: span.start - sentence.start, end: span.end - sentence.start };
  const isKorean = /\p{Script=Hangul}/u.test(words);
  const outside = withoutQuotes(words, at);
  let nearest: { readonly tense: Tense; readonly far: number } = {
    tense: 0,
    far: Number.POSITIVE_INFINITY,
  };
  for (const [tense, verbs] of isKorean ? KOREAN : ENGLISH) {
    for (const { index, 0: verb } of outside.matchAll(verbs)) {
      const far = distance(at, index, index + verb.length, isKorean);
      if (far < nearest.far) nearest = { tense, far };
    }
  }
  return nearest.tense;
}

/** A Korean verb comes after its date; an English one may stand before it, though rather after it. */
function distance(at: Span, start: number, end: number, isKorean: boolean): number {
  if (start >= at.end) return start - at.end;
  if (end <= at.start) return isKorean ? Number.POSITIVE_INFINITY : at.start - end + 8;
  return Number.POSITIVE_INFINITY;
}

/** The words with what is quoted blanked out, where the date does not stand in it. */
const withoutQuotes = (words: string, at: Span): string =>
  words.replace(/[“"][^“”"]*[”"]/g, (quoted, index: number) =>
    index < at.end && index + quoted.length > at.start ? quoted : " ".repeat(quoted.length),
  );
