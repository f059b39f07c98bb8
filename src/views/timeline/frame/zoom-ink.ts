import type { TimeScale } from "../../../query/axis/time-scale.ts";
import type { ZoomInk } from "./painters.ts";
import { panPx } from "./sliding-sheet.ts";

/** A hand on the wheel shakes by less. */
const SHAKE_PX = 4;

/**
 * Decides whether a step of a gesture is painted or moves elements. Painted is a window that zooms, until a
 * hand reaches for something: what it finds there has to stand where it is seen. Under a pointer that does
 * not move nothing moves either, since the zoom is about it.
 *
 * @param reached  is called when a hand has reached for something.
 */
export function createZoomInk(container: HTMLElement, reached: () => void): ZoomInk {
  const stage = container.parentElement ?? container;
  const forced = matchMedia("(forced-colors: active)");
  /** Where the gesture began; null at rest. */
  let began: { readonly scale: TimeScale; readonly mayPaint: boolean } | null = null;
  /** Whether the gesture has zoomed: on its way back it may come to the length it began with. */
  let isZoom = false;
  let isReached = false;
  let heldAt: PointerEvent | null = null;

  function reach(): void {
    isReached ||= began !== null;
    reached();
  }
  function onMove(event: PointerEvent): void {
    if (!began) return;
    heldAt ??= event;
    const { clientX, clientY } = heldAt;
    if (Math.hypot(event.clientX - clientX, event.clientY - clientY) > SHAKE_PX) reach();
  }
  stage.addEventListener("pointermove", onMove, { capture: true, passive: true });
  stage.addEventListener("pointerdown", reach, { capture: true });

  return {
    step(from, to) {
      // Who sees where the keyboard is sees it move.
      began ??= {
        scale: from,
        mayPaint: !stage.querySelector(":focus-visible") && !forced.matches,
      };
      isZoom ||= panPx(began.scale, to) === null;
      return isZoom && began.mayPaint && !isReached;
    },
    rest() {
      began = heldAt = null;
      isReached = isZoom = false;
    },
    destroy() {
      stage.removeEventListener("pointermove", onMove, { capture: true });
      stage.removeEventListener("pointerdown", reach, { capture: true });
    },
  };
}
