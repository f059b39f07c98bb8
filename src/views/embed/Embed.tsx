import { type ReactNode, useRef, useState } from "react";
import { FormattedMessage } from "react-intl";
import { clearFilters } from "../../query/criteria/query.ts";
import { EventSide } from "../event/EventSide.tsx";
import { Crash } from "../kit/Crash.tsx";
import { late } from "../kit/late.tsx";
import { WithWords } from "../locale/WithWords.tsx";
import { addressOf } from "../state/history/address.ts";
import { useIsPhone } from "../state/preferences.ts";
import { useAnswer, useReader, useSessionState } from "../state/reader.ts";
import { ownPage, showsEvent, viewOf } from "../state/view.ts";
import css from "./Embed.module.css";
import { EmbedHead } from "./EmbedHead.tsx";
import { useToldHeight } from "./tell-height.ts";
import { EMBED_WORDS } from "./words.ts";

const TimelineView = late(
  async () => (await import("../timeline/TimelineView.tsx")).TimelineView,
  false,
);
const ListView = late(async () => (await import("../list/ListView.tsx")).ListView, false);
const SourceReader = late(
  async () => (await import("../source/SourceReader.tsx")).SourceReader,
  false,
);

const ParallelView = late(
  async () => (await import("../parallel/ParallelView.tsx")).ParallelView,
  false,
);
const CountsView = late(async () => (await import("../counts/CountsView.tsx")).CountsView, false);

/** Pages in the place of the events. */
const OWN = { align: ParallelView, counts: CountsView } as const;

const nobody = () => undefined;

/**
 * The page in a frame of another: the events under a head of one line, or two stories or counts in their place, the
 * open event beside or over them, and a passage in its source. It keeps nothing, and tells the page around it how high it is.
 */
export function Embed(): ReactNode {
  const { query, criteria } = useReader();
  const answer = useAnswer({ kind: "facets", criteria });
  const arriving = useSessionState(({ dataset }) => dataset?.arriving);
  const phone = useIsPhone();
  const [controls, setControls] = useState<HTMLElement | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const view = viewOf(query, phone);
  const isSource = view === "sources";
  const own = ownPage(query);
  const Own = own && OWN[own];
  const isEmpty = answer?.matching === 0 && !arriving;
  useToldHeight(place, !isSource);
  const panel = showsEvent(query) || undefined;
  return (
    <WithWords words={EMBED_WORDS}>
      <div ref={place} className={css["embed"]}>
        <EmbedHead controlsRef={setControls} />
        {!isSource && own === null && view !== "timeline" && view !== "list" && (
          <p className={css["note"]}>
            <FormattedMessage id="embed.alone" />
          </p>
        )}
        <div className={css["frame"]} data-panel={panel}>
          <Crash part key={own ?? view}>
            {isSource ? (
              <SourceReader />
            ) : Own ? (
              <Own />
            ) : (
              <main>
                {isEmpty ? (
                  <p className={css["note"]}>
                    <FormattedMessage id="embed.nothing" />{" "}
                    <a
                      href={addressOf({ ...clearFilters(query), embed: false })}
                      target="_blank"
                      rel="noopener"
                    >
                      <FormattedMessage id="embed.all" values={{ total: answer.total }} />
                    </a>
                  </p>
                ) : phone || view === "list" ? (
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
    </WithWords>
  );
}
