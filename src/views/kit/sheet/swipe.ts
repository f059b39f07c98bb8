import { type RefObject, useEffect, useEffectEvent } from "react";

/** A finger, in CSS pixels of the window. */
export interface Touch {
  readonly x: number;
  readonly y: number;
}

export type Swipe = "left" | "right";

/** So far a finger goes sideways that means to turn a page, and so much more than up or down. */
const FAR_PX = 56;
const LEVEL = 2;
/** A dialog lies over what is turned; in a field a finger moves the place where words are put in. */
const ELSEWHERE = "dialog, input, textarea, select";

/** The side that a finger has swiped to; null where it has pressed or scrolled. */
export function swipeOf(from: Touch, to: Touch): Swipe | null {
  const across = to.x - from.x;
  if (Math.abs(across) < FAR_PX || Math.abs(across) < LEVEL * Math.abs(to.y - from.y)) return null;
  return across < 0 ? "left" : "right";
}

/**
 * Hears one finger swipe over an element, whose style has to leave that way to it (`touch-action`): what
 * the browser scrolls or magnifies is not heard, nor what selects words.
 */
export function useSwipe(of: RefObject<HTMLElement | null>, onSwipe: (side: Swipe) => void): void {
  const swiped = useEffectEvent(onSwipe);
  useEffect(() => {
    const { current } = of;
    if (!current) return;
    let from: Touch | null = null;
    const touchOf = ({ clientX, clientY }: PointerEvent): Touch => ({ x: clientX, y: clientY });
    const onDown = (event: PointerEvent) => {
      const own = event.target instanceof Element && event.target.closest(ELSEWHERE) === null;
      from = own && event.pointerType === "touch" && event.isPrimary ? touchOf(event) : null;
    };
    const onUp = (event: PointerEvent) => {
      const side = from && swipeOf(from, touchOf(event));
      from = null;
      if (side && getSelection()?.isCollapsed !== false) swiped(side);
    };
    const onCancel = () => {
      from = null;
    };
    current.addEventListener("pointerdown", onDown);
    current.addEventListener("pointerup", onUp);
    current.addEventListener("pointercancel", onCancel);
    return () => {
      current.removeEventListener("pointerdown", onDown);
      current.removeEventListener("pointerup", onUp);
      current.removeEventListener("pointercancel", onCancel);
    };
  }, [of]);
}
