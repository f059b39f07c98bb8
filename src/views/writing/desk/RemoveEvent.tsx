import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import { useWriting } from "../writing.ts";
import css from "./RemoveEvent.module.css";

/** Takes an event out of the draft, which can be undone. */
export function RemoveEvent({ id, onRemoved }: { id: string; onRemoved: () => void }): ReactNode {
  const { act } = useWriting();
  const remove = async () => {
    const done = await act({ do: "remove", list: "events", id });
    if (done.ok) onRemoved();
  };
  return (
    <button type="button" className={`link ${css["remove"]}`} onClick={() => void remove()}>
      <FormattedMessage id="writing.removeEvent" />
    </button>
  );
}
