import { type RefObject, useEffect, useRef } from "react";

/** Gives the keyboard to the heading of a page that took the place of another; whoever followed a link has not moved yet. */
export function usePageHeading(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (navigator.userActivation?.hasBeenActive) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
