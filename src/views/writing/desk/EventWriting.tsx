import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { closeEvent, openEvent } from "../../../query/criteria/query.ts";
import { useEscape } from "../../kit/use-escape.ts";
import { WithWords } from "../../locale/WithWords.tsx";
import { useReader } from "../../state/reader.ts";
import { type Editing, edit } from "../editing.ts";
import { EventFormView } from "../form/EventFormView.tsx";
import { WRITING_WORDS } from "../words.ts";
import { useWriting } from "../writing.ts";
import css from "./EventWriting.module.css";

/** The form of an event, in the panel of the open one: its mark stays in sight. */
export function EventWriting({ editing }: { editing: NonNullable<Editing> }): ReactNode {
  return (
    <WithWords words={WRITING_WORDS}>
      <Panel editing={editing} />
    </WithWords>
  );
}

function Panel({ editing }: { editing: NonNullable<Editing> }): ReactNode {
  const { act } = useWriting();
  const { change } = useReader();
  const { formatMessage } = useIntl();
  const close = () => edit(null);
  const remove = async () => {
    const { id = "" } = editing.is === "event" ? editing : {};
    const done = await act({ do: "remove", list: "events", id });
    if (!done.ok) return;
    close();
    change(closeEvent);
  };
  useEscape(true, close);
  const isNew = editing.is === "new";
  return (
    <div className={css["panel"]}>
      <EventFormView
        about={isNew ? { kind: "new" } : { kind: "event", id: editing.id }}
        head={
          <div className={css["head"]}>
            {!isNew && (
              <h2>
                <FormattedMessage id="writing.editing" />
              </h2>
            )}
            <button
              type="button"
              className={css["close"]}
              aria-label={formatMessage({ id: "writing.closeForm" })}
              onClick={close}
            >
              ×
            </button>
          </div>
        }
        onAdded={(id) => {
          close();
          change((query) => openEvent(query, id));
        }}
        onDiscarded={close}
      />
      {!isNew && (
        <button type="button" className={`link ${css["remove"]}`} onClick={() => void remove()}>
          <FormattedMessage id="writing.removeEvent" />
        </button>
      )}
    </div>
  );
}
