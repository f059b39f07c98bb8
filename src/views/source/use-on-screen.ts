import { type RefObject, useEffect, useState } from "react";
import type { SourceDetail } from "../../query/answers/answer-types.ts";

type Passage = SourceDetail["passages"][number];

/** The span of the text that is on the screen, in its own offsets; null while no quoted word is. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Follows the quoted words as the reader scrolls.
 * @param beside an element next to the one that holds the text
 * @param passages those of the text; one whose place is unknown is passed over
 */
export function useOnScreen(
  beside: RefObject<HTMLElement | null>,
  passages: readonly Passage[],
): Stretch | null {
  const [stretch, setStretch] = useState<Stretch | null>(null);
  useEffect(() => {
    const known = new Map(passages.map((passage) => [passage.id, passage]));
    const words = beside.current?.parentElement?.querySelectorAll<HTMLElement>("[data-passage]");
    // A passage that others overlap is several elements: it is gone when the last of them is.
    const onScreen = new Set<HTMLElement>();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!(target instanceof HTMLElement)) continue;
        if (isIntersecting) onScreen.add(target);
        else onScreen.delete(target);
      }
      const shown = [...onScreen].flatMap((each) => known.get(each.dataset["passage"] ?? "") ?? []);
      setStretch((before) => unlessSame(before, stretchOf(shown)));
    });
    for (const each of words ?? []) observer.observe(each);
    return () => observer.disconnect();
  }, [beside, passages]);
  return stretch;
}

function stretchOf(passages: readonly Passage[]): Stretch | null {
  const placed = passages.flatMap(({ start, exact }) =>
    start === null ? [] : [{ start, end: start + exact.length }],
  );
  if (placed.length === 0) return null;
  return {
    start: Math.min(...placed.map(({ start }) => start)),
    end: Math.max(...placed.map(({ end }) => end)),
  };
}

const unlessSame = (before: Stretch | null, now: Stretch | null): Stretch | null =>
  before?.start === now?.start && before?.end === now?.end ? before : now;
