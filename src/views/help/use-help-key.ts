import { useEffect, useEffectEvent } from "react";
import { isTyping } from "../kit/is-typing.ts";

/** Calls `help` when `?` is pressed, unless it belongs to a text or something lies over the page. */
export function useHelpKey(help: () => void): void {
  const act = useEffectEvent(help);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
