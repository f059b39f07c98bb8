/**
 * Places on the page as offsets of a text, and back. A paragraph is an element that holds its words and
 * nothing else, cut into as many elements as they are told apart by; it says where it starts.
 */
import type { Span } from "../../../../dataset/format/span.ts";

/** As much of a node of the page as is read here. */
export interface TextTree {
  readonly childNodes: ArrayLike<TextTree>;
  /** The characters of a text; null of an element. */
  readonly nodeValue: string | null;
}

/** A boundary of a selection, as the page has it: in a text a number of characters, else of children. */
export interface Boundary<Node extends TextTree = TextTree> {
  readonly node: Node;
  readonly offset: number;
}

/** @returns the number of characters of the tree before the boundary; null where that is not in it. */
export function charactersBefore(tree: TextTree, { node, offset }: Boundary): number | null {
  let count = 0;
  const walk = (at: TextTree): boolean => {
    if (at === node && at.nodeValue !== null) {
      count += Math.min(offset, at.nodeValue.length);
      return true;
    }
    count += at.nodeValue?.length ?? 0;
    for (let i = 0; i < at.childNodes.length; i += 1) {
      if (at === node && i === offset) return true;
      const child = at.childNodes[i];
      if (child && walk(child)) return true;
    }
    return at === node;
  };
  return walk(tree) ? count : null;
}

/**
 * The boundary after so many characters of the tree: of two that are the same place, the end of the earlier
 * text, or with `after` the start of the later one.
 */
export function boundaryAt<Node extends TextTree>(
  tree: Node,
  characters: number,
  after = false,
): Boundary<Node> | null {
  let left = characters;
  let last: Boundary<Node> | null = null;
  const walk = (at: Node): Boundary<Node> | null => {
    if (at.nodeValue !== null) {
      const { length } = at.nodeValue;
      if (left < length || (left === length && !after)) return { node: at, offset: left };
      last = { node: at, offset: length };
      left -= length;
    }
    for (let i = 0; i < at.childNodes.length; i += 1) {
      const found = walk(at.childNodes[i] as Node);
      if (found) return found;
    }
    return null;
  };
  return walk(tree) ?? last;
}

/** Words without the space around them; null where nothing else is in them. */
export function withoutSpace(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = start + words.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}

/** The words that the span cuts into, whole; in a language without spaces as far as its words are known. */
export function wholeWords(text: string, { start, end }: Span, lang: string | undefined): Span {
  return { start: wordEnd(text, start, lang, "start"), end: wordEnd(text, end, lang, "end") };
}

/** No word is longer, and a paragraph may be. */
const NEAR = 100;

function wordEnd(
  text: string,
  at: number,
  lang: string | undefined,
  side: "start" | "end",
): number {
  const from = Math.max(0, at - NEAR);
  const near = text.slice(from, at + NEAR);
  const word = wordsOf(lang)
    .segment(near)
    .containing(at - from);
  if (!word?.isWordLike || from + word.index === at) return at;
  return from + word.index + (side === "end" ? word.segment.length : 0);
}

function wordsOf(lang: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: "word" });
  } catch {
    // A file may name a language that nobody knows.
    return new Intl.Segmenter(undefined, { granularity: "word" });
  }
}
