import { type RefObject, useEffect } from "react";
import type { ListAnswer } from "../../query/answers/answer-types.ts";
import { scrollIntoSight } from "../kit/scroll-into-sight.ts";

/** Time in which rows that have come on screen are drawn, far below what a reader needs to scroll. */
const SETTLED_MS = 300;

/** Brings the row of an event that is opened from elsewhere on screen; a row in sight stays where it is. */
export function useOpenRow(
  list: RefObject<HTMLElement | null>,
  open: string | null,
  answer: ListAnswer | null,
): void {
  useEffect(() => {
    if (open === null || answer === null) return;
    const bring = () => {
      const row = list.current?.querySelector("[aria-current]")?.closest("[data-open]");
      if (row) scrollIntoSight(row, "nearest");
    };
    bring();
    // The rows that came on screen with it turn out higher than was guessed, and move it on.
    const grown = new ResizeObserver(bring);
    if (list.current) grown.observe(list.current);
    const settled = setTimeout(() => grown.disconnect(), SETTLED_MS);
    return () => {
      clearTimeout(settled);
      grown.disconnect();
    };
  }, [list, open, answer]);
}
