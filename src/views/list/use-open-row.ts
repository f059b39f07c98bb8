import { type RefObject, useEffect, useEffectEvent } from "react";
import type { Interval } from "../../dataset/time/interval.ts";
import type { ListAnswer } from "../../query/answers/answer-types.ts";
import { scrollIntoSight } from "../kit/scroll-into-sight.ts";

/**
 * Frames in which rows that have come on screen are drawn. They are counted, and not the time: a slow computer takes
 * as long as it takes.
 */
const SETTLED_FRAMES = 20;

/** By these a reader goes elsewhere, and is not called back. */
const LEAVES = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

type ListRef = RefObject<HTMLElement | null>;

/** Brings the row of an event that is opened from elsewhere on screen; a row in sight stays where it is. */
export function useOpenRow(list: ListRef, open: string | null, answer: ListAnswer | null): void {
  useEffect(() => {
    if (open === null || answer === null) return;
    return brought(list, () => {
      const row = list.current?.querySelector("[aria-current]")?.closest("[data-open]");
      if (row) scrollIntoSight(row, "nearest");
    });
  }, [list, open, answer]);
}

/**
 * Opens a list of all events at the first of the window that a link asks for.
 *
 * @param starts  where each row is read (epoch ms), in the order of the rows.
 * @param isOpen  whether an event is: its row is what is looked for.
 */
export function useWindowRow(
  list: ListRef,
  starts: readonly number[],
  window: Interval | null,
  isOpen: boolean,
): void {
  const wanted = useEffectEvent(() => (window && !isOpen ? firstIn(starts, window) : 0));
  const isThere = starts.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, however the rows change later
  useEffect(() => {
    const at = wanted();
    // Above the first row stands what the page begins with.
    if (at <= 0) return;
    return brought(list, () => {
      const row = list.current?.querySelectorAll("[data-open]")[at];
      if (row) scrollIntoSight(row, "start");
    });
  }, [list, window?.start, isThere]);
}

/** The first row that begins in the window, else the next after it; -1 where all are before it. */
export const firstIn = (starts: readonly number[], { start }: Interval): number =>
  starts.findIndex((each) => each >= start);

/** Scrolls the list to a row, and keeps it there while the rows that came with it find their heights. */
export const bringInto = (list: ListRef, row: Element, block: "start" | "nearest"): (() => void) =>
  brought(list, () => scrollIntoSight(row, block));

function brought(list: ListRef, bring: () => void): () => void {
  bring();
  // The rows that came on screen with it turn out higher than was guessed, and move it on.
  const grown = new ResizeObserver(bring);
  if (list.current) grown.observe(list.current);
  let left = SETTLED_FRAMES;
  let frame = requestAnimationFrame(pass);
  function pass(): void {
    left -= 1;
    if (left > 0) frame = requestAnimationFrame(pass);
    else end();
  }
  function end(): void {
    cancelAnimationFrame(frame);
    grown.disconnect();
    for (const act of LEAVES) removeEventListener(act, end, { capture: true });
  }
  for (const act of LEAVES) addEventListener(act, end, { capture: true, passive: true });
  return end;
}
