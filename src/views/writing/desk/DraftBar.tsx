import { type ReactNode, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { setData, setView } from "../../../query/criteria/query.ts";
import { Dialog } from "../../kit/Dialog.tsx";
import { SHIPPED } from "../../state/origin.ts";
import { useIsPhone } from "../../state/preferences.ts";
import { useReader, useSession } from "../../state/reader.ts";
import { viewOf } from "../../state/view.ts";
import { edit } from "../editing.ts";
import { HandOn } from "../history/HandOn.tsx";
import { History } from "../history/History.tsx";
import { AsideLine, SavedLine } from "../history/SavedLine.tsx";
import { useUndoKeys } from "../history/use-undo-keys.ts";
import { useWriting } from "../writing.ts";
import { Compare } from "./Compare.tsx";
import css from "./DraftBar.module.css";
import { Lists } from "./Lists.tsx";
import { Many } from "./Many.tsx";

const PAGES = { history: History, lists: Lists, many: Many, compare: Compare, save: HandOn };

/** What an author can do with the whole draft, above everything, and what must not be overlooked of it. */
export function DraftBar(): ReactNode {
  const { saved, aside } = useWriting();
  const isUnsaved = saved.is === "not-saved";
  return (
    <>
      <Bar />
      {(isUnsaved || aside > 0) && (
        <div className={css["warning"]}>
          {isUnsaved && <SavedLine />}
          {aside > 0 && <AsideLine />}
        </div>
      )}
    </>
  );
}

/** It says that this is a draft. */
function Bar(): ReactNode {
  const { state, saved, undo, redo, takeOver } = useWriting();
  const { query, change } = useReader();
  const { formatMessage } = useIntl();
  const phone = useIsPhone();
  useUndoKeys();
  const [open, setOpen] = useState<keyof typeof PAGES | null>(null);
  const close = () => setOpen(null);
  const isRoom = viewOf(query, phone) === "sources";
  const view = (to: "sources" | "timeline") =>
    change((each) => ({ ...setView(each, to), passage: null }));
  if (state.elsewhere) {
    return (
      <section className={css["bar"]} aria-label={formatMessage({ id: "writing.draft" })}>
        <b>
          <FormattedMessage id="writing.elsewhere" />
        </b>
        <button type="button" className="link" onClick={takeOver}>
          <FormattedMessage id="writing.editHere" />
        </button>
      </section>
    );
  }
  return (
    <section className={css["bar"]} aria-label={formatMessage({ id: "writing.draft" })}>
      <div className={css["acts"]}>
        <b>
          <FormattedMessage id="writing.draft" />
        </b>
        <span className={css["changes"]}>
          <FormattedMessage id="writing.changes" values={{ count: state.changes }} />
        </span>
        <Act name="undo" off={state.undo === null} act={() => void undo()} />
        <Act name="redo" off={state.redo === null} act={() => void redo()} />
        <Act name="history" act={() => setOpen("history")} dialog />
        <span className={css["divider"]} />
        <Act
          name="addEvent"
          act={() => {
            if (isRoom) view("timeline");
            edit({ is: "new" });
          }}
        />
        {isRoom ? (
          <Act name="toEvents" act={() => view("timeline")} />
        ) : (
          <Act name="toDocuments" act={() => view("sources")} />
        )}
        <Act name="lists" act={() => setOpen("lists")} dialog />
        {!isRoom && <Act name="many" act={() => setOpen("many")} dialog />}
        <Act name="compare" act={() => setOpen("compare")} dialog />
      </div>
      <Act name="save" act={() => setOpen("save")} dialog solid />
      <span className={css["saved"]}>{saved.is !== "not-saved" && <SavedLine />}</span>
      <CloseDraft />
      {Object.entries(PAGES).map(([name, Page]) => (
        <Dialog
          key={name}
          title={<FormattedMessage id={`writing.${name}`} />}
          open={open === name}
          close={close}
        >
          <Page />
        </Dialog>
      ))}
    </section>
  );
}

function Act({
  name,
  act,
  off = false,
  dialog = false,
  solid = false,
}: {
  name: string;
  act: () => void;
  off?: boolean;
  dialog?: boolean;
  solid?: boolean;
}): ReactNode {
  return (
    <button
      type="button"
      className={solid ? css["solid"] : css["act"]}
      aria-haspopup={dialog ? "dialog" : undefined}
      // Not `disabled`: whoever undoes the last act with the keyboard must not lose the focus.
      aria-disabled={off || undefined}
      onClick={() => !off && act()}
    >
      <FormattedMessage id={`writing.${name}`} />
    </button>
  );
}

/** Leaves the draft, which stays where it is kept, for what the page comes with. */
function CloseDraft(): ReactNode {
  const { open, change } = useSession();
  const { formatMessage } = useIntl();
  return (
    <button
      type="button"
      className={css["close"]}
      aria-label={formatMessage({ id: "writing.close" })}
      title={formatMessage({ id: "writing.close" })}
      onClick={() => {
        edit(null);
        // What the draft was asked for, the other dataset may not have.
        change((query) => setData(query, null));
        void open(SHIPPED);
      }}
    >
      ×
    </button>
  );
}
