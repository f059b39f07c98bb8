import { useEffect, useEffectEvent, useState } from "react";
import type { Span } from "../../dataset/format/span.ts";

/**
 * Follows the words as the reader scrolls.
 *
 * @param holder  finds the element that holds the text.
 * @param words  a selector of the elements of the text that are followed.
 * @param spanOf  the words of such an element, in offsets of the text; null where its place is unknown.
 * @param text  what is shown: another one has other elements.
 * @returns the span of the text that is on the screen; null while no such word is.
 */
export function useOnScreen(
  holder: () => Element | null | undefined,
  words: string,
  spanOf: (element: HTMLElement) => Span | null,
  text: object,
): Span | null {
  const [stretch, setStretch] = useState<Span | null>(null);
  const span = useEffectEvent(spanOf);
  const elementsOf = useEffectEvent(() => holder()?.querySelectorAll<HTMLElement>(words) ?? []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other elements
  useEffect(() => {
    // A passage that others overlap is several elements: it is gone when the last of them is.
    const onScreen = new Set<HTMLElement>();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!(target instanceof HTMLElement)) continue;
        if (isIntersecting) onScreen.add(target);
        else onScreen.delete(target);
      }
      const shown = [...onScreen].flatMap((each) => span(each) ?? []);
      setStretch((before) => unlessSame(before, hull(shown)));
    });
    for (const each of elementsOf()) observer.observe(each);
    return () => observer.disconnect();
  }, [words, text]);
  return stretch;
}

const hull = (spans: readonly Span[]): Span | null =>
  spans.length === 0
    ? null
    : {
        start: Math.min(...spans.map(({ start }) => start)),
        end: Math.max(...spans.map(({ end }) => end)),
      };

const unlessSame = (before: Span | null, now: Span | null): Span | null =>
  before?.start === now?.start && before?.end === now?.end ? before : now;
