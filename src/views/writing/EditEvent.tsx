import { type ReactNode, use } from "react";
import { FormattedMessage } from "react-intl";
import { useSession, useSessionState } from "../state/reader.ts";
import { beginDraft } from "./begin-draft.ts";
import css from "./EditEvent.module.css";
import { edit } from "./editing.ts";
import { WritingContext } from "./writing-context.ts";

/** Opens the form of an event; of a dataset that is no draft, in a draft that is made of it. */
export function EditEvent({ id }: { id: string }): ReactNode {
  const session = useSession();
  const isDraft = useSessionState(({ dataset }) => dataset?.origin.kind === "draft");
  const writing = use(WritingContext);
  // Where another tab writes, nothing is written here.
  if (writing?.state.elsewhere) return null;
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
