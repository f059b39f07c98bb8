/** The canvas pen: paints shapes where a mark stands. */
import type { Box, Drawing, Fade, Line, Role, Shape } from "../../../drawing/shape.ts";
import type { Colour } from "./palette.ts";

export type Colours = Readonly<Record<Role, Colour>>;

/**
 * Paints a drawing.
 *
 * @param left  where its left edge stands, in the context's own pixels.
 * @param top  where the top of its row stands.
 */
export function paintDrawing(
  context: CanvasRenderingContext2D,
  { widthPx, shapes, fade }: Drawing,
  colours: Colours,
  left: number,
  top: number,
): void {
  // To set a colour takes as long as to fill a box with it.
  let role: Role | null = null;
  for (const shape of shapes) {
    if (shape.role !== role) {
      role = shape.role;
      const colour = colours[role];
      const style = fade ? faded(context, colour, fade, left, left + widthPx) : colour.full;
      context.fillStyle = style;
      context.strokeStyle = style;
    }
    paintShape(context, shape, left, top);
  }
}

/** The colour, which vanishes towards the ends that fade. */
function faded(
  context: CanvasRenderingContext2D,
  { full, clear }: Colour,
  { wholeFrom, wholeTo }: Fade,
  left: number,
  right: number,
): CanvasGradient {
  const gradient = context.createLinearGradient(left, 0, right, 0);
  gradient.addColorStop(0, wholeFrom > 0 ? clear : full);
  gradient.addColorStop(wholeFrom, full);
  gradient.addColorStop(wholeTo, full);
  gradient.addColorStop(1, wholeTo < 1 ? clear : full);
  return gradient;
}

function paintShape(
  context: CanvasRenderingContext2D,
  shape: Shape,
  left: number,
  top: number,
): void {
  const x = left + shape.x;
  const y = top + shape.y;
  switch (shape.kind) {
    case "disc":
      context.beginPath();
      context.arc(x, y, shape.radius, 0, 2 * Math.PI);
      context.fill();
      break;
    case "half-disc":
      context.beginPath();
      context.arc(x, y, shape.radius, Math.PI / 2, (3 * Math.PI) / 2);
      context.fill();
      break;
    case "ring":
      context.beginPath();
      context.arc(x, y, shape.radius, 0, 2 * Math.PI);
      stroke(context, shape.line);
      break;
    case "box":
      if (shape.opacity < 1) context.globalAlpha = shape.opacity;
      fillBox(context, shape, x, y);
      if (shape.opacity < 1) context.globalAlpha = 1;
      break;
    case "frame":
      context.beginPath();
      context.roundRect(x, y, shape.width, shape.height, shape.corner);
      stroke(context, shape.line);
      break;
    case "stroke":
      context.beginPath();
      context.moveTo(x, y);
      context.lineTo(left + shape.toX, y);
      stroke(context, shape.line);
      break;
    default:
      shape satisfies never;
  }
}

function fillBox(
  context: CanvasRenderingContext2D,
  { width, height, corner }: Box,
  x: number,
  y: number,
): void {
  if (corner > 0) {
    context.beginPath();
    context.roundRect(x, y, width, height, corner);
    context.fill();
  } else {
    context.fillRect(x, y, width, height);
  }
}

function stroke(context: CanvasRenderingContext2D, { width, dash }: Line): void {
  context.lineWidth = width;
  if (dash === null) {
    context.stroke();
    return;
  }
  context.lineCap = dash.isRound ? "round" : "butt";
  context.setLineDash([dash.drawn, dash.left]);
  context.stroke();
  context.setLineDash([]);
  context.lineCap = "butt";
}
