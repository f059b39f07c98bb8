import { type RefObject, useLayoutEffect } from "react";
import type { Span } from "../../../../dataset/format/span.ts";
import { type Box, placeBeside } from "./placement.ts";
import { linesAround, linesOf, PARAGRAPHS } from "./text-on-page.ts";

interface Terms {
  /** The element that holds the text, and in whose corner places are counted from. */
  readonly root: RefObject<HTMLElement | null>;
  readonly box: RefObject<HTMLElement | null>;
  readonly words: Span | null;
  /** Changes with the size of the box, or with the drawing of the text. */
  readonly drawn: unknown;
}

/**
 * Keeps a box beside selected words while the page scrolls and changes its size. The box finds its place in
 * `--x` and `--y`, handles find theirs in `--start-x` and so on, all in pixels of the text's own corner.
 */
export function usePlace({ root, box, words, drawn }: Terms): void {
  const [start, end] = [words?.start ?? 0, words?.end ?? 0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: by these the box or the lines have another size
  useLayoutEffect(() => {
    const { current: text } = root;
    const { current: beside } = box;
    if (!text || !beside || start >= end) return;
    let lines: Lines | null = null;
    let frame = 0;
    const put = () => {
      lines ??= measure(text, { start, end });
      const { left, top } = text.getBoundingClientRect();
      const { offsetWidth: width, offsetHeight: height } = beside;
      const place = placeBeside({ ...lines, seen: seenOf(text, left, top) }, { width, height });
      move(beside, { "--x": place.left, "--y": place.top });
      moveHandles(text, lines.selected);
    };
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(put);
    };
    const anew = () => {
      lines = null;
      soon();
    };
    put();
    clearOfFoot(text, beside, { start, end });
    const observer = new ResizeObserver(anew);
    observer.observe(text);
    observer.observe(beside);
    addEventListener("scroll", soon, { passive: true, capture: true });
    addEventListener("resize", anew);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      removeEventListener("scroll", soon, { capture: true });
      removeEventListener("resize", anew);
    };
  }, [root, box, start, end, drawn]);
}

/** Scrolls words out from under a box that stands in the foot of the window. */
function clearOfFoot(text: HTMLElement, beside: HTMLElement, words: Span): void {
  if (getComputedStyle(beside).position !== "fixed") return;
  const lines = linesOf(text, words);
  const under = (lines.at(-1)?.bottom ?? 0) + HANDLE_PX - beside.getBoundingClientRect().top;
  const room = (lines[0]?.top ?? 0) - seenTop();
  if (under > 0 && room > 0) scrollBy({ top: Math.min(under, room), behavior: "instant" });
}

/** What hangs from the last line of selected words. */
const HANDLE_PX = 24;

interface Lines {
  readonly selected: readonly Box[];
  readonly lines: readonly Box[];
  readonly column: Box;
}

function measure(text: HTMLElement, words: Span): Lines {
  const corner = text.getBoundingClientRect();
  const own = ({ left, top, right, bottom }: Box): Box => ({
    left: left - corner.left,
    top: top - corner.top,
    right: right - corner.left,
    bottom: bottom - corner.top,
  });
  const column = text.querySelector(PARAGRAPHS)?.getBoundingClientRect() ?? corner;
  return {
    selected: linesOf(text, words).map(own),
    lines: linesAround(text, words).map(own),
    column: own(column),
  };
}

/** The part of the window in which the text and its margin are seen: under all that stands at its upper edge. */
function seenOf(text: HTMLElement, left: number, top: number): Box {
  const { clientWidth, clientHeight } = document.documentElement;
  return {
    left: -left,
    top: seenTop() - top,
    right: Math.min(clientWidth, text.getBoundingClientRect().right) - left,
    bottom: clientHeight - top,
  };
}

const seenTop = (): number =>
  Math.max(0, document.querySelector("[data-document-bar]")?.getBoundingClientRect().bottom ?? 0);

/** The ends of the words, where handles hang from them. */
function moveHandles(text: HTMLElement, [first, ...rest]: readonly Box[]): void {
  const last = rest.at(-1) ?? first;
  if (!first || !last) return;
  const paragraph = text.querySelector(PARAGRAPHS);
  const isRtl = paragraph !== null && getComputedStyle(paragraph).direction === "rtl";
  move(text, {
    "--start-x": isRtl ? first.right : first.left,
    "--start-y": first.bottom,
    "--end-x": isRtl ? last.left : last.right,
    "--end-y": last.bottom,
  });
}

function move(element: HTMLElement, places: Readonly<Record<string, number>>): void {
  for (const [name, px] of Object.entries(places)) element.style.setProperty(name, `${px}px`);
}
