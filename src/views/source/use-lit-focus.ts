/**
 * How the open passage is brought before the reader: scrolled clear, and with the keyboard on it.
 *
 * Who steps from passage to passage with the reader's own controls, or from event to event beside
 * the text, keeps the keyboard there. Who goes back finds the line that was on screen.
 */
import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { scrollIntoSight } from "../kit/scroll-into-sight.ts";
import { useReader } from "../state/reader.ts";

/** @param text  what is on screen of the source: it changes when another text of it is shown */
export function useLitFocus(
  root: RefObject<HTMLElement | null>,
  open: string | null,
  text: object,
): void {
  const { query } = useReader();
  const shown = useRef<{ readonly text: unknown; readonly open: string | null } | null>(null);
  const event = useRef(query.event);
  const wentBack = useWentBack();
  const bring = useEffectEvent(() => {
    const before = shown.current;
    shown.current = { text, open };
    const stepped = event.current !== query.event;
    event.current = query.event;
    const mark = root.current?.querySelector("mark");
    if (!mark) return;
    const isNew = before?.text !== text;
    // A copy that was just checked is met at its verdict.
    const isMetAbove = isNew && document.activeElement?.matches("[data-verdict]") === true;
    if (before !== null && (isMetAbove || (!isNew && wentBack()))) return;
    // A text that has just appeared is opened at its place; within it the eye is led.
    const calm = isNew || matchMedia("(prefers-reduced-motion: reduce)").matches;
    // A page around this one keeps its keyboard until somebody has turned to this one.
    const isTurnedTo = window === window.top || navigator.userActivation?.hasBeenActive === true;
    if (isTurnedTo && !keepsKeyboard(document.activeElement, stepped && before !== null)) {
      mark.tabIndex = -1;
      mark.focus({ preventScroll: true });
    }
    scrollIntoSight(mark, "center", calm ? "instant" : "smooth");
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: by these another passage is lit
  useEffect(() => {
    if (open !== null) bring();
  }, [open, text]);
}

/**
 * Tells whether Back or Forward was the last thing that the reader did, however long ago: the browser then restores
 * the place.
 */
function useWentBack(): () => boolean {
  const isBack = useRef(false);
  useEffect(() => {
    const note = ({ type }: Event) => {
      isBack.current = type === "popstate";
    };
    for (const act of ACTS) addEventListener(act, note, { capture: true });
    return () => {
      for (const act of ACTS) removeEventListener(act, note, { capture: true });
    };
  }, []);
  return () => isBack.current;
}

const ACTS = ["popstate", "pointerdown", "keydown", "click"] as const;

/** Whether the element goes on with what it does, so that the keyboard stays with it. */
function keepsKeyboard(active: Element | null, stepped: boolean): boolean {
  if (active === null || active === document.body) return false;
  if (active.matches("input, textarea, select")) return true;
  if (active.closest("[role=complementary], aside") === null) return false;
  // In the panel beside the text, only its steps from event to event keep it, however late their text comes.
  return (
    active.closest("[data-panel-of=event]") === null || stepped || active.matches("[data-step]")
  );
}
