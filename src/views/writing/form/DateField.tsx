import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useLanguage } from "../../locale/use-language.ts";
import { edtfText } from "../edtf-text.ts";
import { Field, type Tied } from "../fields/Field.tsx";
import fields from "../fields/Fields.module.css";
import { useWhyNot } from "../fields/use-why-not.ts";
import type { Faults } from "./faults.ts";
import type { FormState } from "./use-event-form.ts";

/** The date of an event as text: what is typed, how it is read, or why it is not, with dates that would be. */
export function DateField({ state, faults }: { state: FormState; faults: Faults }): ReactNode {
  const { form, typed, trouble } = state;
  const intl = useIntl();
  const lang = useLanguage();
  const { date } = form.fields;
  const isRead = trouble === null && date !== "";
  return (
    <Field
      label={intl.formatMessage({ id: "form.date" })}
      hint={isRead ? edtfText(date, lang, "long") : undefined}
      findings={trouble === null && date !== "" ? faults.date : undefined}
      fault={trouble && <DateTrouble state={state} />}
      note={<Otherwise state={state} />}
    >
      {(tied) => <Typed state={state} tied={tied} typed={typed["date"]} />}
    </Field>
  );
}

/**
 * The same as one reading among others.
 *
 * @param onFirst  is told of the first words, with which it becomes the chosen one.
 */
export function DateInput({
  state,
  isChosen,
  onFirst,
}: {
  state: FormState;
  isChosen: boolean;
  onFirst: (text: string) => void;
}): ReactNode {
  const { typed, trouble, form } = state;
  const intl = useIntl();
  const lang = useLanguage();
  const { date } = form.fields;
  return (
    <Field
      label={intl.formatMessage({ id: "form.date" })}
      isLabelHidden
      hint={isChosen && trouble === null && date !== "" ? edtfText(date, lang, "long") : undefined}
      fault={isChosen && trouble && <DateTrouble state={state} />}
      note={isChosen && <Otherwise state={state} />}
    >
      {(tied) => (
        <Typed
          state={state}
          tied={tied}
          typed={isChosen ? typed["date"] : ""}
          placeholder={intl.formatMessage({ id: "form.date.example" })}
          onFirst={isChosen ? undefined : onFirst}
        />
      )}
    </Field>
  );
}

function Typed({
  state,
  tied,
  typed,
  placeholder,
  onFirst,
}: {
  state: FormState;
  tied: Tied;
  typed: string | undefined;
  placeholder?: string;
  onFirst?: ((text: string) => void) | undefined;
}): ReactNode {
  const { form, trouble, type } = state;
  return (
    <input
      {...tied}
      type="text"
      className={fields["input"]}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? form.fields.date}
      placeholder={placeholder}
      onChange={({ currentTarget: { value } }) => (onFirst ? onFirst(value) : type("date", value))}
      onBlur={() => {
        // What was read stands there as it is written in the file; what was not, as it was typed.
        if (trouble === null && state.isDateRead) type("date", null);
      }}
    />
  );
}

/** Why the typed date says nothing, and dates that would, each of which puts itself in. */
function DateTrouble({ state }: { state: FormState }): ReactNode {
  const { trouble, form, about, type } = state;
  const lang = useLanguage();
  const whyNot = useWhyNot();
  if (trouble === null) return null;
  return (
    <>
      <p>
        <b>{whyNot(trouble.why)}</b>{" "}
        {trouble.accepted.length > 0 && (
          <>
            <FormattedMessage id="form.accepted" />{" "}
            {trouble.accepted.map((date, at) => (
              <span key={date}>
                {at > 0 && ", "}
                <button type="button" className="link" onClick={() => type("date", date)}>
                  {edtfText(date, lang, "long")}
                </button>
              </span>
            ))}
            .
          </>
        )}
      </p>
      {about.kind === "event" && form.fields.date !== "" && (
        <p className={fields["keeps"]}>
          <FormattedMessage
            id="form.date.keeps"
            values={{ date: edtfText(form.fields.date, lang, "long") }}
          />
        </p>
      )}
    </>
  );
}

/** Another date that the same figures may mean. */
function Otherwise({ state: { otherwise, type } }: { state: FormState }): ReactNode {
  const lang = useLanguage();
  if (otherwise.length === 0) return null;
  return (
    <p className={fields["keeps"]}>
      <FormattedMessage id="form.otherwise" />{" "}
      {otherwise.map((date, at) => (
        <span key={date}>
          {at > 0 && ", "}
          <button type="button" className="link" onClick={() => type("date", date)}>
            {edtfText(date, lang, "long")}
          </button>
        </span>
      ))}
    </p>
  );
}
