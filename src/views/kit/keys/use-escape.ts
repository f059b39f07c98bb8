import { useKeydown } from "./use-keydown.ts";

/** Elements that have their own use for Escape, and close before anything behind them does. */
const TAKES_ESCAPE = "input:not([type=checkbox]), textarea, select, dialog, [popover], [role=menu]";

/** Calls `onEscape` wherever on the page the key is pressed, unless something nearer took it. */
export function useEscape(active: boolean, onEscape: () => void): void {
  useKeydown((event) => {
    if (!active || event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
    if (event.target instanceof Element && event.target.closest(TAKES_ESCAPE)) return;
    if (document.querySelector("dialog[open], :popover-open")) return;
    event.preventDefault();
    onEscape();
  }, window);
}
