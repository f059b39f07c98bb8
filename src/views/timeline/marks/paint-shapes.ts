/**
 * The forms of the grammar of marks on a canvas: shape is certainty, colour is topic. All that is
 * painted stands in a row of `ROW_PX`, of which `top` is the upper edge; CSS pixels.
 */
import { type Edges, MARK, ROW_PX } from "../../../query/window/geometry.ts";
import type { ClusterMark } from "../../../query/window/mark.ts";
import type { MarkForm } from "../../marks/form.ts";
import type { Colour } from "./palette.ts";

export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly hue: Colour;
  readonly paper: Colour;
}

const MIDDLE = ROW_PX / 2;
const OUTLINE = 1.75;
const RING = { width: 1.75, discRadius: 8.6, beyondBar: 3.875 } as const;
const DISC = { radius: 4.75, outline: 4.1, halo: 8 } as const;

export function paintDisc(
  { context, hue, paper }: Brush,
  { fill, about }: Pick<MarkForm, "fill" | "about">,
  { left }: Edges,
  top: number,
): void {
  const [x, y] = [left + MARK.discHalf, top + MIDDLE];
  if (fill === "full") {
    circle(context, x, y, DISC.radius);
    context.fillStyle = hue.full;
    context.fill();
  } else {
    circle(context, x, y, DISC.outline);
    context.fillStyle = paper.full;
    context.fill();
    stroke(context, hue.full, OUTLINE);
  }
  if (fill === "half") {
    context.beginPath();
    context.arc(x, y, DISC.outline, Math.PI / 2, (3 * Math.PI) / 2);
    context.fillStyle = hue.full;
    context.fill();
  }
  if (about) {
    circle(context, x, y, DISC.halo);
    dotted(context, hue.full, 1.5, 3.45);
  }
}

const BAR = { height: 9, core: 2, corner: 5 } as const;
/** Of the hue, in the body of a bar whose core is all of it. */
const TINT = 0.26;

/** A bar fades in until one share of its width and out from another; paper keeps what is unfulfilled. */
export function paintBar(
  { context, hue, paper }: Brush,
  form: MarkForm,
  { left, right }: Edges,
  top: number,
): void {
  const width = right - left;
  const [fadedIn, fadesOut] = fades(form, width);
  const over = ({ full, clear }: Colour): CanvasGradient | string => {
    if (fadedIn <= 0 && fadesOut >= 1) return full;
    const gradient = context.createLinearGradient(left, 0, right, 0);
    gradient.addColorStop(0, fadedIn > 0 ? clear : full);
    gradient.addColorStop(fadedIn, full);
    gradient.addColorStop(fadesOut, full);
    gradient.addColorStop(1, fadesOut < 1 ? clear : full);
    return gradient;
  };
  const y = top + MIDDLE - BAR.height / 2;
  if (form.fill === "outline") {
    const inset = OUTLINE / 2;
    context.beginPath();
    context.roundRect(left + inset, y + inset, width - OUTLINE, BAR.height - OUTLINE, BAR.corner);
    context.fillStyle = over(paper);
    context.fill();
    if (form.about) dotted(context, over(hue), OUTLINE, 2 * OUTLINE);
    else stroke(context, over(hue), OUTLINE);
    return;
  }
  // Half vouched for is the lower half.
  const body = form.fill === "half" ? BAR.height / 2 : BAR.height;
  context.fillStyle = over(hue);
  context.globalAlpha = TINT;
  context.fillRect(left, y + BAR.height - body, width, body);
  context.globalAlpha = 1;
  if (form.about) {
    // Dots read as "about" at any size, and in print.
    context.beginPath();
    context.moveTo(left + 2, top + MIDDLE);
    context.lineTo(right, top + MIDDLE);
    dotted(context, over(hue), BAR.core, 4);
  } else context.fillRect(left, top + MIDDLE - BAR.core / 2, width, BAR.core);
}

/** Where of a bar's width it is whole: an end that nobody stated has no edge. */
function fades(form: MarkForm, width: number): readonly [from: number, to: number] {
  if (form.openStart && form.openEnd) return [0.5, 0.5];
  if (form.openEnd) return [0, 0.2];
  if (form.openStart) return [0.8, 1];
  if (form.lasted || form.fill === "outline") return [0, 1];
  // The longest fade is 26 px, or a third of a short bar.
  const share = Math.min(26, width / 3) / width;
  return [share, 1 - share];
}

/** The count is the mark: it stands on a bar as wide as what it spans, a tick per event. */
export function paintCluster(
  { context, hue }: Brush,
  { bar: { from, to }, ticks }: ClusterMark,
  { left, right }: Edges,
  top: number,
): void {
  context.fillStyle = hue.full;
  // A hair apart from the next one, which may begin where it ends.
  context.fillRect(left + 1, top + CLUSTER.bar, right - left - 2, CLUSTER.thick);
  const room = right - left - CLUSTER.tick;
  for (const time of new Set(ticks)) {
    const share = to > from ? (time - from) / (to - from) : 0.5;
    const y = top + CLUSTER.bar + CLUSTER.thick;
    context.fillRect(left + room * share, y, CLUSTER.tick, CLUSTER.thick);
  }
}

const CLUSTER = { bar: 18, thick: 3, tick: 1.5 } as const;

/** A ring of ink: the topic's colour survives being selected. */
export function paintRing(
  context: CanvasRenderingContext2D,
  ink: string,
  shape: "disc" | "bar" | "cluster",
  { left, right }: Edges,
  top: number,
): void {
  const beyond = shape === "bar" ? RING.beyondBar : RING.width / 2;
  const [height, from] =
    shape === "bar" ? [BAR.height, MIDDLE - BAR.height / 2] : [CLUSTER.bar + 2 * CLUSTER.thick, 0];
  context.beginPath();
  if (shape === "disc") {
    context.arc(left + MARK.discHalf, top + MIDDLE, RING.discRadius, 0, 2 * Math.PI);
  } else {
    const [x, y] = [left - beyond, top + from - beyond];
    context.rect(x, y, right - left + 2 * beyond, height + 2 * beyond);
  }
  stroke(context, ink, RING.width);
}

function circle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

function stroke(
  context: CanvasRenderingContext2D,
  style: string | CanvasGradient,
  width: number,
): void {
  context.strokeStyle = style;
  context.lineWidth = width;
  context.stroke();
}

/** Round dots as thick as the line would be, `apart` from middle to middle. */
function dotted(
  context: CanvasRenderingContext2D,
  style: string | CanvasGradient,
  width: number,
  apart: number,
): void {
  context.lineCap = "round";
  context.setLineDash([0.1, apart - 0.1]);
  stroke(context, style, width);
  context.setLineDash([]);
  context.lineCap = "butt";
}
