import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import type { EventDetail } from "../../query/answers/answer-types.ts";
import { openEvent } from "../../query/criteria/query.ts";
import { useWatched } from "../kit/watched.ts";
import { useReader } from "../state/reader.ts";
import { lagWords } from "./lag-words.ts";
import { measuredEvent, measuring } from "./measuring.ts";

/** Measures the time from the open event to the one that is opened next, as far as both dates are known. */
export function Measure({ event }: { readonly event: EventDetail }): ReactNode {
  const { change, lang } = useReader();
  const { formatMessage } = useIntl();
  const now = useWatched(measuring);
  const own = measuredEvent(event);
  if (now === null) {
    return (
      <button type="button" className="link" onClick={() => measuring.set({ from: own, to: null })}>
        {formatMessage({ id: "measure.from" })}
      </button>
    );
  }
  const { from } = now;
  const stop = (
    <button type="button" className="link" onClick={() => measuring.set(null)}>
      {formatMessage({ id: "measure.stop" })}
    </button>
  );
  if (now.to === null && from.id === event.id) {
    return (
      <span role="status">
        {formatMessage({ id: "measure.waits" })} {stop}
      </span>
    );
  }
  const to = now.to ?? own;
  return (
    <span role="status">
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
      <strong>{lagWords(from, to, lang)}</strong> {stop}
    </span>
  );
}
