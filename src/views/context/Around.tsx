import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import type { EventDetail } from "../../query/answers/answer-types.ts";
import css from "./Context.module.css";
import { Measure } from "./Measure.tsx";
import { type AroundEvent, FIRST_DAYS } from "./use-around.ts";

/** Days to choose from; a link may ask for any other number. */
const DAYS = [3, 7, 14, 30, 90, 365] as const;

interface Props {
  readonly event: EventDetail;
  readonly around: AroundEvent;
}

/** Leads to what else happened about the time of the event, whatever filters, and back; and measures from it. */
export function Around({ event, around: { days, show, leave } }: Props): ReactNode {
  const { formatMessage } = useIntl();
  if (days === null) {
    return (
      <p className={css["around"]}>
        <span className={css["beside"]}>
          <button
            type="button"
            className="link"
            title={formatMessage({ id: "around.key" })}
            aria-keyshortcuts="a"
            onClick={() => show(FIRST_DAYS)}
          >
            {formatMessage({ id: "around.button" })}
          </button>
          <Measure event={event} />
        </span>
      </p>
    );
  }
  const choices = [...new Set([...DAYS, days])].sort((a, b) => a - b);
  return (
    <div className={css["around"]} data-on="">
      <p>
        <select
          aria-label={formatMessage({ id: "around.label" })}
          value={days}
          onChange={({ target }) => show(Number(target.value))}
        >
          {choices.map((each) => (
            <option key={each} value={each}>
              {`± ${each}`}
            </option>
          ))}
        </select>{" "}
        {formatMessage({ id: "around.within" }, { days, others: event.matching - 1 })}
      </p>
      <p className={css["lifted"]}>
        {formatMessage({ id: "around.lifted" })}{" "}
        <button type="button" className="link" aria-keyshortcuts="a" onClick={leave}>
          {formatMessage({ id: "around.leave" })}
        </button>
      </p>
      <p>
        <Measure event={event} />
      </p>
    </div>
  );
}
