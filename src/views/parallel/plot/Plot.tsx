import { type ReactNode, useRef } from "react";
import { useReader } from "../../state/reader.ts";
import css from "./Plot.module.css";
import type { ParallelParts } from "./parallel-parts.ts";
import { UprightPlot } from "./UprightPlot.tsx";
import { usePlotSize } from "./use-plot-size.ts";
import { WidePlot } from "./WidePlot.tsx";

/** With less room the days run down, between the two stories. */
const WIDE_FROM_PX = 560;

const FRAMED_PX = 800;

/** The drawing of two stories, whose marks are buttons, as the room for it asks. */
export function Plot(parts: ParallelParts): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const { query } = useReader();
  const measured = usePlotSize(box);
  // A frame that is made as high as what is in it would grow for ever if that grew with it.
  const size = measured && query.embed ? { ...measured, heightPx: FRAMED_PX } : measured;
  const Sized = size !== null && size.widthPx < WIDE_FROM_PX ? UprightPlot : WidePlot;
  return (
    <div ref={box} className={css["plot"]}>
      {size && size.widthPx > 0 && <Sized {...parts} size={size} />}
    </div>
  );
}
