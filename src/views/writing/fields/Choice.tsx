import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import type { Finding } from "../../../dataset/problems/finding.ts";
import type { Offer } from "../../../draft/desk/desk-types.ts";
import { Field } from "./Field.tsx";
import fields from "./Fields.module.css";

interface Props<T extends string> {
  readonly label: string;
  readonly value: T | undefined;
  readonly values: readonly T[];
  /** Key of a value's words. */
  readonly wordsOf: (value: T) => string;
  readonly set: (value: T | undefined) => void;
  /** The words for having nothing chosen; absent where something must be. */
  readonly none?: string;
  /** What it was filled in for. */
  readonly offer?: Offer | null | undefined;
  readonly findings?: readonly Finding[] | undefined;
}

/** A field of one value of a closed list. */
export function Choice<T extends string>(props: Props<T>): ReactNode {
  const { label, value, values, wordsOf, set, none, offer, findings } = props;
  const intl = useIntl();
  const hint =
    offer && offer.value === value
      ? intl.formatMessage({ id: "form.from" }, { words: `“${offer.because}”` })
      : undefined;
  return (
    <Field label={label} hint={hint} findings={findings}>
      {(tied) => (
        <select
          {...tied}
          className={fields["select"]}
          value={value ?? ""}
          onChange={({ currentTarget }) => set(values.find((each) => each === currentTarget.value))}
        >
          {none !== undefined && <option value="">{none}</option>}
          {values.map((each) => (
            <option key={each} value={each}>
              {intl.formatMessage({ id: wordsOf(each) })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
