import { isTyping } from "../kit/keys/is-typing.ts";
import { useKeydown } from "../kit/keys/use-keydown.ts";

/**
 * Calls `help` when `?` is pressed, unless it belongs to a text or something lies over the page; and `find` at Ctrl or
 * ⌘ with K, which a Korean keyboard calls ㅏ, wherever the keyboard is, also once more in what it opened.
 */
export function usePageKeys(help: () => void, find: () => void): void {
  useKeydown((event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const over = document.querySelector("dialog[open]");
    if (altKey) return;
    if ((ctrlKey || metaKey) && !shiftKey && /^[kㅏ]$/i.test(key)) {
      // Over another dialog it would lie on top of a question that waits for its answer.
      if (over && !over.querySelector("[role=combobox]")) return;
      event.preventDefault();
      find();
    } else if (key === "?" && !ctrlKey && !metaKey && !over && !isTyping(event.target)) {
      event.preventDefault();
      help();
    }
  });
}
