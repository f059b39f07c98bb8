import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { type DayWindow, dayScale, panned, zoomed } from "../../../drawing/parallel/days-axis.ts";

/** How far a finger or a button may slip and still press. */
const SLIP_PX = 4;
/** A notch of the wheel is about 100 px: a third nearer. */
const PER_PX = 0.004;

/**
 * Moves the window by hand: a drag pans, Ctrl or ⌘ and the wheel zoom where the pointer is, a wheel sideways pans,
 * and two fingers do both. The end of a drag presses nothing.
 */
export function useDayGestures(
  plot: RefObject<HTMLElement | null>,
  {
    window,
    from,
    lengthPx,
    zoom,
  }: { window: DayWindow; from: number; lengthPx: number; zoom: number },
  move: (window: DayWindow) => void,
): void {
  const hasDragged = useRef(false);
  const hands = useRef(new Map<number, number>());
  const held = useRef<{ window: DayWindow; places: readonly number[] } | null>(null);

  const placeOf = ({ clientX }: { clientX: number }): number =>
    (clientX - (plot.current?.getBoundingClientRect().left ?? 0)) / zoom - from;
  const onWheel = useEffectEvent((event: WheelEvent) => {
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const scale = dayScale(window, lengthPx);
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const delta = Math.max(-300, Math.min(300, event.deltaY * unit));
      move(zoomed(window, Math.exp(delta * PER_PX), scale.toDay(placeOf(event))));
    } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      move(panned(window, scale.toDay(event.deltaX * unit) - window.from));
    }
  });
  const grip = () => {
    held.current = { window, places: [...hands.current.values()] };
  };
  const onDown = useEffectEvent((event: PointerEvent) => {
    if (event.button !== 0) return;
    if (hands.current.size === 0) hasDragged.current = false;
    hands.current.set(event.pointerId, placeOf(event));
    grip();
  });
  const onMove = useEffectEvent((event: PointerEvent) => {
    if (!hands.current.has(event.pointerId) || held.current === null) return;
    hands.current.set(event.pointerId, placeOf(event));
    const now = [...hands.current.values()];
    const { places, window: before } = held.current;
    const [first = 0, second] = places;
    const [at = 0, other] = now;
    if (
      !hasDragged.current &&
      now.every((each, i) => Math.abs(each - (places[i] ?? 0)) < SLIP_PX)
    ) {
      return;
    }
    hasDragged.current = true;
    plot.current?.setPointerCapture(event.pointerId);
    const scale = dayScale(before, lengthPx);
    if (second === undefined || other === undefined) {
      move(panned(before, scale.toDay(first) - scale.toDay(at)));
      return;
    }
    const factor = Math.abs(second - first) / Math.max(8, Math.abs(other - at));
    const nearer = zoomed(before, factor, scale.toDay((first + second) / 2));
    const moved = dayScale(nearer, lengthPx);
    move(panned(nearer, moved.toDay((first + second) / 2) - moved.toDay((at + other) / 2)));
  });
  const onUp = useEffectEvent((event: PointerEvent) => {
    if (!hands.current.delete(event.pointerId)) return;
    if (hands.current.size === 0) held.current = null;
    else grip();
  });
  const onClick = useEffectEvent((event: MouseEvent) => {
    if (!hasDragged.current) return;
    hasDragged.current = false;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const { current } = plot;
    if (current === null) return;
    const wheel = (event: WheelEvent) => onWheel(event);
    const down = (event: PointerEvent) => onDown(event);
    const drag = (event: PointerEvent) => onMove(event);
    const up = (event: PointerEvent) => onUp(event);
    const click = (event: MouseEvent) => onClick(event);
    current.addEventListener("wheel", wheel, { passive: false });
    current.addEventListener("pointerdown", down);
    current.addEventListener("click", click, { capture: true });
    addEventListener("pointermove", drag);
    addEventListener("pointerup", up);
    addEventListener("pointercancel", up);
    return () => {
      current.removeEventListener("wheel", wheel);
      current.removeEventListener("pointerdown", down);
      current.removeEventListener("click", click, { capture: true });
      removeEventListener("pointermove", drag);
      removeEventListener("pointerup", up);
      removeEventListener("pointercancel", up);
    };
  }, [plot]);
}
