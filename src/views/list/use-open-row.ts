import { type RefObject, useEffect } from "react";
import type { ListAnswer } from "../../query/answers/answer-types.ts";

/** Brings the row of an event that is opened from elsewhere on screen; a row in sight stays where it is. */
export function useOpenRow(
  list: RefObject<HTMLElement | null>,
  open: string | null,
  answer: ListAnswer | null,
): void {
  useEffect(() => {
    if (open === null || answer === null) return;
    const bring = () =>
      list.current
        ?.querySelector("[aria-current]")
        ?.closest("[data-open]")
        ?.scrollIntoView({ block: "nearest" });
    bring();
    // Drawn, the rows that came on screen with it are as high as they are, not as was guessed.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(bring);
    });
    return () => cancelAnimationFrame(frame);
  }, [list, open, answer]);
}
