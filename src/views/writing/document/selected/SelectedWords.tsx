import { type ReactNode, type RefObject, useRef } from "react";
import type { Span } from "../../../../dataset/format/span.ts";
import { Undoable } from "../../Undoable.tsx";
import type { Outcome } from "../../use-acting.ts";
import { AddTo } from "./AddTo.tsx";
import { NotAnEvent } from "./NotAnEvent.tsx";
import css from "./Selected.module.css";
import { type Asked, Toolbar, type Verb } from "./Toolbar.tsx";
import { usePlace } from "./use-place.ts";

interface Props {
  readonly root: RefObject<HTMLElement | null>;
  /** The words beside which it stands. */
  readonly words: Span;
  readonly drawn: unknown;
  readonly asked: Asked | null;
  /** What was done with the words; it stands in the place of what can be done. */
  readonly outcome: Outcome | null;
  /** The first button of the toolbar. */
  readonly first: RefObject<HTMLButtonElement | null>;
  readonly onVerb: (verb: Verb) => void;
  readonly onReason: (reason: string) => void;
  readonly onEvent: (event: string) => void;
  readonly onCancel: () => void;
  readonly onUndone: () => void;
}

/** The box beside selected words, and on a phone at its foot: what can be made of them, what that asks, what was done. */
export function SelectedWords(props: Props): ReactNode {
  const { root, words, drawn, asked, outcome } = props;
  const box = useRef<HTMLDivElement>(null);
  usePlace({ root, box, words, drawn: [drawn, asked, outcome === null].join() });
  return (
    <div ref={box} className={css["beside"]}>
      <Content {...props} />
    </div>
  );
}

function Content(props: Props): ReactNode {
  const { asked, outcome, onCancel } = props;
  if (outcome?.done) return <Told outcome={outcome} onUndone={props.onUndone} />;
  return (
    <>
      {outcome && <Told outcome={outcome} onUndone={props.onUndone} />}
      {asked === "omit" && <NotAnEvent onReason={props.onReason} onCancel={onCancel} />}
      {asked === "add" && <AddTo onEvent={props.onEvent} onCancel={onCancel} />}
      {asked === null && <Toolbar first={props.first} onVerb={props.onVerb} />}
    </>
  );
}

function Told({ outcome, onUndone }: { outcome: Outcome; onUndone: () => void }): ReactNode {
  return (
    <p className={css["told"]}>
      <Undoable outcome={outcome} onUndone={onUndone} />
    </p>
  );
}
