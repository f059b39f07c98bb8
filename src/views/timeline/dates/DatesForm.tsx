import { type FormEvent, type ReactNode, useId, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { Interval } from "../../../dataset/time/interval.ts";
import { useBackCloses } from "../../kit/use-back-closes.ts";
import { WithWords } from "../../locale/WithWords.tsx";
import { useReader } from "../../state/reader.ts";
import css from "./DatesForm.module.css";
import { countedFrom, typedDate, typedSpan } from "./typed-date.ts";
import { DATES_WORDS } from "./words.ts";

export interface DatesFormProps {
  onSpan(span: Interval): void;
  /** Null where it stands by itself, and nothing has opened it. */
  readonly onClose: (() => void) | null;
}

/** Two fields that understand dates as people type them. */
export function DatesForm(props: DatesFormProps): ReactNode {
  return (
    <WithWords words={DATES_WORDS}>
      <Form {...props} />
    </WithWords>
  );
}

function Form({ onSpan, onClose }: DatesFormProps): ReactNode {
  const intl = useIntl();
  const { summary } = useReader();
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const faultId = useId();
  useBackCloses(onClose !== null, () => onClose?.());
  const [nowMs] = useState(() => countedFrom(summary, Date.now()));

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    const typed = [from, to].filter((text) => text.trim() !== "");
    const unread = typed.find((text) => typedDate(text, nowMs) === null);
    const span = typedSpan(typedDate(from, nowMs), typedDate(to, nowMs));
    if (unread !== undefined) {
      setFault(intl.formatMessage({ id: "timeline.dates.unread" }, { text: unread.trim() }));
    } else if (span === null) {
      const id = typed.length === 0 ? "timeline.dates.none" : "timeline.dates.order";
      setFault(intl.formatMessage({ id }));
    } else {
      setFault(null);
      onSpan(span);
    }
  }

  const field = (id: string, text: string, set: (text: string) => void, isFirst: boolean) => (
    <label>
      <FormattedMessage id={id} />
      <input
        type="text"
        value={text}
        placeholder={intl.formatMessage({ id: `${id}.example` })}
        autoComplete="off"
        aria-invalid={fault !== null}
        aria-describedby={faultId}
        ref={isFirst && onClose ? focusOnce : undefined}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      />
    </label>
  );
  return (
    <form
      className={css["form"]}
      aria-label={intl.formatMessage({ id: "timeline.dates" })}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !onClose) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {field("timeline.dates.from", from, setFrom, true)}
      {field("timeline.dates.to", to, setTo, false)}
      <button type="submit">
        <FormattedMessage id="timeline.dates.show" />
      </button>
      <p id={faultId} role="alert">
        {fault}
      </p>
    </form>
  );
}

const focusOnce = (field: HTMLInputElement | null) => field?.focus();
