import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import type { EventDetail } from "../../query/answers/answer-types.ts";
import { openEvent } from "../../query/criteria/query.ts";
import { PANEL } from "../kit/landmarks.ts";
import { useWatched } from "../kit/watched.ts";
import { useIsPhone } from "../state/preferences.ts";
import { useReader } from "../state/reader.ts";
import { lagWords } from "./lag-words.ts";
import { type Measuring, measuredEvent, measuring } from "./measuring.ts";

/** Measures the time from the open event to the one that is opened next, as far as both dates are known. */
export function Measure({ event }: { readonly event: EventDetail }): ReactNode {
  const { formatMessage } = useIntl();
  const now = useWatched(measuring);
  const phone = useIsPhone();
  return (
    <span>
      <span role="status">{now && <Told event={event} now={now} />}</span>{" "}
      {/* One button for both: on a phone, where the panel lies over the events, the keyboard stays on it. */}
      <button
        type="button"
        className="link"
        onClick={() => {
          measuring.set(now ? null : { from: measuredEvent(event), to: null });
          // The next thing is another event, and the arrows lead there from this one.
          if (!now && !phone) markOf()?.focus();
        }}
      >
        {formatMessage({ id: now ? "measure.stop" : "measure.from" })}
      </button>
    </span>
  );
}

/** The mark or the row of the event that is open; null where it is in none of its own. */
const markOf = (): HTMLElement | null =>
  document.getElementById(PANEL)?.querySelector("[aria-current=true]") ?? null;

/** The measured time in words, or the way to measure any. */
function Told({ event, now }: { event: EventDetail; now: Measuring }): ReactNode {
  const { change, lang } = useReader();
  const { formatMessage } = useIntl();
  const { from } = now;
  if (now.to === null && from.id === event.id) return formatMessage({ id: "measure.waits" });
  return (
    <>
      <button
        type="button"
        className="link"
        onClick={() => change((query) => openEvent(query, from.id))}
      >
        {from.title}
      </button>
      {" → "}
      {now.to !== null &&
        now.to.id !== event.id &&
        `${now.to.title || formatMessage({ id: "measure.day" })}: `}
      <strong>{lagWords(from, now.to ?? measuredEvent(event), lang)}</strong>
    </>
  );
}
