import type { Layer } from "../frame/update.ts";

/**
 * Keeps a pointer with what it was pressed on until it is let go of. A hand that drags the plot is faster than the
 * marks, which follow a frame later: each one that it passed over would be looked for, and its title painted bold.
 */
export function createPointerHold(plot: HTMLElement): Layer {
  function hold({ target, pointerId, button, ctrlKey }: PointerEvent): void {
    // A press that opens the browser's own menu may never be said to have ended.
    if (button !== 0 || ctrlKey || !(target instanceof Element)) return;
    target.setPointerCapture(pointerId);
  }

  plot.addEventListener("pointerdown", hold);
  return {
    update: () => undefined,
    destroy: () => plot.removeEventListener("pointerdown", hold),
  };
}
