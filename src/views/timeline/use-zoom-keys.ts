import type { RefObject } from "react";
import { useKeydown } from "../kit/keys/use-keydown.ts";
import type { Timeline } from "./timeline.ts";

/** How much of the window's length a key leaves. */
const FACTORS: Readonly<Record<string, number>> = { "+": 0.5, "=": 0.5, "-": 2, "−": 2 };

const TYPING = "textarea, select, [contenteditable], input:not([type='checkbox'])";

/** Whether a key pressed there belongs to something else. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(`${TYPING}, dialog[open]`) !== null;

/**
 * `+ − 0` zoom in, out and to everything. Keys pressed in a timeline are its own; those pressed
 * elsewhere on the page, but not in a field, go to the first timeline there is.
 */
export function useZoomKeys(
  view: RefObject<HTMLElement | null>,
  timeline: Timeline | null,
  showAll: () => void,
): void {
  useKeydown((event) => {
    if (!timeline || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isElsewhere(event.target) || timelineOf(event.target) !== view.current) return;
    const factor = FACTORS[event.key];
    if (!factor && event.key !== "0") return;
    event.preventDefault();
    if (factor) timeline.zoom(factor, true);
    else showAll();
  });
}

const TIMELINE = "[data-timeline]";

const timelineOf = (target: EventTarget | null): Element | null =>
  (target instanceof Element ? target.closest(TIMELINE) : null) ?? document.querySelector(TIMELINE);
