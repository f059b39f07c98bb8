import { useEffect } from "react";
import { PANEL } from "../kit/landmarks.ts";

const PARTS = "main, aside, header, nav, [role=status], [aria-live]";
const STOPS = "button, a[href], select, input[type=checkbox], [tabindex]";

/**
 * Whoever presses a button that goes away with what it did, such as a filter's chip, finds the
 * keyboard beside it and not at the top of the page. Where a whole part of the page goes away,
 * what replaces it takes the keyboard itself.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    /** The element that had the keyboard last, and all that it was in, from inside out. */
    let path: readonly Element[] = [];
    const onFocus = ({ target }: FocusEvent) => {
      path = target instanceof Element ? ancestors(target) : [];
    };
    const onRemoved = () => {
      if (path[0] === undefined || path[0].isConnected) return;
      const { activeElement } = document;
      const lost = path;
      // What takes its place may go away as well.
      path = [];
      if (activeElement === null || activeElement === document.body)
        focusInPlace(placeAround(lost));
    };
    const removals = new MutationObserver(onRemoved);
    removals.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", onFocus);
    return () => {
      removals.disconnect();
      document.removeEventListener("focusin", onFocus);
    };
  }, []);
}

function ancestors(element: Element): readonly Element[] {
  const found = [element];
  for (let up = element.parentElement; up; up = up.parentElement) found.push(up);
  return found;
}

function placeAround(path: readonly Element[]): HTMLElement | null {
  const left = path.filter((each) => each.isConnected);
  // What a dialog held goes away as it closes, and the dialog gives the keyboard back: to nothing, where nothing had it.
  if (left.some((each) => each.matches("dialog:not([open])"))) return null;
  const part = left.findIndex((each) => each.matches(PARTS));
  if (part < 0) return null;
  for (const each of left.slice(0, part + 1)) {
    const stop = each.matches(STOPS) ? each : [...each.querySelectorAll(STOPS)].find(canBeSeen);
    if (stop instanceof HTMLElement) return stop;
  }
  return document.getElementById(PANEL);
}

/** What went away was where the reader looks: the page moves only where the keyboard would be out of sight. */
function focusInPlace(place: HTMLElement | null): void {
  if (place === null) return;
  const { top, bottom } = place.getBoundingClientRect();
  place.focus({ preventScroll: bottom > 0 && top < innerHeight });
}

const canBeSeen = (element: Element): boolean => element.checkVisibility();
