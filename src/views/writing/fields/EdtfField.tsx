import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { FormattedMessage } from "react-intl";
import type { Finding } from "../../../dataset/problems/finding.ts";
import { parseDate } from "../../../dataset/time/stated-date.ts";
import { dateText } from "../../../dataset/wording/date-text.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { useWriting } from "../writing.ts";
import { Field } from "./Field.tsx";
import css from "./Fields.module.css";
import { type Unread, useWhyNot } from "./use-why-not.ts";

const SETTLED_MS = 300;

/** A date that may be missing; what is typed becomes the value once it can be read. */
export function EdtfField({
  label,
  value,
  set,
  findings,
  unread,
  onUnread,
}: {
  label: string;
  value: string | undefined;
  /** @param date  in EDTF; undefined where there is none. */
  set: (date: string | undefined) => void;
  findings?: readonly Finding[] | undefined;
  /** What was typed before and could not be read. */
  unread?: string | undefined;
  /** Is told of a text that cannot be read; null once it can, or is gone. */
  onUnread?: (text: string | null) => void;
}): ReactNode {
  const { ask } = useWriting();
  const lang = useLanguage();
  const whyNot = useWhyNot();
  const [typed, setTyped] = useState<string | null>(unread ?? null);
  const [trouble, setTrouble] = useState<Unread | null>(null);
  /** The text whose date is the value. */
  const [known, setKnown] = useState<string | null>(null);
  const read = useEffectEvent(async (text: string, isStale: () => boolean) => {
    const answer = text === "" ? null : await ask("typedDate", text, null);
    if (isStale()) return;
    const isUnread = answer !== null && !answer.ok;
    setTrouble(isUnread ? answer : null);
    onUnread?.(isUnread ? text : null);
    if (answer === null) set(undefined);
    else if (answer.ok) set(answer.date);
    setKnown(isUnread ? null : text);
  });
  useEffect(() => {
    if (typed === null) return;
    let isStale = false;
    const timer = setTimeout(() => void read(typed.trim(), () => isStale), SETTLED_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [typed]);
  const parsed = value === undefined ? null : parseDate(value);
  return (
    <Field
      label={label}
      hint={parsed?.ok && trouble === null ? dateText(parsed.date, lang, "short") : undefined}
      findings={findings}
      fault={
        trouble && (
          <p>
            <b>{whyNot(trouble.why)}</b>{" "}
            {trouble.accepted.length > 0 && <FormattedMessage id="form.accepted" />}
            {trouble.accepted.map((date, at) => (
              <span key={date}>
                {at > 0 && ","}{" "}
                <button type="button" className="link" onClick={() => setTyped(date)}>
                  {date}
                </button>
              </span>
            ))}
          </p>
        )
      }
    >
      {(tied) => (
        <input
          {...tied}
          type="text"
          className={css["input"]}
          autoComplete="off"
          spellCheck={false}
          value={typed ?? value ?? ""}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            // Until it is read nothing is kept without it.
            onUnread?.(currentTarget.value.trim());
          }}
          onBlur={() => known === typed?.trim() && parsed?.ok && setTyped(null)}
        />
      )}
    </Field>
  );
}
