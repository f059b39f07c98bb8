import { type ReactNode, useState } from "react";
import { useIntl } from "react-intl";
import { WithWords } from "../../locale/WithWords.tsx";
import { useWriting } from "../writing.ts";
import css from "./History.module.css";
import { SavedLine } from "./SavedLine.tsx";
import { UndoActs } from "./UndoActs.tsx";
import { useActWords } from "./use-act-words.ts";
import { CHANGE_WORDS } from "./words.ts";

/** What was done last, with the way back: there from one change until the next, or until it is closed. */
export function UndoBar(): ReactNode {
  return (
    <WithWords words={CHANGE_WORDS}>
      <Bar />
    </WithWords>
  );
}

function Bar(): ReactNode {
  const { state, version } = useWriting();
  const intl = useIntl();
  const wordsOf = useActWords();
  // What was done before this view was there is no news.
  const [before, setBefore] = useState(version);
  const [last, setLast] = useState(state);
  const [isUndone, setUndone] = useState(false);
  if (last !== state) {
    setUndone(state.changes < last.changes);
    setLast(state);
  }
  const label = isUndone ? state.redo : state.undo;
  if (version === before || label === null || state.elsewhere) return null;
  const what = wordsOf(label);
  return (
    <section className={css["strip"]} aria-label={intl.formatMessage({ id: "history.bar" })}>
      <div className={css["bar"]}>
        <span className={css["what"]}>
          {isUndone ? intl.formatMessage({ id: "history.said.undo" }, { what }) : what}
        </span>
        <UndoActs />
        <SavedLine />
        <button
          type="button"
          className={css["close"]}
          aria-label={intl.formatMessage({ id: "history.bar.close" })}
          onClick={() => setBefore(version)}
        >
          ×
        </button>
      </div>
    </section>
  );
}
