import { isTyping } from "./is-typing.ts";
import { useKeydown } from "./use-keydown.ts";

/**
 * Calls `onKey` with each key that may be a command to the page: nobody types, and no dialog lies over it. Alt is left
 * to who is called: some keyboards have it for a sign such as `[`.
 */
export function useCommandKeys(onKey: (event: KeyboardEvent) => void): void {
  useKeydown((event) => {
    if (event.ctrlKey || event.metaKey || isTyping(event.target)) return;
    if (!document.querySelector("dialog[open]")) onKey(event);
  });
}
