import { type ReactNode, useRef } from "react";
import css from "./Parallel.module.css";
import type { ParallelParts } from "./parallel-parts.ts";
import { UprightPlot } from "./UprightPlot.tsx";
import { usePlotSize } from "./use-plot-size.ts";
import { WidePlot } from "./WidePlot.tsx";

/** With less room the days run down, between the two stories. */
const WIDE_FROM_PX = 560;

/** The drawing of two stories, whose marks are buttons, as the room for it asks. */
export function Plot(parts: ParallelParts): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const size = usePlotSize(box);
  const Sized = size !== null && size.widthPx < WIDE_FROM_PX ? UprightPlot : WidePlot;
  return (
    <div ref={box} className={css["plot"]}>
      {size && size.widthPx > 0 && <Sized {...parts} size={size} />}
    </div>
  );
}
