import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { FindingLines } from "../fields/Field.tsx";
import fields from "../fields/Fields.module.css";
import css from "./Form.module.css";
import type { Faults } from "./faults.ts";
import type { FormState } from "./use-event-form.ts";

interface Props {
  readonly state: FormState;
  readonly faults: Faults;
  /** Why nothing can be added now; null where it can. */
  readonly waits: string | null;
  readonly submit: (then: "next" | "stay") => void;
  /** Absent where the form has no words that could be none. */
  readonly notAnEvent?: (() => void) | undefined;
  readonly discard: () => void;
}

/** What can be done with the form: one solid button, and the reason beside it where it cannot be pressed. */
export function FormActions(props: Props): ReactNode {
  const { state, faults, waits, submit, notAnEvent, discard } = props;
  const intl = useIntl();
  const isEdit = state.about.kind === "event";
  const isOfWords = state.about.kind === "words";
  const main = isEdit ? "form.keep" : isOfWords ? "form.addNext" : "form.add";
  return (
    <div className={css["acts"]}>
      {faults.other && (
        <div className={fields["fault"]}>
          <FindingLines findings={faults.other} />
        </div>
      )}
      <div className={css["buttons"]}>
        <button
          type="submit"
          className={css["solid"]}
          aria-disabled={waits !== null}
          aria-describedby={waits === null ? undefined : "form-waits"}
          aria-keyshortcuts="Control+Enter"
        >
          <FormattedMessage id={main} />
        </button>
        {isOfWords && (
          <button
            type="button"
            className={css["strong"]}
            aria-disabled={waits !== null}
            aria-describedby={waits === null ? undefined : "form-waits"}
            onClick={() => submit("stay")}
          >
            <FormattedMessage id="form.add" />
          </button>
        )}
        {notAnEvent && (
          <button type="button" className={css["plain"]} onClick={notAnEvent}>
            <FormattedMessage id="form.notAnEvent" />
          </button>
        )}
        <span id="form-waits" className={css["waits"]} data-below={isOfWords || undefined}>
          {waits}
        </span>
        {(isEdit || (!isOfWords && state.isChanged)) && (
          <button
            type="button"
            className={css["plain"]}
            data-last=""
            aria-disabled={!state.isChanged}
            onClick={discard}
          >
            <FormattedMessage id="form.discard" />
          </button>
        )}
        {isOfWords && (
          <span className={css["key"]} aria-hidden="true">
            {intl.formatMessage({ id: "form.key" })}
          </span>
        )}
      </div>
    </div>
  );
}
