/** Paints the wash of a fold between its torn edges, as `folds.ts` has them as elements. */
import { density } from "../../kit/text-scale.ts";
import { element } from "../frame/sliding-sheet.ts";
import css from "./folds.module.css";
import { TOOTH } from "./torn-edge.ts";

export interface PaintedFold {
  /** @param top and @param height of what is painted of it, in CSS pixels. */
  paint(
    to: CanvasRenderingContext2D,
    at: { readonly leftPx: number; readonly widthPx: number },
    tall: { readonly top: number; readonly height: number },
  ): void;
  /** Reads the colours of the page as they are now. */
  read(): void;
  destroy(): void;
}

interface Ink {
  readonly wash: string;
  readonly paper: string;
  readonly line: string;
}

/** @param parent  whose style it has. */
export function createPaintedFold(parent: HTMLElement): PaintedFold {
  /** A fold that is never seen, which has its colours. */
  const model = element("div", `${css["wash"]} ${css["torn"]}`);
  model.hidden = true;
  parent.append(model);
  let ink: Ink | null = null;
  /** The edges as pictures: as many strokes at each step would cost more than all marks. */
  let edges: readonly ImageBitmap[] = [];
  let drawnFor = "";

  function edge(side: "left" | "right", height: number, { paper, line }: Ink): ImageBitmap {
    const dense = density();
    const widthPx = TOOTH.depth + TOOTH.outside;
    const canvas = new OffscreenCanvas(widthPx * dense, height * dense);
    const to = canvas.getContext("2d");
    if (!to) return canvas.transferToImageBitmap();
    to.scale(dense, dense);
    // The same teeth, turned round.
    if (side === "right") to.transform(-1, 0, 0, 1, widthPx, 0);
    const zigzag = new Path2D();
    zigzag.moveTo(TOOTH.outside, 0);
    for (let tooth = 1; tooth * TOOTH.height <= height + TOOTH.height; tooth++) {
      zigzag.lineTo(TOOTH.outside + (tooth % 2 ? TOOTH.depth : 0), tooth * TOOTH.height);
    }
    const outside = new Path2D(zigzag);
    outside.lineTo(0, height + TOOTH.height);
    outside.lineTo(0, 0);
    to.fillStyle = paper;
    to.fill(outside);
    to.strokeStyle = line;
    to.stroke(zigzag);
    return canvas.transferToImageBitmap();
  }

  function drawEdges(height: number): void {
    if (!ink) return;
    const wanted = `${height} ${density()} ${ink.paper} ${ink.line}`;
    if (wanted === drawnFor) return;
    drawnFor = wanted;
    edges = [edge("left", height, ink), edge("right", height, ink)];
  }

  return {
    read() {
      const { backgroundColor, fill, stroke } = getComputedStyle(model);
      ink = { wash: backgroundColor, paper: fill, line: stroke };
    },
    paint(to, { leftPx, widthPx }, { top, height }) {
      if (!ink || widthPx <= 0) return;
      // Teeth are cut off at the end of what they stand in, so that higher ones serve lower plots.
      drawEdges(Math.ceil((height + 2 * TOOTH.height) / ROUND_PX) * ROUND_PX);
      const [left, right] = [Math.round(leftPx), Math.round(leftPx + widthPx)];
      to.fillStyle = ink.wash;
      to.fillRect(left, top, right - left, height);
      const edgePx = TOOTH.depth + TOOTH.outside;
      const [first, last] = edges;
      // Teeth are counted from the top of the plot, also where it has scrolled out of sight.
      const from = top - (top % (2 * TOOTH.height));
      if (first) to.drawImage(first, left - TOOTH.outside, from, edgePx, heightOf(first));
      if (last) to.drawImage(last, right - TOOTH.depth, from, edgePx, heightOf(last));
    },
    destroy: () => model.remove(),
  };
}

const heightOf = (picture: ImageBitmap): number => picture.height / density();

/** A plot of another height has the same edges, up to so much. */
const ROUND_PX = 256;
