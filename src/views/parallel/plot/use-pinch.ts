import { type RefObject, useEffect, useEffectEvent, useRef } from "react";

/** A day, and where on the screen it is to stay. */
export interface Held {
  readonly day: number;
  readonly clientY: number;
}

/** A notch of the wheel is about 100 px: a third nearer. */
const PER_PX = 0.004;
/** Fingers nearer to each other than this say nothing of how far apart they are. */
const LEAST_APART_PX = 24;

/**
 * Draws a line of days apart with two fingers, or with Ctrl or ⌘ and the wheel, about the day that lies between them.
 * One finger scrolls the page.
 */
export function usePinch(
  box: RefObject<HTMLElement | null>,
  lengthPx: number,
  dayAt: (clientY: number) => number,
  zoom: (lengthPx: number, about: Held) => void,
): void {
  const began = useRef<{ apart: number; lengthPx: number; day: number } | null>(null);
  const onTouch = useEffectEvent((event: TouchEvent) => {
    const [one, other] = event.touches;
    if (!one || !other || event.touches.length !== 2) {
      began.current = null;
      return;
    }
    // The page would be scrolled, or all of it made larger.
    event.preventDefault();
    const apart = Math.max(
      LEAST_APART_PX,
      Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY),
    );
    const clientY = (one.clientY + other.clientY) / 2;
    if (began.current === null) began.current = { apart, lengthPx, day: dayAt(clientY) };
    else {
      const { day } = began.current;
      zoom((began.current.lengthPx * apart) / began.current.apart, { day, clientY });
    }
  });
  const onWheel = useEffectEvent((event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const delta = Math.max(-300, Math.min(300, event.deltaY * unit));
    const { clientY } = event;
    zoom(lengthPx * Math.exp(-delta * PER_PX), { clientY, day: dayAt(clientY) });
  });
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const touch = (event: TouchEvent) => onTouch(event);
    const wheel = (event: WheelEvent) => onWheel(event);
    const touches = ["touchstart", "touchmove", "touchend", "touchcancel"] as const;
    for (const each of touches) current.addEventListener(each, touch, { passive: false });
    current.addEventListener("wheel", wheel, { passive: false });
    return () => {
      for (const each of touches) current.removeEventListener(each, touch);
      current.removeEventListener("wheel", wheel);
    };
  }, [box]);
}
