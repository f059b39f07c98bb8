import { type ReactNode, type RefObject, use, useEffect, useEffectEvent, useRef } from "react";
import { useIntl } from "react-intl";
import { withId } from "../../dataset/format/with-id.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import type { EventDetail } from "../../query/answers/answer-types.ts";
import { placeInWalk } from "../../query/answers/walk.ts";
import { closeEvent, EMPTY_QUERY, openEvent } from "../../query/criteria/query.ts";
import { citableEvent, seenNow } from "../cite/citable.ts";
import { Reference } from "../cite/Reference.tsx";
import { Around } from "../context/Around.tsx";
import { measuring } from "../context/measuring.ts";
import { useAround } from "../context/use-around.ts";
import { useEscape } from "../kit/keys/use-escape.ts";
import { Part } from "../kit/Part.tsx";
import { useSwipe } from "../kit/sheet/swipe.ts";
import { useWatched } from "../kit/watched.ts";
import { EVENT_WORDS } from "../locale/event-words.ts";
import { WithWords } from "../locale/WithWords.tsx";
import { Hits } from "../marks/Hits.tsx";
import { usePageTitle } from "../state/page-title.ts";
import { useOpenEvent, useReader } from "../state/reader.ts";
import { EditEvent } from "../writing/EditEvent.tsx";
import { PanelContext } from "../writing/writing-context.ts";
import { Correct } from "./Correct.tsx";
import { DateKnown } from "./DateKnown.tsx";
import { EventHead } from "./EventHead.tsx";
import css from "./EventPanel.module.css";
import { Passages } from "./Passages.tsx";
import { Related } from "./Related.tsx";
import { Subjects } from "./Subjects.tsx";
import { usePanelFocus } from "./use-panel-focus.ts";
import { usePanelKey } from "./use-panel-key.ts";
import { Verified } from "./Verified.tsx";

/**
 * The open event; nothing when none is.
 *
 * @param asked  what had the keyboard when the event was asked for.
 */
export function EventPanel({ asked }: { readonly asked: RefObject<Element | null> }): ReactNode {
  const { query, change, lang } = useReader();
  const { formatMessage } = useIntl();
  const event = useOpenEvent();
  const panel = useRef<HTMLElement>(null);
  const { event: id } = query;
  const name = event && `${event.title.text}, ${dateText(event.date, lang, "long")}`;
  const returnFocus = usePanelFocus(
    { panel, asked },
    id === null ? null : (event?.id ?? null),
    name ?? "",
  );
  usePageTitle("event", name);
  usePanelKey();

  const shown = event?.id ?? null;
  useEffect(() => {
    if (shown !== null) panel.current?.parentElement?.scrollTo({ top: 0 });
  }, [shown]);

  const close = () => {
    change(closeEvent);
    returnFocus();
  };
  const writing = use(PanelContext);
  const around = useAround();
  const isMeasured = useWatched(measuring) !== null;
  // One step back at a time.
  const back = isMeasured ? () => measuring.set(null) : around.days === null ? close : around.leave;
  useEscape(id !== null && writing === null, back);

  if (writing !== null) {
    return (
      <aside className={css["panel"]} aria-label={formatMessage({ id: "event.panel" })}>
        {writing}
      </aside>
    );
  }
  if (id === null) return null;
  return (
    <aside
      ref={panel}
      className={css["panel"]}
      data-panel-of="event"
      aria-label={formatMessage({ id: "event.panel" })}
    >
      {event && (
        <WithWords words={EVENT_WORDS}>
          <PanelBar event={event} panel={panel} onClose={close} />
          <article key={event.id}>
            <EventHead event={event} />
            <Around event={event} around={around} />
            <Passages event={event} />
            <Verified />
            <DateKnown event={event} />
            <Summary event={event} />
            <Related event={event} />
            <Subjects event={event} />
            <Cite event={event} />
            <Correct event={event} />
            <EditEvent id={event.id} />
          </article>
        </WithWords>
      )}
    </aside>
  );
}

type Direction = "previous" | "next";

/** Goes from event to event. Steps that are asked for while one is on its way are taken once it is there. */
function useSteps(event: EventDetail): (direction: Direction) => void {
  const { query, change } = useReader();
  const due = useRef<Direction[]>([]);
  const go = (direction: Direction) =>
    change((now) => {
      if (now.event !== event.id) {
        due.current.push(direction);
        return now;
      }
      const id = event[direction];
      return id === null ? now : openEvent(now, id);
    });
  const goOn = useEffectEvent(() => {
    const next = due.current.shift();
    if (next) go(next);
  });
  const isThere = query.event === event.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each event that has come is gone on from
  useEffect(() => {
    if (isThere) goOn();
  }, [isThere, event.id]);
  return go;
}

function PanelBar({
  event: shown,
  panel,
  onClose,
}: {
  event: EventDetail;
  panel: RefObject<HTMLElement | null>;
  onClose: () => void;
}): ReactNode {
  const { query, summary } = useReader();
  const { formatMessage } = useIntl();
  const event = placeInWalk(shown, withId(summary.episodes, query.episode ?? undefined));
  const go = useSteps(event);
  // As the pages of a book are turned.
  useSwipe(panel, (side) => go(side === "left" ? "next" : "previous"));
  const step = (id: string | null, direction: Direction) => (
    <button
      type="button"
      className={css["step"]}
      data-step={direction}
      // Not `disabled`: whoever steps to the end with the keyboard must not lose the focus.
      aria-disabled={id === null}
      aria-label={formatMessage({ id: `event.${direction}.name` })}
      onClick={() => go(direction)}
    >
      {formatMessage({ id: `event.${direction}` })}
    </button>
  );
  return (
    <div className={css["bar"]}>
      {step(event.previous, "previous")}
      {step(event.next, "next")}
      <span className={css["position"]}>
        {event.position === null
          ? formatMessage({ id: "event.filteredOut" })
          : formatMessage(
              { id: "event.position" },
              { position: event.position, matching: event.matching },
            )}
      </span>
      <button
        type="button"
        className={css["close"]}
        aria-label={formatMessage({ id: "event.close" })}
        onClick={onClose}
      >
        ×
      </button>
    </div>
  );
}

/** A reference to the event, on request. */
function Cite({ event }: { event: EventDetail }): ReactNode {
  const { query, summary, lang } = useReader();
  // The link of the event itself, without the filters and the window it happened to be seen in.
  const seen = seenNow(openEvent({ ...EMPTY_QUERY, data: query.data }, event.id));
  return (
    <Part title="event.cite">
      <Reference item={citableEvent(event, summary, lang, seen)} />
    </Part>
  );
}

/** The summary, marked as the dataset's own words, unlike the passages. */
function Summary({ event }: { event: EventDetail }): ReactNode {
  const { query } = useReader();
  if (event.summary === null) return null;
  return (
    <Part title="event.summary">
      <p lang={event.summary.lang || undefined} dir="auto">
        <Hits text={event.summary.text} words={query.words} />
      </p>
    </Part>
  );
}
