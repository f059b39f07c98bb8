import { type ReactNode, useEffect, useRef } from "react";
import { useIntl } from "react-intl";
import { dateText } from "../../dataset/time/date-text.ts";
import { openEvent } from "../../query/criteria/query.ts";
import type { EventDetail } from "../../query/store.ts";
import { useEscape } from "../kit/use-escape.ts";
import { useAnswer, useReader } from "../state/reader.ts";
import { Cite } from "./Cite.tsx";
import { Correct } from "./Correct.tsx";
import { DateKnown } from "./DateKnown.tsx";
import { Disagreement } from "./Disagreement.tsx";
import { EventHead } from "./EventHead.tsx";
import css from "./EventPanel.module.css";
import { Passages } from "./Passages.tsx";
import { Related } from "./Related.tsx";
import { Subjects } from "./Subjects.tsx";
import { Summary } from "./Summary.tsx";
import { usePanelFocus } from "./use-panel-focus.ts";

/** The open event; nothing when none is. */
export function EventPanel(): ReactNode {
  const { query, change, lang } = useReader();
  const { formatMessage } = useIntl();
  const panel = useRef<HTMLElement>(null);
  const { facets, words, event: id, passage } = query;
  const event = useAnswer(JSON.stringify(["event", id, facets, words, lang]), (reader) =>
    id === null ? Promise.resolve(null) : reader.store.event(id, reader.query, reader.lang),
  );
  const returnFocus = usePanelFocus(panel, id === null ? null : (event?.id ?? null));

  const shown = event?.id ?? null;
  useEffect(() => {
    if (shown !== null) panel.current?.parentElement?.scrollTo({ top: 0 });
  }, [shown]);

  const close = () => {
    change((query) => openEvent(query, null));
    returnFocus();
  };
  // With a passage open, Escape is the source's: one step back at a time.
  useEscape(id !== null && passage === null, close);

  if (id === null) return null;
  return (
    <aside ref={panel} className={css["panel"]} aria-label={formatMessage({ id: "event.panel" })}>
      {event && (
        <>
          <p className="visually-hidden" aria-live="polite">
            {event.title.text}, {dateText(event.date, lang, "long")}
          </p>
          <PanelBar event={event} onClose={close} />
          <article key={event.id}>
            <EventHead event={event} />
            <DateKnown event={event} />
            <Disagreement event={event} />
            <Summary event={event} />
            <Passages event={event} />
            <Related event={event} />
            <Subjects event={event} />
            <Cite event={event} />
            <Correct event={event} />
          </article>
        </>
      )}
    </aside>
  );
}

function PanelBar({ event, onClose }: { event: EventDetail; onClose: () => void }): ReactNode {
  const { change } = useReader();
  const { formatMessage } = useIntl();
  const step = (id: string | null, direction: "previous" | "next") => (
    <button
      type="button"
      className={css["step"]}
      // Not `disabled`: whoever steps to the end with the keyboard must not lose their place.
      aria-disabled={id === null}
      aria-label={formatMessage({ id: `event.${direction}.name` })}
      onClick={() => id !== null && change((query) => openEvent(query, id))}
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
