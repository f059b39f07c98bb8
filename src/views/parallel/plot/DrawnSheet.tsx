import type { ReactNode, RefObject } from "react";
import type { SvgElement } from "../../../drawing/svg-pen.ts";
import { rendered } from "../../marks/Picture.tsx";
import { type ButtonsProps, MarkButtons } from "./MarkButtons.tsx";
import css from "./Plot.module.css";

/** Two stories as they are drawn, with a button over each mark. */
export function DrawnSheet({
  place,
  sheet: { widthPx, heightPx },
  shapes,
  zoom,
  isUpright,
  ...buttons
}: ButtonsProps & {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly sheet: { readonly widthPx: number; readonly heightPx: number };
  readonly shapes: readonly SvgElement[];
  /** By which it grows with the reader's letters. */
  readonly zoom: number;
  readonly isUpright?: boolean;
}): ReactNode {
  return (
    <div
      ref={place}
      className={css["drawing"]}
      data-upright={isUpright ? "" : undefined}
      style={{ zoom }}
    >
      <svg
        width={widthPx}
        height={heightPx}
        viewBox={`0 0 ${widthPx} ${heightPx}`}
        aria-hidden="true"
      >
        {shapes.map(rendered)}
      </svg>
      <MarkButtons {...buttons} />
    </div>
  );
}
