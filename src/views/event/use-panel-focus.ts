/**
 * Focus of the keyboard while events open and close.
 *
 * The panel takes the focus when a reader opens an event with the keyboard from a list, when the
 * panel covers the page, and when the element that had it went away. It does not while somebody
 * moves along the timeline, whose arrow keys must go on working, nor when the page has only
 * just loaded.
 */
import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from "react";
import { announce } from "../kit/announce.ts";
import { isTyping } from "../kit/keys/is-typing.ts";
import { PANEL } from "../kit/landmarks.ts";
import { useIsWide } from "../state/preferences.ts";

interface Places {
  readonly panel: RefObject<HTMLElement | null>;
  /** What had the keyboard when the event was asked for. */
  readonly asked: RefObject<Element | null>;
}

/**
 * Returns a function to call after closing, which takes the focus back to where it came from.
 * @param name  of the event, said where the focus stays elsewhere
 */
export function usePanelFocus(
  { panel, asked }: Places,
  event: string | null,
  name: string,
): () => void {
  const coversPage = !useIsWide();
  const opener = useRef<Element | null>(null);

  /** Whoever types, or is at the header, since the event was asked for is not called back. */
  const hasGoneOn = (active: Element | null) =>
    active !== asked.current && (isTyping(active) || active?.closest("header") != null);

  const onShown = useEffectEvent((event: string | null) => {
    const active = document.activeElement;
    const inside = panel.current?.contains(active) ?? false;
    if (event === null) return;
    if (!inside) opener.current = active;
    if (!inside && !hasGoneOn(active) && wantsFocus(active, coversPage)) {
      panel.current?.querySelector("h2")?.focus();
    } else if (navigator.userActivation?.hasBeenActive) announce(name);
  });
  // Before the next paint, so that a key that is pressed at first sight speaks after it, and not before.
  useLayoutEffect(() => onShown(event), [event]);

  return () => {
    if (!panel.current?.contains(document.activeElement)) return;
    const { current: back } = opener;
    // The page had the keyboard when a link, or the way back from a source, opened the event.
    const known = back?.isConnected === true && back !== document.body;
    const target = known ? back : document.getElementById(PANEL);
    if (target instanceof HTMLElement) target.focus();
  };
}

function wantsFocus(active: Element | null, coversPage: boolean): boolean {
  if (!navigator.userActivation?.hasBeenActive) return false;
  if (active === null || active === document.body) return true;
  if (coversPage) return true;
  return active.matches(":focus-visible") && active.closest("ol, ul") !== null;
}
