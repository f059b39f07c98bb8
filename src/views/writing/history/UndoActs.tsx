import type { ReactNode } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { announce } from "../../kit/announce.ts";
import { WithWords } from "../../locale/WithWords.tsx";
import { useWriting } from "../writing.ts";
import css from "./History.module.css";
import { useActWords } from "./use-act-words.ts";
import { CHANGE_WORDS } from "./words.ts";

/** Undo and Redo, each of which says what it would do. */
export function UndoActs(): ReactNode {
  return (
    <WithWords words={CHANGE_WORDS}>
      <Acts />
    </WithWords>
  );
}

function Acts(): ReactNode {
  const { state, undo, redo } = useWriting();
  const intl = useIntl();
  const wordsOf = useActWords();
  const acts = [
    { key: "undo", label: state.undo, act: undo },
    { key: "redo", label: state.redo, act: redo },
  ] as const;
  return acts.map(({ key, label, act }) => (
    <button
      key={key}
      type="button"
      className={css["act"]}
      aria-disabled={label === null}
      title={label === null ? undefined : wordsOf(label)}
      onClick={() => {
        if (label === null) return;
        void act().then((done) => {
          if (done)
            announce(intl.formatMessage({ id: `history.said.${key}` }, { what: wordsOf(label) }));
        });
      }}
    >
      <FormattedMessage id={`history.${key}`} />
    </button>
  ));
}
