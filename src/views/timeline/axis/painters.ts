/** All that is painted while the window zooms; fetched with the first gesture. */
import type { Painters } from "../frame/painters.ts";
import { createPaintedAxis } from "./painted-axis.ts";
import { createPaintedGround } from "./painted-ground.ts";

export const painters: Painters = { axis: createPaintedAxis, ground: createPaintedGround };
