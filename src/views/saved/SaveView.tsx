import { type ReactNode, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useStore } from "zustand";
import { localText } from "../../dataset/format/localized.ts";
import { LIMITS } from "../../dataset/format/vocabulary.ts";
import { announce } from "../kit/announce.ts";
import { Dialog } from "../kit/Dialog.tsx";
import { useAsked } from "../locale/use-asked.ts";
import { WithWords } from "../locale/WithWords.tsx";
import { useReader, useSession } from "../state/reader.ts";
import { datasetId, useDatasetId } from "./dataset-id.ts";
import css from "./Saved.module.css";
import { changeViews, of, savedViews, viewNamed, withView } from "./saved-views.ts";
import { SAVED_WORDS } from "./words.ts";

interface Props {
  readonly open: boolean;
  readonly close: () => void;
}

/** Gives what is on screen a name, under which this browser finds it again. */
export function SaveView({ open, close }: Props): ReactNode {
  return (
    <WithWords words={SAVED_WORDS}>
      <Dialog title={<FormattedMessage id="views.save" />} open={open} close={close}>
        <Form close={close} />
      </Dialog>
    </WithWords>
  );
}

function Form({ close }: { close: () => void }): ReactNode {
  const { formatMessage } = useIntl();
  const session = useSession();
  const { query, summary, lang } = useReader();
  const asked = useAsked();
  const known = useDatasetId();
  const [isRefused, setRefused] = useState(false);
  /** The name under which it was saved for this visit only, which whoever sees the page is told too. */
  const [fleeting, setFleeting] = useState<string | null>(null);
  const all = useStore(savedViews);
  const [name, setName] = useState(
    () => asked.join("; ").slice(0, LIMITS.titleLength) || localText(summary.title, lang).text,
  );
  const view = viewNamed(name, query);
  const isTaken = known !== null && of(all, known).some((each) => each.name === view.name);
  const save = async () => {
    const { dataset } = session.state.getState();
    if (view.name === "" || dataset === null) return;
    const id = await datasetId(session, dataset).catch(() => null);
    if (id === null) {
      setRefused(true);
      return;
    }
    const lasts = changeViews((now) => withView(now, id, view));
    if (!lasts) {
      setFleeting(view.name);
      return;
    }
    announce(formatMessage({ id: "views.done" }, { name: view.name }));
    close();
  };
  return (
    <form
      className={css["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label>
        <FormattedMessage id="views.name" />
        <input
          value={name}
          maxLength={LIMITS.titleLength}
          autoComplete="off"
          required
          ref={selectOnce}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <p role={isRefused || fleeting !== null ? "alert" : undefined}>
        {fleeting !== null ? (
          <FormattedMessage id="views.visit" values={{ name: fleeting }} />
        ) : (
          <FormattedMessage
            id={isRefused ? "views.refused" : isTaken ? "views.replaces" : "views.what"}
          />
        )}
      </p>
      <button type="submit" className={css["solid"]}>
        <FormattedMessage id="views.keep" />
      </button>
    </form>
  );
}

/** After the dialog has given its heading the keyboard. */
const selectOnce = (field: HTMLInputElement | null) => {
  if (field) requestAnimationFrame(() => field.select());
};
