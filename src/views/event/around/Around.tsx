import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import css from "./Around.module.css";
import { type AroundEvent, FIRST_DAYS } from "./use-around.ts";

/** What may be chosen; a link may ask for any other. */
const DAYS = [3, 7, 14, 30, 90, 365] as const;

/** Leads to what else happened about the time of the event, whatever filters, and back. @param others  events then. */
export function Around({
  around: { days, show, leave },
  others,
}: {
  readonly around: AroundEvent;
  readonly others: number;
}): ReactNode {
  const { formatMessage } = useIntl();
  if (days === null) {
    return (
      <p className={css["around"]}>
        <button
          type="button"
          className="link"
          title={formatMessage({ id: "around.key" })}
          aria-keyshortcuts="a"
          onClick={() => show(FIRST_DAYS)}
        >
          {formatMessage({ id: "around.button" })}
        </button>
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
        {formatMessage({ id: "around.within" }, { days, others })}
      </p>
      <p className={css["lifted"]}>
        {formatMessage({ id: "around.lifted" })}{" "}
        <button type="button" className="link" aria-keyshortcuts="a" onClick={leave}>
          {formatMessage({ id: "around.leave" })}
        </button>
      </p>
    </div>
  );
}
