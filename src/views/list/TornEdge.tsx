import type { ReactNode } from "react";
import css from "./Fold.module.css";

/** CSS pixels: half the width of a tooth, how far it reaches, and the paper left outside it. */
const TOOTH = { half: 4, depth: 3, outside: 4 } as const;
/** Wider than any phone; what is too much is cut off. */
const TEETH = 100;

const { half, depth, outside } = TOOTH;
const ZIGZAG = `M0 ${outside}${`l${half} ${depth}l${half} ${-depth}`.repeat(TEETH)}`;

/** A level edge that looks broken: paper outside, a thin line, and inside what it stands on. */
export function TornEdge({ side }: { side: "top" | "bottom" }): ReactNode {
  return (
    <svg className={css["edge"]} data-side={side} height={depth + outside} aria-hidden="true">
      <path d={`${ZIGZAG}V0H0Z`} fill="var(--paper)" />
      <path d={ZIGZAG} fill="none" stroke="var(--rule-2)" />
    </svg>
  );
}
