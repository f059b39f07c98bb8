import { useRef } from "react";
import { useKeydown } from "../kit/keys/use-keydown.ts";
import { PANEL } from "../kit/landmarks.ts";

/**
 * F6 goes from the events into the open event's panel, and back to the mark or row it came from:
 * the key by which desktops, and the editors on the web, go from pane to pane. Without an open
 * event it is the browser's own.
 */
export function usePanelKey(): void {
  const from = useRef<Element | null>(null);
  useKeydown((event) => {
    if (event.key !== "F6" || event.altKey || event.ctrlKey || event.metaKey) return;
    const panel = document.querySelector("[data-panel-of=event]");
    const heading = panel?.querySelector("h2");
    if (!panel || !heading || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    const active = document.activeElement;
    if (!panel.contains(active)) {
      from.current = active;
      heading.focus();
      return;
    }
    const known = from.current?.isConnected === true && from.current !== document.body;
    const back = known ? from.current : document.getElementById(PANEL);
    if (back instanceof HTMLElement) back.focus();
  }, window);
}
