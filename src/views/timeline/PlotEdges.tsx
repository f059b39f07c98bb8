import type { ReactNode, RefObject } from "react";
import { Trail, type TrailProps } from "./trail/Trail.tsx";
import { ZoomHint } from "./ZoomHint.tsx";

interface PlotEdgesProps extends TrailProps {
  /** What a hand turns the wheel over. */
  readonly target: RefObject<HTMLElement | null>;
  readonly hasCorner: boolean;
  /** Whether all there is is on the screen, so that a drag leads nowhere. */
  isWhole(): boolean;
}

/** What stands at the edges of the plot and comes after the marks: ways out of a window, and what tells a hand more. */
export function PlotEdges({ target, hasCorner, isWhole, ...trail }: PlotEdgesProps): ReactNode {
  return (
    <>
      {hasCorner && <Trail {...trail} />}
      <ZoomHint target={target} isWhole={isWhole} />
    </>
  );
}
