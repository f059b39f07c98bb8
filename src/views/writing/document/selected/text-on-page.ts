/** The text as it stands on the page: its paragraphs, and what the browser has selected of them. */
import type { Span } from "../../../../dataset/format/span.ts";
import { type Boundary, boundaryAt, charactersBefore } from "./offsets.ts";
import { asLines, type Box } from "./placement.ts";

/** The paragraphs of a text: each holds its words and nothing else, and says where they start and end. */
export const PARAGRAPHS = "[data-paragraph]";

/** Where the date starts whose words an element is; null where it is none's. */
export function dateAt(target: EventTarget | null): number | null {
  const date = target instanceof Element ? target.closest<HTMLElement>("[data-date]") : null;
  return date ? Number(date.dataset["date"]) : null;
}

const paragraphsOf = (root: HTMLElement): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(PARAGRAPHS),
];

/** The words of a paragraph in offsets of the text. */
export const spanOf = ({ dataset }: HTMLElement): Span => ({
  start: Number(dataset["paragraph"]),
  end: Number(dataset["end"]),
});

/** The words that a range of the page covers; null where it covers none. */
export function spanIn(root: HTMLElement, range: Range): Span | null {
  const touched = paragraphsOf(root).filter((each) => range.intersectsNode(each));
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const start = charactersBefore(first, { node: startContainer, offset: startOffset });
  const end = charactersBefore(last, { node: endContainer, offset: endOffset });
  const from = spanOf(first).start + (start ?? 0);
  const to = end === null ? spanOf(last).end : spanOf(last).start + end;
  return from < to ? { start: from, end: to } : null;
}

/** The place in the text under a point of the window; null where there is none. */
export function offsetAt(root: HTMLElement, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  const paragraph = elementOf(caret?.node)?.closest<HTMLElement>(PARAGRAPHS);
  if (!caret || !paragraph || !root.contains(paragraph)) return null;
  const characters = charactersBefore(paragraph, caret);
  return characters === null ? null : spanOf(paragraph).start + characters;
}

function caretAt(x: number, y: number): Boundary<Node> | null {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

const elementOf = (node: Node | undefined): Element | null =>
  node instanceof Element ? node : (node?.parentElement ?? null);

/** The ranges of the page that cover words, one for each paragraph. */
function rangesOf(root: HTMLElement, { start, end }: Span): readonly Range[] {
  return paragraphsOf(root).flatMap((paragraph) => {
    const own = spanOf(paragraph);
    const from = Math.max(start, own.start);
    const to = Math.min(end, own.end);
    const first = from < to ? boundaryAt<Node>(paragraph, from - own.start, true) : null;
    const last = from < to ? boundaryAt<Node>(paragraph, to - own.start) : null;
    if (!first || !last) return [];
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset);
    return [range];
  });
}

/** The lines of words in the window, from the first to the last. */
export const linesOf = (root: HTMLElement, words: Span): readonly Box[] =>
  rangesOf(root, words).flatMap((range) => asLines(drawn(range)));

const drawn = (range: Range): readonly DOMRect[] =>
  [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);

/** The lines of the paragraphs in which the words stand, and of what is written before and after them. */
export function linesAround(root: HTMLElement, { start, end }: Span): readonly Box[] {
  const all = paragraphsOf(root);
  const first = all.findIndex((each) => spanOf(each).end > start);
  const last = all.findLastIndex((each) => spanOf(each).start < end);
  const head = first > 0 ? [] : (root.parentElement?.querySelectorAll("header > *") ?? []);
  const near = all.slice(Math.max(0, first - 1), last + 2);
  const notes = near.flatMap((each) => [
    ...(each.nextElementSibling?.querySelectorAll("li, p") ?? []),
  ]);
  return [...head, ...near, ...notes].flatMap((each) => {
    const range = document.createRange();
    range.selectNodeContents(each);
    return asLines(drawn(range));
  });
}

/** Has the browser select words, so that they can be copied; null takes back what is selected of the text. */
export function selectOnPage(root: HTMLElement, words: Span | null): void {
  const selection = getSelection();
  if (selection === null) return;
  const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const isHere = range !== null && !range.collapsed && range.intersectsNode(root);
  if (words === null) {
    if (isHere) selection.removeAllRanges();
    return;
  }
  const now = isHere ? spanIn(root, range) : null;
  if (now?.start === words.start && now.end === words.end) return;
  const ranges = rangesOf(root, words);
  const [first] = ranges;
  const last = ranges.at(-1);
  if (!first || !last) return;
  selection.setBaseAndExtent(
    first.startContainer,
    first.startOffset,
    last.endContainer,
    last.endOffset,
  );
}
