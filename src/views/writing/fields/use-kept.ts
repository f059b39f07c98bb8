import { useEffect, useEffectEvent, useRef } from "react";
import { type KeptForm, useWriting } from "../writing.ts";
import { type Soon, soon } from "./soon.ts";

/** With the way to the disk, no more than 300 ms of typing are lost to whatever kills the page. */
const KEEP_AFTER_MS = 100;

/**
 * Keeps a form that is not finished: soon after a key, though others follow, and at once where the page goes out
 * of sight.
 *
 * @param name  null keeps nothing. A form that goes by another name from now on is kept by that name alone.
 * @param kept  null forgets it.
 * @returns a function that forgets it at once: what is added, or given up, may not come back, though the form
 *   is gone before it is drawn again.
 */
export function useKept(name: string | null, kept: KeptForm | null): () => void {
  const { keepForm } = useWriting();
  const keptAs = useRef<string | null>(null);
  const over = useRef<KeptForm | null>(null);
  const keep = useEffectEvent(() => {
    if (name === null || (kept !== null && kept === over.current)) return;
    if (keptAs.current !== null && keptAs.current !== name) keepForm(keptAs.current, null);
    if (kept !== null || keptAs.current !== null) keepForm(name, kept);
    keptAs.current = kept === null ? null : name;
  });
  const keeping = useRef<Soon | null>(null);
  useEffect(() => {
    const own = soon(keep, KEEP_AFTER_MS);
    keeping.current = own;
    const onHidden = () => document.visibilityState === "hidden" && own.now();
    addEventListener("pagehide", own.now);
    document.addEventListener("visibilitychange", onHidden);
    return () => {
      own.now();
      removeEventListener("pagehide", own.now);
      document.removeEventListener("visibilitychange", onHidden);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each state of the form is kept, whatever is in it
  useEffect(() => keeping.current?.ask(), [name, kept]);
  return () => {
    keeping.current?.drop();
    over.current = kept;
    keptAs.current = null;
    if (name !== null) keepForm(name, null);
  };
}
