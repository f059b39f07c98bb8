/** The views' side of a draft: how it stands, what it answers, and what is done to it. */
import { use, useEffect, useEffectEvent, useState } from "react";
import type { Desk } from "../../draft/desk/desk-types.ts";
import { type KeptForm, type Writing, WritingContext } from "./writing-context.ts";

export type { KeptForm, Writing };

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
