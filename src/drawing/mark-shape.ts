/**
 * The grammar of marks, once: a form and a width in, plain shapes out. Whoever draws marks draws
 * these, so that a mark says the same on the plot, in a line of text and on paper.
 */
import type { ClusterMark, Mark } from "../query/window/mark.ts";
import { type MarkForm, markForm } from "./form.ts";
import { CLUSTER, type MarkSizes, PLOT, RING, TINT } from "./mark-sizes.ts";
import type { Drawing, Fade, Frame, Line, Shape } from "./shape.ts";

/** A mark of the layout, as it stands on the plot. @param widthPx  from its left edge to its right one. */
export const markDrawing = (mark: Mark, widthPx: number): Drawing =>
  mark.type === "event"
    ? eventDrawing(markForm(mark.event), widthPx, PLOT)
    : clusterDrawing(mark, widthPx);

/** The mark of an event. @param widthPx  from its left edge to its right one. */
export function eventDrawing(form: MarkForm, widthPx: number, sizes: MarkSizes): Drawing {
  const size = { widthPx, heightPx: sizes.heightPx };
  switch (form.shape) {
    case "disc":
      return { ...size, shapes: discShapes(form, sizes), fade: null };
    case "bar":
      return {
        ...size,
        shapes: barShapes(form, widthPx, sizes),
        fade: barFade(form, widthPx, sizes),
      };
  }
}

type Filled = Pick<MarkForm, "fill" | "unsure" | "about">;

function discShapes({ fill, unsure, about }: Filled, sizes: MarkSizes): readonly Shape[] {
  const { radius, outlined } = about ? sizes.about : sizes.disc;
  const at = { x: sizes.disc.centre, y: sizes.heightPx / 2, role: "hue" } as const;
  const outline: readonly Shape[] = [
    { kind: "disc", ...at, role: "paper", radius: outlined },
    {
      kind: "ring",
      ...at,
      radius: outlined,
      line: unsure ? sizes.outline.broken : sizes.outline.line,
    },
  ];
  const { halo, line } = sizes.about;
  const dotted: readonly Shape[] = about ? [{ kind: "ring", ...at, radius: halo, line }] : [];
  switch (fill) {
    case "full":
      return [{ kind: "disc", ...at, radius }, ...dotted];
    case "half":
      return [...outline, { kind: "half-disc", ...at, radius: outlined }, ...dotted];
    case "outline":
      return [...outline, ...dotted];
  }
}

function barShapes(form: MarkForm, widthPx: number, sizes: MarkSizes): readonly Shape[] {
  const { height } = sizes.bar;
  switch (form.fill) {
    case "full":
      return [tint(widthPx, height, sizes), core(form, widthPx, sizes)];
    case "half":
      // Half vouched for is the lower half.
      return [
        tint(widthPx, height / 2, sizes),
        ...(form.unsure ? [brokenEdge(widthPx, sizes)] : []),
        core(form, widthPx, sizes),
      ];
    case "outline":
      return barOutline(form, widthPx, sizes);
  }
}

/** The body of a bar, from its lower edge up to `height`. */
function tint(width: number, height: number, { heightPx, bar }: MarkSizes): Shape {
  const y = (heightPx + bar.height) / 2 - height;
  return { kind: "box", role: "hue", x: 0, y, width, height, corner: 0, opacity: TINT };
}

/** Along the top of the half that is not vouched for. */
function brokenEdge(toX: number, { heightPx, bar: { height, broken: line } }: MarkSizes): Shape {
  const y = (heightPx - height + line.width) / 2;
  return { kind: "stroke", role: "hue", x: 0, toX, y, line };
}

function core(
  { about }: Pick<MarkForm, "about">,
  widthPx: number,
  { heightPx, bar }: MarkSizes,
): Shape {
  const middle = heightPx / 2;
  if (about) {
    // Dots read as "about" at any size, and in print.
    const { dotsFrom: x, dotted: line } = bar;
    return { kind: "stroke", role: "hue", x, toX: widthPx, y: middle, line };
  }
  const { coreFrom: x, core: height } = bar;
  const y = middle - height / 2;
  return { kind: "box", role: "hue", x, y, width: widthPx - x, height, corner: 0, opacity: 1 };
}

