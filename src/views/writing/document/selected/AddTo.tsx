import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { dateText } from "../../../../dataset/wording/date-text.ts";
import { EVERYTHING } from "../../../../query/criteria/query.ts";
import { EventGlyph } from "../../../marks/Glyph.tsx";
import { useAnswer, useReader } from "../../../state/reader.ts";
import css from "./Selected.module.css";

const MOST = 6;

/** Asks to which event of the draft selected words belong. */
export function AddTo({
  onEvent,
  onCancel,
}: {
  onEvent: (event: string) => void;
  onCancel: () => void;
}): ReactNode {
  const { formatMessage } = useIntl();
  const { lang, summary } = useReader();
  const [words, setWords] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const title = useId();
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const criteria = { ...EVERYTHING, words: words.trim() };
  const found = useAnswer({ kind: "list", criteria, lang, from: 0, to: MOST });
  const events = found?.entries ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [first] = events;
    if (first) onEvent(first.id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      onCancel();
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const buttons: readonly HTMLElement[] = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = event.target instanceof HTMLElement ? buttons.indexOf(event.target) : -1;
    (buttons[at + by] ?? (at + by < 0 ? field.current : buttons.at(-1)))?.focus();
  };
  return (
    <form className={css["asked"]} aria-labelledby={title} onSubmit={submit} onKeyDown={onKeyDown}>
      <p id={title} className={css["askedTitle"]}>
        <FormattedMessage id="document.add.title" />
        <span role="status">
          {found && <FormattedMessage id="document.add.count" values={{ count: found.total }} />}
        </span>
      </p>
      <div className={css["field"]}>
        <input
          ref={field}
          type="search"
          aria-label={formatMessage({ id: "document.add.search" })}
          value={words}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setWords(event.target.value)}
        />
        <button type="button" className="link" onClick={onCancel}>
          <FormattedMessage id="document.omit.cancel" />
        </button>
      </div>
      <ul ref={list} className={css["events"]}>
        {events.map((event) => (
          <li key={event.id}>
            <button type="button" onClick={() => onEvent(event.id)}>
              <span lang={event.title.lang || undefined} dir="auto">
                {event.title.text}
              </span>
              <span className={css["when"]}>
                <EventGlyph event={event} /> {dateText(event.date, lang, "short")}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found?.total === 0 && (
        <p className={css["none"]}>
          <FormattedMessage
            id={summary.events === 0 ? "document.add.empty" : "document.add.none"}
          />
        </p>
      )}
    </form>
  );
}
