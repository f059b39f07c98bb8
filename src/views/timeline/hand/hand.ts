/** All that steadies what a hand is at; fetched once the first view is there. */
import { createSteadyPage } from "./steady-page.ts";
import { createZoomPivot } from "./zoom-pivot.ts";

export const hand = { steadyPage: createSteadyPage, zoomPivot: createZoomPivot };
export type Hand = typeof hand;
