import { type ReactNode, useId } from "react";
import { FormattedMessage } from "react-intl";
import css from "./CopyField.module.css";

/** A text to copy by hand, selected, where the browser does not let the page copy it, as in a frame. */
export function CopyField({ text }: { text: string }): ReactNode {
  const id = useId();
  return (
    <span className={css["field"]}>
      <label htmlFor={id}>
        <FormattedMessage id="copyField.label" />
      </label>
      <textarea
        id={id}
        readOnly
        rows={Math.min(6, 1 + Math.floor(text.length / 60))}
        value={text}
        ref={(field) => field?.select()}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    </span>
  );
}
