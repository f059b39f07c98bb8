import type { AxisPart } from "../../../query/axis/folding.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { textScale } from "../../kit/text-scale.ts";

/** The acts that a wheel and a double click ask for. */
export interface PointerActs {
  scale(): TimeScale;
  /** The place (axis ms) about which a turn of the wheel zooms. @param place  the one under the pointer. */
  pivot(event: MouseEvent, place: number): number;
  /** @param about the place (axis ms) that stays where it is; @param factor of the window's length. */
  zoomAbout(about: number, factor: number, animate: boolean): void;
  /** @param share of the window's length; positive is later. */
  pan(share: number): void;
  onUnfold(part: AxisPart): void;
}

/** Wheel travel (CSS pixels) that zooms out to twice the length. */
const DOUBLES_PX = 300;

/**
 * Adds what the widget does not know to its wheel and pointer: the Command key zooms as the Control key
 * does, the sideways swipe and the Shift key pan, and a double click zooms in or unfolds. A plain wheel
 * is the page's.
 *
 * @returns what takes it off again.
 */
export function listenToPointer(
  container: HTMLElement,
  plot: HTMLElement,
  acts: PointerActs,
): () => void {
  const xOf = ({ clientX }: MouseEvent): number =>
    (clientX - plot.getBoundingClientRect().left) / textScale();

  function onWheel(event: WheelEvent): void {
    if (event.ctrlKey) return;
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (event.metaKey) {
      event.preventDefault();
      const about = acts.pivot(event, acts.scale().pxToPlace(xOf(event)));
      acts.zoomAbout(about, 2 ** (event.deltaY / DOUBLES_PX), false);
    } else if (event.shiftKey || Math.abs(sideways) > Math.abs(event.deltaY)) {
      event.preventDefault();
      acts.pan(sideways / textScale() / acts.scale().widthPx);
    }
  }

  /** Whether the first click of what may be two opened a mark; by the second, another may be under the pointer, or none. */
  let isOpened = false;
  function onClick({ detail, target }: MouseEvent): void {
    if (detail <= 1) isOpened = target instanceof Element && target.closest("button") !== null;
  }

  function onDoubleClick(event: MouseEvent): void {
    if (isOpened) return;
    const x = xOf(event);
    const scale = acts.scale();
    const fold = scale
      .shownParts()
      .find(({ folded, leftPx, rightPx }) => folded && x >= leftPx && x < rightPx);
    if (fold) acts.onUnfold(fold.part);
    else acts.zoomAbout(scale.pxToPlace(x), 0.5, true);
  }

  plot.addEventListener("click", onClick);
  plot.addEventListener("dblclick", onDoubleClick);
  container.addEventListener("wheel", onWheel, { passive: false });
  return () => {
    plot.removeEventListener("click", onClick);
    plot.removeEventListener("dblclick", onDoubleClick);
    container.removeEventListener("wheel", onWheel);
  };
}
