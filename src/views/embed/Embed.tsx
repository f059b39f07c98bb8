import { type ReactNode, useRef, useState } from "react";
import { EventSide } from "../event/EventSide.tsx";
import { Crash } from "../kit/Crash.tsx";
import { late } from "../kit/late.tsx";
import { useIsPhone } from "../state/preferences.ts";
import { useReader } from "../state/reader.ts";
import { showsEvent, viewOf } from "../state/view.ts";
import css from "./Embed.module.css";
import { EmbedHead } from "./EmbedHead.tsx";
import { useToldHeight } from "./tell-height.ts";

const TimelineView = late(
  async () => (await import("../timeline/TimelineView.tsx")).TimelineView,
  false,
);
const ListView = late(async () => (await import("../list/ListView.tsx")).ListView, false);
const SourceReader = late(
  async () => (await import("../source/SourceReader.tsx")).SourceReader,
  false,
);

const nobody = () => undefined;

/**
 * The page in a frame of another: the events under a head of one line, the open event beside or over them, and a
 * passage in its source. It keeps nothing, and tells the page around it how high it is.
 */
export function Embed(): ReactNode {
  const { query } = useReader();
  const phone = useIsPhone();
  const [controls, setControls] = useState<HTMLElement | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const view = viewOf(query, phone);
  const isSource = view === "sources";
  useToldHeight(place, !isSource);
  const panel = showsEvent(query) || undefined;
  return (
    <div ref={place} className={css["embed"]}>
      <EmbedHead controlsRef={setControls} />
      <div className={css["frame"]} data-panel={panel}>
        <Crash part key={view}>
          {isSource ? (
            <SourceReader />
          ) : (
            <main>
              {phone || view === "list" ? (
                <ListView />
              ) : (
                <TimelineView controls={controls} onTotals={nobody} isBare />
              )}
            </main>
          )}
        </Crash>
        {panel && (
          <div className={css["panel"]}>
            <EventSide />
          </div>
        )}
      </div>
    </div>
  );
}
