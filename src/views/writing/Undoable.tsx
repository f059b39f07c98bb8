import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { announce } from "../kit/announce.ts";
import css from "./Undoable.module.css";
import type { Outcome } from "./use-acting.ts";
import { useWriting } from "./writing.ts";

/** The words of an outcome, with Undo where something was done. */
export function Undoable({
  outcome,
  onUndone,
}: {
  outcome: Outcome;
  onUndone?: () => void;
}): ReactNode {
  const { undo } = useWriting();
  const { formatMessage } = useIntl();
  const press = async () => {
    await undo();
    announce(formatMessage({ id: "document.undone" }));
    onUndone?.();
  };
  return (
    <span className={css["undoable"]} dir="auto">
      {outcome.words}{" "}
      {outcome.done && (
        <button type="button" className="link" onClick={press}>
          <FormattedMessage id="document.undo" />
        </button>
      )}
    </span>
  );
}
