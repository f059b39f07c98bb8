/** Selected words as a passage: letter for letter, with as much around them as tells their place. */
import type { Passage } from "../../dataset/format/schema.ts";
import type { Span } from "../../dataset/format/span.ts";
import { divergence, findPassage, type Quote } from "../../dataset/quotation/find-quote.ts";
import { isTellingDifference } from "../../dataset/quotation/telling-difference.ts";
import { letterAround } from "./letters.ts";
import type { PassageOffer } from "./passage-offer.ts";
import { trimmed } from "./spans.ts";
import { wordEdges } from "./words.ts";

/**
 * Code units of a prefix or suffix that are tried one after another, up to what the format allows. What stands
 * in other paragraphs is taken last: another copy may have something between.
 */
const CONTEXTS = [
  { size: 32, across: false },
  { size: 64, across: false },
  { size: 128, across: false },
  { size: 200, across: false },
  { size: 64, across: true },
  { size: 200, across: true },
];

/**
 * The passage of a selection, without white space at its ends; null where nothing else is selected. Prefix
 * and suffix are whole words, and as many as it takes for the passage to be in one place. Where even the
 * longest do not tell places apart, the hint does: `findPassage` names this place in any case.
 */
export function passageOf(text: string, span: Span): PassageOffer | null {
  const { start, end } = trimmed(text, span);
  if (start === end) return null;
  const exact = text.slice(start, end);
  let offer = { exact, prefix: "", suffix: "", start };
  for (const { size, across } of CONTEXTS) {
    const [first, last] = across ? [0, text.length] : paragraphAround(text, { start, end });
    const prefix = before(text, start, Math.max(first, start - size));
    offer = { ...offer, prefix, suffix: after(text, end, Math.min(last, end + size)) };
    if (findPassage(text, offer).unique) break;
  }
  return offer;
}

function paragraphAround(text: string, { start, end }: Span): readonly [number, number] {
  const next = text.indexOf("\n", end);
  return [start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1, next < 0 ? text.length : next];
}

function before(text: string, start: number, least: number): string {
  const { starts } = wordEdges(text, { start: least, end: start });
  const from = starts.find((place) => place >= least && place < start);
  return text.slice(from ?? Math.min(start, letterAround(text, least).end), start);
}

function after(text: string, end: number, most: number): string {
  const { ends } = wordEdges(text, { start: end, end: most });
  const to = ends.findLast((place) => place <= most && place > end);
  return text.slice(end, to ?? Math.max(end, letterAround(text, most).start));
}

export type Fit =
  | { readonly fits: true; readonly start: number }
  | {
      readonly fits: false;
      /** The length of its beginning that is in the text, before the first letter that differs. */
      readonly agrees: number;
      /** The words of the text that stand where it should; null where not even its beginning is there. */
      readonly there: string | null;
      /** True where a name, a number or a negation differs, and not only the spelling. */
      readonly isTelling: boolean;
    };

/** Says whether the words of a passage are in the text letter for letter, and where else they differ. */
export function isLetterForLetter(text: string, passage: Quote): Fit {
  const { start } = findPassage(text, { exact: passage.exact, start: passage.start });
  if (start !== null) return { fits: true, start };
  const { length, start: at } = divergence(text, passage.exact);
  const there = at === null ? null : text.slice(at, at + passage.exact.length);
  return {
    fits: false,
    agrees: length,
    there,
    isTelling: there === null || isTellingDifference(passage.exact, there),
  };
}

/** A passage that a changed text no longer holds as it says. */
export interface Misfit {
  readonly id: string;
  /** Its words are gone; or they are there, and what stands around them is another. */
  readonly lost: "words" | "context";
}

/** The passages that do not fit a text, in their order. Nothing is moved: that is for their author to do. */
export function refit(
  text: string,
  passages: readonly (Quote & Pick<Passage, "id">)[],
): readonly Misfit[] {
  return passages.flatMap((passage): readonly Misfit[] => {
    if (findPassage(text, passage).start !== null) return [];
    const isThere = passage.exact !== "" && text.includes(passage.exact);
    return [{ id: passage.id, lost: isThere ? "context" : "words" }];
  });
}
