/** All that a hand on the timeline needs and the first view does not; fetched once that is there. */
import { createSpanDrag } from "../axis/span-drag.ts";
import { createPointerHold } from "./pointer-hold.ts";
import { spanWindow } from "./span-window.ts";
import { createSteadyPage } from "./steady-page.ts";
import { createZoomPivot } from "./zoom-pivot.ts";
import { zoomPlace } from "./zoom-place.ts";

export const hand = {
  steadyPage: createSteadyPage,
  zoomPivot: createZoomPivot,
  pointerHold: createPointerHold,
  spanDrag: createSpanDrag,
  spanWindow,
  zoomPlace,
};
export type Hand = typeof hand;
