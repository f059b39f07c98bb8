import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import css from "./Selected.module.css";

const USUAL = ["length", "background", "twice"] as const;

/** Asks why selected words are not an event; one of the usual reasons is taken by one press. */
export function NotAnEvent({
  onReason,
  onCancel,
}: {
  onReason: (reason: string) => void;
  onCancel: () => void;
}): ReactNode {
  const { formatMessage } = useIntl();
  const [reason, setReason] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const ids = { title: useId(), field: useId() };
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") field.current?.focus();
    else onReason(reason.trim());
  };
  return (
    <form className={css["asked"]} aria-labelledby={ids.title} onSubmit={submit}>
      <p id={ids.title} className={css["askedTitle"]}>
        <FormattedMessage id="document.omit.title" />
        <span>
          <FormattedMessage id="document.omit.hint" />
        </span>
      </p>
      <div className={css["field"]}>
        <input
          ref={field}
          id={ids.field}
          aria-label={formatMessage({ id: "document.omit.reason" })}
          value={reason}
          maxLength={2_000}
          autoComplete="off"
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onCancel();
          }}
        />
        <button type="submit" className={css["take"]}>
          <FormattedMessage id="document.omit.take" />
        </button>
        <button type="button" className="link" onClick={onCancel}>
          <FormattedMessage id="document.omit.cancel" />
        </button>
      </div>
      <ul className={css["offers"]}>
        {USUAL.map((each) => (
          <li key={each}>
            <button
              type="button"
              onClick={() => onReason(formatMessage({ id: `document.omit.${each}` }))}
            >
              <FormattedMessage id={`document.omit.${each}`} />
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