function barOutline(form: MarkForm, widthPx: number, sizes: MarkSizes): readonly Shape[] {
  const { line, broken, dotted } = sizes.outline;
  if (!form.unsure) {
    const rim = barRim(form, widthPx, sizes, form.about ? dotted : line);
    return [paperIn(rim), rim];
  }
  const rim = barRim(form, widthPx, sizes, broken);
  // The rim says that nobody answers for it; that it is about then is left to the middle.
  return [paperIn(rim), rim, ...(form.about ? [core(form, widthPx, sizes)] : [])];
}

function barRim(form: MarkForm, widthPx: number, sizes: MarkSizes, line: Line): Frame {
  const { inset, barHeight: height, pastOpenEnd } = sizes.outline;
  const x = form.openStart ? inset - pastOpenEnd : inset;
  const right = form.openEnd ? widthPx - inset + pastOpenEnd : widthPx - inset;
  const y = (sizes.heightPx - height) / 2;
  return { kind: "frame", role: "hue", x, y, width: right - x, height, corner: height / 2, line };
}

const paperIn = ({ x, y, width, height, corner }: Frame): Shape => ({
  kind: "box",
  role: "paper",
  x,
  y,
  width,
  height,
  corner,
  opacity: 1,
});

/** No edge that was not stated: an end that nobody knows fades. */
function barFade(form: MarkForm, widthPx: number, sizes: MarkSizes): Fade | null {
  const whole = sizes.wholeBeforeOpen;
  if (form.openStart && form.openEnd) return { wholeFrom: 0.5, wholeTo: 0.5 };
  if (form.openEnd) return { wholeFrom: 0, wholeTo: whole };
  if (form.openStart) return { wholeFrom: 1 - whole, wholeTo: 1 };
  if (form.lasted || form.fill === "outline") return null;
  const { most, share } = sizes.softEnd;
  const soft = Math.min(most, widthPx * share) / widthPx;
  return { wholeFrom: soft, wholeTo: 1 - soft };
}

/** The count is the mark: it stands on a bar as wide as what it spans, a tick per event. */
export function clusterDrawing({ ticks }: Pick<ClusterMark, "ticks">, widthPx: number): Drawing {
  const { bar, thick, tick } = CLUSTER;
  const filled = { kind: "box", role: "hue", corner: 0, opacity: 1, height: thick } as const;
  const room = widthPx - tick;
  const shares = [...new Set(ticks)];
  return {
    widthPx,
    heightPx: PLOT.heightPx,
    fade: null,
    shapes: [
      // A hair apart from the next one, which may begin where it ends.
      { ...filled, x: 1, y: bar, width: widthPx - 2 },
      ...shares.map((share) => ({ ...filled, x: room * share, y: bar + thick, width: tick })),
    ],
  };
}

/** Round what is selected on the plot: in ink, so that the topic's colour survives it. */
export function selectionDrawing(shape: MarkForm["shape"] | "cluster", widthPx: number): Drawing {
  const { heightPx } = PLOT;
  return { widthPx, heightPx, shapes: [selectionRing(shape, widthPx)], fade: null };
}

function selectionRing(shape: MarkForm["shape"] | "cluster", widthPx: number): Shape {
  const { line, discRadius, beyondBar } = RING;
  const { heightPx, disc, bar } = PLOT;
  switch (shape) {
    case "disc":
      return {
        kind: "ring",
        role: "ink",
        x: disc.centre,
        y: heightPx / 2,
        radius: discRadius,
        line,
      };
    case "bar":
      return frameAround((heightPx - bar.height) / 2, widthPx, bar.height, beyondBar);
    case "cluster":
      return frameAround(0, widthPx, CLUSTER.bar + 2 * CLUSTER.thick, line.width / 2);
  }
}

/** @param beyond  from the edges to the middle of the line. */
const frameAround = (top: number, widthPx: number, height: number, beyond: number): Frame => ({
  kind: "frame",
  role: "ink",
  x: -beyond,
  y: top - beyond,
  width: widthPx + 2 * beyond,
  height: height + 2 * beyond,
  corner: 0,
  line: RING.line,
});

/** Another stated date of the same event: a dashed ring, never filled. */
export function otherDateDrawing({ heightPx, disc, otherDate }: MarkSizes): Drawing {
  const at = { x: disc.centre, y: heightPx / 2 };
  const ring = { kind: "ring", role: "hue", ...at, ...otherDate } as const;
  return { widthPx: 2 * disc.centre, heightPx, shapes: [ring], fade: null };
}
