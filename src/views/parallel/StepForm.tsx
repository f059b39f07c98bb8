import { type ReactNode, useId, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { dateText } from "../../dataset/wording/date-text.ts";
import type { StepRow } from "../../drawing/parallel/step-rows.ts";
import { MOST_NAME } from "../../query/parallel/align.ts";
import { isPair, type Match } from "../../query/parallel/match.ts";
import { useReader } from "../state/reader.ts";
import css from "./Parallel.module.css";
import type { ParallelParts } from "./plot/parallel-parts.ts";

interface StepFormProps extends ParallelParts {
  /** The step that is changed; null for a new one. */
  readonly row: StepRow | null;
  /** Whether there are as many pairs as can be told apart. */
  readonly isFull: boolean;
  /** A match, null for none any more, undefined where all stays as it was. */
  done(match?: Match | null): void;
}

/** Two events chosen as a step, either of which may be missing, and a name for it. */
export function StepForm({ answer, names, row, isFull, done }: StepFormProps): ReactNode {
  const { lang } = useReader();
  const { formatMessage } = useIntl();
  const id = useId();
  const [first, setFirst] = useState(row?.step.first ?? "");
  const [second, setSecond] = useState(row?.step.second ?? "");
  const [name, setName] = useState(row?.step.name ?? "");
  const taken = new Set(
    answer.steps.flatMap((step) => (step === row?.step ? [] : [step.first, step.second])),
  );
  const match = { first: first || null, second: second || null, name: name.trim() };
  const isAble = (first !== "" || second !== "") && !(isFull && isPair(match));
  const choice = (side: 0 | 1, value: string, choose: (id: string) => void) => (
    <label>
      <span>{names[side].text}</span>
      <select
        value={value}
        // biome-ignore lint/a11y/noAutofocus: the form was asked for, and stands where the row was
        autoFocus={side === 0}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">{formatMessage({ id: "parallel.form.none" })}</option>
        {answer.sets[side].events
          .filter((event) => event.id === value || !taken.has(event.id))
          .map((event) => (
            <option key={event.id} value={event.id}>
              {`${dateText(event.date, lang, "short")} · ${event.title.text}`}
            </option>
          ))}
      </select>
    </label>
  );
  return (
    <form
      className={css["form"]}
      aria-label={formatMessage({ id: "parallel.form" })}
      onSubmit={(event) => {
        event.preventDefault();
        if (isAble) done(match);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        done();
      }}
    >
      {choice(0, first, setFirst)}
      {choice(1, second, setSecond)}
      <label htmlFor={id}>
        <span>
          <FormattedMessage id="parallel.form.name" />{" "}
          <small>
            <FormattedMessage id="parallel.form.hint" />
          </small>
        </span>
        <input
          id={id}
          value={name}
          maxLength={MOST_NAME}
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
      </label>
      <button type="submit" className={css["solid"]} disabled={!isAble}>
        <FormattedMessage id="parallel.form.keep" />
      </button>
      {row && (
        <button type="button" className="link" onClick={() => done(null)}>
          <FormattedMessage id="parallel.form.remove" />
        </button>
      )}
      <button type="button" className="link" onClick={() => done()}>
        <FormattedMessage id="parallel.form.cancel" />
      </button>
    </form>
  );
}
