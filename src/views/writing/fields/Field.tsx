import { type ReactNode, useId } from "react";
import { FormattedMessage } from "react-intl";
import type { Finding } from "../../../dataset/problems/finding.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { clauseOf, sentenceOf } from "../said.ts";
import css from "./Fields.module.css";

/** What ties an input to its label and to what is said of it. */
export interface Tied {
  readonly id: string;
  readonly "aria-invalid": boolean | undefined;
  readonly "aria-describedby": string | undefined;
}

interface Props {
  readonly label: ReactNode;
  /** The hint that matters, to the right of the label. */
  readonly hint?: ReactNode;
  /** True where what stands before it says the same to the eye. */
  readonly isLabelHidden?: boolean;
  readonly findings?: readonly Finding[] | undefined;
  /** More to say of what is in the field. */
  readonly fault?: ReactNode;
  /** What else may be meant, below the field. */
  readonly note?: ReactNode;
  readonly children: (tied: Tied) => ReactNode;
}

/** A field with its label above it, and below it what is wrong with it, if anything. */
export function Field({
  label,
  hint,
  isLabelHidden = false,
  findings = [],
  fault,
  note,
  children,
}: Props): ReactNode {
  const id = useId();
  const hasFault = findings.length > 0 || Boolean(fault);
  const described = [hint ? `${id}h` : "", hasFault ? `${id}f` : ""].filter(Boolean).join(" ");
  return (
    <div className={css["field"]}>
      <div className={css["label"]} data-hidden={isLabelHidden || undefined}>
        <label htmlFor={id} className={isLabelHidden ? "visually-hidden" : undefined}>
          {label}
        </label>
        {hint && (
          <span id={`${id}h`} className={css["hint"]}>
            {hint}
          </span>
        )}
      </div>
      {children({
        id,
        "aria-invalid": hasFault || undefined,
        "aria-describedby": described || undefined,
      })}
      {note}
      {hasFault && (
        <div id={`${id}f`} className={css["fault"]}>
          {fault}
          <FindingLines findings={findings} />
        </div>
      )}
    </div>
  );
}

/** What is wrong, a sentence each, with what would be right. */
export function FindingLines({ findings }: { findings: readonly Finding[] }): ReactNode {
  const lang = useLanguage();
  const told = findings.map(({ message, expected }) => ({
    message: sentenceOf(lang, message),
    expected: expected === "" ? "" : clauseOf(lang, expected),
  }));
  return told
    .filter((each, at) => told.findIndex(({ message }) => message === each.message) === at)
    .map(({ message, expected }) => (
      <p key={message}>
        <b>{message}</b>{" "}
        {expected !== "" && <FormattedMessage id="form.expected" values={{ expected }} />}
      </p>
    ));
}
