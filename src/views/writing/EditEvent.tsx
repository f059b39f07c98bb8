import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { useSession, useSessionState } from "../state/reader.ts";
import { beginDraft } from "./begin-draft.ts";
import css from "./EditEvent.module.css";
import { edit } from "./editing.ts";

/** Opens the form of an event; of a dataset that is no draft, in a draft that is made of it. */
export function EditEvent({ id }: { id: string }): ReactNode {
  const session = useSession();
  const isDraft = useSessionState(({ dataset }) => dataset?.origin.kind === "draft");
  const open = async () => {
    edit({ is: "event", id });
    if (!isDraft && !(await beginDraft(session))) edit(null);
  };
  return (
    <p className={css["edit"]}>
      <button type="button" className="link" onClick={() => void open()}>
        <FormattedMessage id="event.edit" />
      </button>
      {!isDraft && (
        <span>
          <FormattedMessage id="event.edit.copy" />
        </span>
      )}
    </p>
  );
}
