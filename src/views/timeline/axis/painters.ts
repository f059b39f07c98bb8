/** All that is painted while the window zooms; fetched once the first view is there. */
import type { Painters } from "../frame/painters.ts";
import { createZoomInk } from "../frame/zoom-ink.ts";
import { createPaintedAxis } from "./painted-axis.ts";
import { createPaintedGround } from "./painted-ground.ts";

/** What a browser has run a few times it runs faster. */
const REHEARSALS = 4;

export const painters: Painters = {
  ink: createZoomInk,
  axis: createPaintedAxis,
  ground: createPaintedGround,
  rehearse(step, whenIdle, times = REHEARSALS) {
    whenIdle(() => {
      step();
      if (times > 1) painters.rehearse(step, whenIdle, times - 1);
    });
  },
};
