import { useEffect, useEffectEvent } from "react";
import type { Interval } from "../../dataset/time/interval.ts";
import type { TimelineController } from "./timeline.ts";

const TYPING = "textarea, select, [contenteditable], input:not([type='checkbox'])";

/** Whether a key pressed there belongs to something else. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(`${TYPING}, dialog[open]`) !== null;

/** `+ − 0` zoom in, out and to everything, wherever the keyboard is but in a field. */
export function useZoomKeys(
  at: TimelineController | null,
  range: Interval,
  jump: (window: Interval) => void,
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!at || event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return;
    const acts: Readonly<Record<string, () => void>> = {
      "+": () => at.zoom(0.5, true),
      "=": () => at.zoom(0.5, true),
      "-": () => at.zoom(2, true),
      "−": () => at.zoom(2, true),
      "0": () => jump(range),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
