import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { FormattedMessage } from "react-intl";
import { type Unread, useWhyNot } from "../fields/use-why-not.ts";
import { useWriting } from "../writing.ts";
import css from "./DayField.module.css";

interface Props {
  readonly label: string;
  /** In EDTF; empty where none is known. */
  readonly date: string;
  /** A place of the text whose day a typed date may be counted from; null where it stands for itself. */
  readonly near: { readonly source: string; readonly at: number } | null;
  readonly onTake: (date: string) => void;
  readonly onCancel: () => void;
  /** A further way out beside the two. */
  readonly children?: ReactNode;
}

/** A day to be typed, from which others are counted. */
export function DayField({ label, date, near, onTake, onCancel, children }: Props): ReactNode {
  const { ask } = useWriting();
  const whyNot = useWhyNot();
  const [typed, setTyped] = useState(date);
  const [wrong, setWrong] = useState<Unread | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const ids = { field: useId(), why: useId() };
  useEffect(() => field.current?.select(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = await ask("typedDate", typed, near);
    if (read.ok) onTake(read.date);
    else {
      setWrong(read);
      field.current?.focus();
    }
  };
  return (
    <form className={css["day"]} onSubmit={submit}>
      <label htmlFor={ids.field}>{label}</label>
      <input
        ref={field}
        id={ids.field}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={wrong !== null}
        aria-describedby={wrong ? ids.why : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onCancel();
        }}
      />
      <button type="submit" className={css["take"]}>
        <FormattedMessage id="document.day.take" />
      </button>
      <button type="button" className="link" onClick={onCancel}>
        <FormattedMessage id="document.day.cancel" />
      </button>
      {children}
      {wrong && (
        <p id={ids.why} role="alert" className={css["wrong"]}>
          {whyNot(wrong.why)} {wrong.accepted.length > 0 && <FormattedMessage id="form.accepted" />}
          {wrong.accepted.map((each) => (
            <button
              key={each}
              type="button"
              className="link"
              onClick={() => {
                setTyped(each);
                setWrong(null);
                field.current?.focus();
              }}
            >
              {each}
            </button>
          ))}
        </p>
      )}
    </form>
  );
}
