/** The views' side of a draft: how it stands, what it answers, and what is done to it. */
import { use, useEffect, useEffectEvent, useState } from "react";
import type {
  Desk,
  DeskState,
  Done,
  Edit,
  EventForm,
  Refused,
  Saved,
} from "../../draft/desk/desk-types.ts";
import { WritingContext } from "./writing-context.ts";

export interface Writing {
  /** The draft's id. */
  readonly id: string;
  readonly state: DeskState;
  readonly saved: Saved;
  /** Grows with every change of the draft: what was answered before may no longer be so. */
  readonly version: number;
  ask<M extends keyof Desk>(method: M, ...given: Parameters<Desk[M]>): Promise<ReturnType<Desk[M]>>;
  /** Does it, keeps it, and has every view follow; refused, nothing has changed. */
  act(edit: Edit): Promise<Done | Refused>;
  undo(): Promise<Done | null>;
  redo(): Promise<Done | null>;
  restore(revision: number): Promise<Done | null>;
  /** Keeps what is typed and not yet added, by the form's own name; null forgets it. */
  keepForm(name: string, form: KeptForm | null): void;
  keptForm(name: string): Promise<KeptForm | null>;
  /** Takes the writing over from the tab that writes now. */
  takeOver(): void;
}

/** A form that is not finished, as it outlasts a reload. */
export interface KeptForm {
  readonly form: EventForm;
  /** Words that are typed into fields and cannot be read yet, by the field's name. */
  readonly typed: Readonly<Record<string, string>>;
}

/**
 * The open draft.
 *
 * @throws Error where none is: such views are shown only where one is.
 */
export function useWriting(): Writing {
  const writing = use(WritingContext);
  if (writing === null) throw new Error("no draft is open here");
  return writing;
}

/**
 * The newest answer of the desk, asked again after every change. The former one stays while the next is on
 * its way; one that comes too late is dropped.
 */
export function useDesk<M extends keyof Desk>(
  method: M,
  ...given: Parameters<Desk[M]>
): ReturnType<Desk[M]> | null {
  const { ask, version } = useWriting();
  const [answer, setAnswer] = useState<ReturnType<Desk[M]> | null>(null);
  const [failure, setFailure] = useState<{ readonly cause: unknown } | null>(null);
  const asked = useEffectEvent(() => ask(method, ...given));
  const key = JSON.stringify([method, given]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is about the draft as it is now
  useEffect(() => {
    let stale = false;
    asked().then(
      (value) => {
        if (!stale) setAnswer(() => value);
      },
      (cause: unknown) => {
        if (!stale) setFailure({ cause });
      },
    );
    return () => {
      stale = true;
    };
  }, [key, version]);
  if (failure !== null) throw failure.cause;
  return answer;
}
