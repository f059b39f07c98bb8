import { useEffect, useRef } from "react";
import type { Parts } from "./use-timeline.ts";

/** What a reader does who looks elsewhere from then on. */
const ACTS = ["pointerdown", "wheel", "keydown"] as const;

/**
 * Keeps the open event's row on the screen until the reader's next act. A link arrives before its marks do, and
 * rows move while the panel opens beside them.
 *
 * @returns what is to be called where marks have come to rest, once their lanes are as high as they will be.
 */
export function useReveal(parts: Parts | null, event: string | null): () => void {
  const sought = useRef<string | null>(null);
  useEffect(() => {
    sought.current = event;
    if (event !== null) parts?.marks.reveal(event);
    const leave = () => {
      sought.current = null;
    };
    const ended = new AbortController();
    for (const each of ACTS) addEventListener(each, leave, { capture: true, signal: ended.signal });
    return () => ended.abort();
  }, [parts, event]);
  return () => {
    if (sought.current !== null) parts?.marks.reveal(sought.current);
  };
}
