import { type PointerEvent, useRef } from "react";
import { FLICK_PX_MS, landingOf, type Stop } from "./sheet-stops.ts";

/** Moves the sheet with the finger, and says where it comes to rest when the finger lifts. */
export function useSheetDrag(
  sheet: { readonly current: HTMLElement | null },
  stop: Stop,
  onRest: (at: Stop | "shut") => void,
) {
  const held = useRef<{ readonly offset: number; last: number; at: number; speed: number } | null>(
    null,
  );
  const end = (top: number | null, speed: number) => {
    const { current } = sheet;
    held.current = null;
    if (!current) return;
    current.style.removeProperty("top");
    delete current.dataset["dragged"];
    if (top !== null) onRest(landingOf(top / innerHeight, speed, stop));
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const { current } = sheet;
      if (!current || !event.isPrimary) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const { top } = current.getBoundingClientRect();
      const { clientY, timeStamp } = event;
      held.current = { offset: clientY - top, last: clientY, at: timeStamp, speed: 0 };
      current.dataset["dragged"] = "true";
    },
    onPointerMove(event: PointerEvent) {
      const { current: hand } = held;
      if (!hand || !sheet.current) return;
      const passed = event.timeStamp - hand.at;
      if (passed > 0) hand.speed = (event.clientY - hand.last) / passed;
      hand.last = event.clientY;
      hand.at = event.timeStamp;
      sheet.current.style.top = `${Math.max(0, event.clientY - hand.offset)}px`;
    },
    onPointerUp(event: PointerEvent) {
      const { current: hand } = held;
      if (!hand) return;
      // A finger that rested before it lifted has not flicked.
      const rested = event.timeStamp - hand.at > 80 || Math.abs(hand.speed) < FLICK_PX_MS;
      end(event.clientY - hand.offset, rested ? 0 : hand.speed);
    },
    onPointerCancel: () => end(null, 0),
  };
}
