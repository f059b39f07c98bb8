import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import { closeEvent } from "../../query/criteria/query.ts";
import { Crash } from "../kit/Crash.tsx";
import { late } from "../kit/late.tsx";
import { useIsPhone } from "../state/preferences.ts";
import { useReader } from "../state/reader.ts";
import css from "./EventSide.module.css";
import { FLICK_PX_MS, landingOf, type Stop } from "./sheet-stops.ts";

const EventPanel = late(async () => (await import("./EventPanel.tsx")).EventPanel);

/** The first event that is opened should not wait for the panel's file. */
export const fetchEventPanel = (): void => EventPanel.ask();

/** The open event's place: a column, a panel over the edge, or on a phone a sheet that is drawn up. */
export function EventSide(): ReactNode {
  const { query, change } = useReader();
  const phone = useIsPhone();
  const sheet = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<Stop>("middle");
  const drag = useDrag(sheet, stop, (to) => {
    if (to === "shut") change(closeEvent);
    else setStop(to);
  });
  return (
    <div ref={sheet} className={css["side"]} data-stop={stop}>
      {/* For a finger only: the cross closes the sheet, and the page scrolls it, for anybody else. */}
      {phone && <div className={css["grabber"]} aria-hidden="true" {...drag} />}
      <div className={css["scroll"]}>
        <Crash part key={query.event}>
          <EventPanel />
        </Crash>
      </div>
    </div>
  );
}

/** Moves the sheet with the finger, and says where it comes to rest when the finger lifts. */
function useDrag(
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
