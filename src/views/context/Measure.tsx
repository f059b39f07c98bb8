import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import type { EventDetail } from "../../query/answers/answer-types.ts";
import { openEvent } from "../../query/criteria/query.ts";
import { useWatched } from "../kit/watched.ts";
import { useReader } from "../state/reader.ts";
import { lagWords } from "./lag-words.ts";
import { type Measuring, measuredEvent, measuring } from "./measuring.ts";

/** Measures the time from the open event to the one that is opened next, as far as both dates are known. */
export function Measure({ event }: { readonly event: EventDetail }): ReactNode {
  const { formatMessage } = useIntl();
  const now = useWatched(measuring);
  return (
    <span>
      <span role="status">{now && <Told event={event} now={now} />}</span>{" "}
      {/* One button for both, so that the keyboard stays on it. */}
      <button
        type="button"
        className="link"
        onClick={() => measuring.set(now ? null : { from: measuredEvent(event), to: null })}
      >
        {formatMessage({ id: now ? "measure.stop" : "measure.from" })}
      </button>
    </span>
  );
}

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
