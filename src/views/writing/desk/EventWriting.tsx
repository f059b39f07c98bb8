import type { ReactNode } from "react";
import { closeEvent, openEvent } from "../../../query/criteria/query.ts";
import { useEscape } from "../../kit/keys/use-escape.ts";
import { useBackCloses } from "../../kit/use-back-closes.ts";
import { WithWords } from "../../locale/WithWords.tsx";
import { useReader } from "../../state/reader.ts";
import { type Editing, edit } from "../editing.ts";
import { EventFormView } from "../form/EventFormView.tsx";
import { WRITING_WORDS } from "../words.ts";
import css from "./EventWriting.module.css";
import { FormHead } from "./FormHead.tsx";
import { RemoveEvent } from "./RemoveEvent.tsx";

/** The form of an event, in the panel of the open one: its mark stays in sight. */
export function EventWriting({ editing }: { editing: NonNullable<Editing> }): ReactNode {
  return (
    <WithWords words={WRITING_WORDS}>
      <Panel editing={editing} />
    </WithWords>
  );
}

function Panel({ editing }: { editing: NonNullable<Editing> }): ReactNode {
  const { change } = useReader();
  const close = () => edit(null);
  useEscape(true, close);
  useBackCloses(true, close);
  const isNew = editing.is === "new";
  return (
    <div className={css["panel"]}>
      <EventFormView
        about={isNew ? { kind: "new" } : { kind: "event", id: editing.id }}
        head={<FormHead isNew={isNew} close={close} />}
        onAdded={(id) => {
          close();
          change((query) => openEvent(query, id));
        }}
        onDiscarded={close}
      />
      {!isNew && (
        <RemoveEvent
          id={editing.id}
          onRemoved={() => {
            close();
            change(closeEvent);
          }}
        />
      )}
    </div>
  );
}
