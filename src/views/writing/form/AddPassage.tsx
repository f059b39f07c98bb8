import { type ReactNode, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import type { ClaimForm, EventForm } from "../../../draft/desk/desk-types.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { Field } from "../fields/Field.tsx";
import fields from "../fields/Fields.module.css";
import { useDesk, useWriting } from "../writing.ts";
import css from "./Claims.module.css";
import { datingOf } from "./event-form.ts";

/** A further passage: words of a text that is here, typed or pasted, taken only where they are letter for letter. */
export function AddPassage({
  form,
  add,
}: {
  form: EventForm;
  add: (claim: ClaimForm) => void;
}): ReactNode {
  const { ask } = useWriting();
  const intl = useIntl();
  const lang = useLanguage();
  const sources = useDesk("vocabulary")?.sources.filter(({ hasText }) => hasText) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [words, setWords] = useState("");
  const [isMissing, setMissing] = useState(false);
  const source = chosen ?? sources[0]?.id ?? null;
  if (source === null) {
    return (
      <p className={css["muted"]}>
        <FormattedMessage id="form.claims.noText" />
      </p>
    );
  }
  const find = async () => {
    const exact = words.trim();
    const answer = await ask("document", source);
    const start = answer?.document.text.indexOf(exact) ?? -1;
    const selected =
      exact === "" || start < 0
        ? null
        : await ask("selection", source, { start, end: start + exact.length });
    setMissing(selected === null);
    if (selected === null) return;
    const [date] = selected.dates;
    // The reading that says what the event says, else the likeliest.
    const reading =
      date?.readings.find((each) => each.date === form.fields.date) ??
      (date?.decided ? date.readings[0] : undefined);
    add({
      passage: selected.known ?? { ...selected.passage, source },
      role: "occurred",
      ...(reading && reading.date !== form.fields.date && { date: reading.date }),
      dating: reading ? datingOf(reading) : { basis: "stated" },
    });
  };
  return (
    <div className={css["editor"]}>
      <Field label={intl.formatMessage({ id: "form.claims.source" })}>
        {(tied) => (
          <select
            {...tied}
            className={fields["select"]}
            value={source}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            {sources.map(({ id, label }) => (
              <option key={id} value={id}>
                {localText(label, lang).text}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={intl.formatMessage({ id: "form.claims.words" })}
        fault={
          isMissing && (
            <p>
              <b>
                <FormattedMessage id="form.claims.notLetterForLetter" />
              </b>
            </p>
          )
        }
      >
        {(tied) => (
          <textarea
            {...tied}
            rows={2}
            className={fields["textInput"]}
            value={words}
            onChange={({ currentTarget }) => {
              setMissing(false);
              setWords(currentTarget.value);
            }}
          />
        )}
      </Field>
      <p className={css["acts"]}>
        <button type="button" className="link" onClick={() => void find()}>
          <FormattedMessage id="form.claims.take" />
        </button>
      </p>
    </div>
  );
}
