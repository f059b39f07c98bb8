import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import css from "./FormHead.module.css";

/** The line above a form: that it edits what is there, and the way out. A new event's own heading stands in that line. */
export function FormHead({ isNew, close }: { isNew: boolean; close: () => void }): ReactNode {
  const { formatMessage } = useIntl();
  return (
    <div className={css["head"]} data-new={isNew || undefined}>
      {!isNew && (
        <h2>
          <FormattedMessage id="writing.editing" />
        </h2>
      )}
      <button
        type="button"
        className={css["close"]}
        aria-label={formatMessage({ id: "writing.closeForm" })}
        onClick={close}
      >
        ×
      </button>
    </div>
  );
}
