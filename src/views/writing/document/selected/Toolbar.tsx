import { type KeyboardEvent, type ReactNode, type RefObject, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import css from "./Selected.module.css";

const VERBS = ["new", "add", "omit"] as const;
export type Verb = (typeof VERBS)[number];

/** What is asked beside the selected words: to which event they belong, or why they are none. */
export type Asked = Exclude<Verb, "new">;

/** What can be made of the selected words: one stop of the keyboard, with arrows from one to the next. */
export function Toolbar({
  first,
  onVerb,
}: {
  /** Its first button, to which the keyboard comes. */
  first: RefObject<HTMLButtonElement | null>;
  onVerb: (verb: Verb) => void;
}): ReactNode {
  const { formatMessage } = useIntl();
  const [stop, setStop] = useState(0);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    const rtl = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1;
    const last = VERBS.length - 1;
    const to = new Map([
      ["ArrowRight", stop + rtl],
      ["ArrowLeft", stop - rtl],
      ["Home", 0],
      ["End", last],
    ]).get(event.key);
    if (to === undefined) return;
    event.preventDefault();
    const buttons = event.currentTarget.querySelectorAll("button");
    buttons[(to + VERBS.length) % VERBS.length]?.focus();
  };
  return (
    <div
      role="toolbar"
      aria-label={formatMessage({ id: "document.selected" })}
      className={css["toolbar"]}
      onKeyDown={onKeyDown}
    >
      {VERBS.map((verb, at) => (
        <button
          key={verb}
          ref={at === 0 ? first : undefined}
          type="button"
          aria-label={formatMessage({ id: `document.selected.${verb}` })}
          tabIndex={at === stop ? 0 : -1}
          onFocus={() => setStop(at)}
          onClick={() => onVerb(verb)}
        >
          {verb === "new" ? (
            <>
              <span className={css["long"]}>
                <FormattedMessage id="document.selected.new" />
              </span>
              <span className={css["short"]}>
                <FormattedMessage id="document.selected.new.short" />
              </span>
            </>
          ) : (
            <FormattedMessage id={`document.selected.${verb}`} />
          )}
        </button>
      ))}
    </div>
  );
}
