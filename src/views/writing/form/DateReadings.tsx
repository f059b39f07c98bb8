import { type ReactNode, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { FormattedMessage, useIntl } from "react-intl";
import { DATING_BASES } from "../../../dataset/format/vocabulary.ts";
import type { DateReading, FoundDate } from "../../../draft/desk/desk-types.ts";
import { Choice } from "../fields/Choice.tsx";
import { FindingLines } from "../fields/Field.tsx";
import fields from "../fields/Fields.module.css";
import { useEntry } from "../fields/use-entry.ts";
import { DateInput } from "./DateField.tsx";
import { withClaim, withDate, withReading, wordsOf } from "./event-form.ts";
import css from "./Form.module.css";
import type { Faults } from "./faults.ts";
import { ReadingText } from "./ReadingText.tsx";
import type { FormState } from "./use-event-form.ts";

const OTHER = "other";

/** When it was, as the words may be read: the likeliest first, and a date of the author's own last. */
export function DateReadings({ state, faults }: { state: FormState; faults: Faults }): ReactNode {
  const { form, typed, answer, change, type } = state;
  const intl = useIntl();
  const name = useId();
  const found = answer?.dates ?? [];
  const [at, setAt] = useState(0);
  const date = found[Math.min(at, found.length - 1)];
  const readings = date?.readings ?? [];
  const source = wordsOf(form.claims[0])?.source ?? "";
  const entry = useEntry("sources", source);
  const published = entry?.published ?? null;
  const isOther =
    typed["date"] !== undefined ||
    (form.fields.date !== "" && !readings.some((each) => isChosen(each, form.fields.date)));
  const choose = (reading: DateReading) => {
    type("date", null);
    change((now) => withReading(now, 0, reading));
  };
  const other = useRef<HTMLDivElement>(null);
  /** A date of the author's own, which no words of the passage were read for. */
  const takeOther = (text: string) => {
    type("date", text);
    change((now) =>
      withClaim(withDate(now, ""), 0, (claim) => ({ ...claim, dating: { basis: "stated" } })),
    );
  };
  const findings = form.fields.date === "" ? [] : (faults.date ?? []);
  return (
    <fieldset
      className={css["dates"]}
      aria-describedby={findings.length > 0 ? `${name}f` : undefined}
    >
      <legend className={css["legend"]}>
        <FormattedMessage id="form.date" />{" "}
        {date && (
          <span className={css["hint"]}>
            <FormattedMessage
              id="form.date.readings"
              values={{ count: readings.length, words: date.text }}
            />
          </span>
        )}
      </legend>
      {readings.map((reading) => {
        const chosen = !isOther && isChosen(reading, form.fields.date);
        return (
          <label key={`${reading.date} ${reading.rule}`} className={css["radio"]}>
            <input type="radio" name={name} checked={chosen} onChange={() => choose(reading)} />
            <ReadingText reading={reading} published={published} isChosen={chosen} />
          </label>
        );
      })}
      <div className={css["another"]} data-chosen={isOther || undefined}>
        <label className={css["radio"]}>
          <input
            type="radio"
            name={name}
            value={OTHER}
            checked={isOther}
            onChange={() => {
              // On a phone the field comes with the choice.
              flushSync(() => takeOther(""));
              other.current?.querySelector("input")?.focus();
            }}
          />
          <span>
            <b>
              <FormattedMessage id="form.date.another" />
            </b>
            <span className={css["example"]}>
              <FormattedMessage id="form.date.example" />
            </span>
          </span>
        </label>
        <div ref={other}>
          <DateInput state={state} isChosen={isOther} onFirst={takeOther} />
        </div>
      </div>
      {isOther && (
        <div className={css["other"]}>
          <Choice
            label={intl.formatMessage({ id: "form.basis" })}
            value={form.claims[0]?.dating.basis}
            values={DATING_BASES}
            wordsOf={(basis) => `basis.${basis}`}
            set={(basis) =>
              basis &&
              change((now) =>
                withClaim(now, 0, (claim) => ({ ...claim, dating: { ...claim.dating, basis } })),
              )
            }
          />
        </div>
      )}
      {found.length > 1 && <OtherWords found={found} at={at} setAt={setAt} />}
      {date && !date.decided && form.fields.date === "" && !isOther && (
        <p className={css["muted"]}>
          <FormattedMessage id="form.date.even" />
        </p>
      )}
      {findings.length > 0 && (
        <div id={`${name}f`} className={fields["fault"]}>
          <FindingLines findings={findings} />
        </div>
      )}
    </fieldset>
  );
}

const isChosen = (reading: DateReading, date: string): boolean => reading.date === date;

/** Other words in the passage that say when: the event may have its date from them. */
function OtherWords({
  found,
  at,
  setAt,
}: {
  found: readonly FoundDate[];
  at: number;
  setAt: (at: number) => void;
}): ReactNode {
  return (
    <p className={css["muted"]}>
      <FormattedMessage id="form.date.otherWords" />{" "}
      {found.map(({ text, start }, each) =>
        each === at ? null : (
          <span key={start}>
            <button type="button" className="link" onClick={() => setAt(each)}>
              “{text}”
            </button>{" "}
          </span>
        ),
      )}
    </p>
  );
}
