import { type RefObject, useEffect, useRef } from "react";
import { isTyping } from "./is-typing.ts";

/**
 * Gives the keyboard to the heading of a page that took the place of another; whoever followed a link has not moved yet,
 * and whoever has begun to type while the page was on its way goes on.
 */
export function usePageHeading(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!navigator.userActivation?.hasBeenActive || isTyping(document.activeElement)) return;
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
