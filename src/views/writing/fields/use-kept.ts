import { useEffect, useEffectEvent, useRef } from "react";
import { type KeptForm, useWriting } from "../writing.ts";

const KEEP_AFTER_MS = 250;

/**
 * Keeps a form that is not finished: soon after the last key, and at once where the page goes out of sight.
 *
 * @param name  null keeps nothing. A form that goes by another name from now on is kept by that name alone.
 * @param kept  null forgets it.
 * @returns a function that forgets it at once: what is added, or given up, may not come back, though the form
 *   is gone before it is drawn again.
 */
export function useKept(name: string | null, kept: KeptForm | null): () => void {
  const { keepForm } = useWriting();
  const waiting = useRef(false);
  const keptAs = useRef<string | null>(null);
  const over = useRef<KeptForm | null>(null);
  const keep = useEffectEvent(() => {
    waiting.current = false;
    if (name === null || (kept !== null && kept === over.current)) return;
    if (keptAs.current !== null && keptAs.current !== name) keepForm(keptAs.current, null);
    if (kept !== null || keptAs.current !== null) keepForm(name, kept);
    keptAs.current = kept === null ? null : name;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each state of the form is kept, whatever is in it
  useEffect(() => {
    waiting.current = true;
    const timer = setTimeout(keep, KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [name, kept]);
  useEffect(() => {
    const flush = () => {
      if (waiting.current) keep();
    };
    const onHidden = () => document.visibilityState === "hidden" && flush();
    addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", onHidden);
    return () => {
      flush();
      removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", onHidden);
    };
  }, []);
  return () => {
    waiting.current = false;
    over.current = kept;
    keptAs.current = null;
    if (name !== null) keepForm(name, null);
  };
}
