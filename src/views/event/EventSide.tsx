import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { closeEvent } from "../../query/criteria/query.ts";
import { Crash } from "../kit/Crash.tsx";
import { late } from "../kit/late.tsx";
import type { Stop } from "../kit/sheet/sheet-stops.ts";
import { useIsPhone } from "../state/preferences.ts";
import { useReader } from "../state/reader.ts";
import css from "./EventSide.module.css";

/** They come together: a finger takes hold of what it sees. */
const parts = () => Promise.all([import("./EventPanel.tsx"), import("../kit/sheet/Grabber.tsx")]);
const EventPanel = late(async () => (await parts())[0].EventPanel);
const Grabber = late(async () => (await parts())[1].Grabber);

/** The first event that is opened should not wait for the panel's file. */
export const fetchEventPanel = (): void => EventPanel.ask();

/** The open event's place: a column, a panel over the edge, or on a phone a sheet that is drawn up. */
export function EventSide(): ReactNode {
  const { query, change } = useReader();
  const phone = useIsPhone();
  const sheet = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<Stop>("middle");
  const { event } = query;
  /** What had the keyboard when the event was asked for: it may be on its way for long. */
  const asked = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each event is asked for anew
  useLayoutEffect(() => {
    asked.current = document.activeElement;
  }, [event]);
  return (
    <div ref={sheet} className={css["side"]} data-stop={stop} data-covers>
      {phone && (
        <Grabber sheet={sheet} stop={stop} onStop={setStop} onShut={() => change(closeEvent)} />
      )}
      <div className={css["scroll"]}>
        <Crash part of={event}>
          <EventPanel asked={asked} />
        </Crash>
      </div>
    </div>
  );
}
