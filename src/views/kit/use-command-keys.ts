import { useEffect, useEffectEvent } from "react";
import { isTyping } from "./is-typing.ts";

/**
 * Calls `onKey` with each key that may be a command to the page: nobody types, and no dialog lies over it. Alt is left
 * to who is called: some keyboards have it for a sign such as `[`.
 */
export function useCommandKeys(onKey: (event: KeyboardEvent) => void): void {
  const act = useEffectEvent(onKey);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      if (!document.querySelector("dialog[open]")) act(event);
    };
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}
