/** The SVG pen: shapes as plain elements, for React to render, a page to make or a file to hold. */
import type { Drawing, Line, Role, Shape } from "./shape.ts";

/** An element of SVG, its attributes spelt as SVG spells them. */
export interface SvgElement {
  readonly name:
    | "a"
    | "circle"
    | "clipPath"
    | "defs"
    | "desc"
    | "g"
    | "line"
    | "linearGradient"
    | "mask"
    | "path"
    | "rect"
    | "stop"
    | "style"
    | "svg"
    | "text"
    | "title";
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly SvgElement[];
  /** Letters in it, in place of children. */
  readonly text?: string;
}

/** @returns the colour of a role, as `fill` and `stroke` take it. */
export type ColourOf = (role: Role) => string;

/**
 * The elements of a drawing, with the origin of the surrounding SVG at its left edge and the top of
 * its row.
 *
 * @param id  used by no other element of the document; begins the ids of what a fade needs.
 */
export function svgElements(
  { shapes, fade, widthPx, heightPx }: Drawing,
  colourOf: ColourOf,
  id: string,
): readonly SvgElement[] {
  const drawn = shapes.map((shape) => shapeElement(shape, colourOf(shape.role)));
  if (fade === null) return drawn;
  const { wholeFrom, wholeTo } = fade;
  const stop = (offset: number, isSeen: boolean) =>
    element("stop", { offset, "stop-color": "#fff", "stop-opacity": isSeen ? 1 : 0 });
  const all = { x: 0, y: 0, width: widthPx, height: heightPx };
  return [
    element(
      "linearGradient",
      { id: `${id}-fade`, gradientUnits: "userSpaceOnUse", x1: 0, x2: widthPx },
      [stop(0, wholeFrom <= 0), stop(wholeFrom, true), stop(wholeTo, true), stop(1, wholeTo >= 1)],
    ),
    element("mask", { id: `${id}-mask`, maskUnits: "userSpaceOnUse", ...all }, [
      element("rect", { ...all, fill: `url(#${id}-fade)` }),
    ]),
    element("g", { mask: `url(#${id}-mask)` }, drawn),
  ];
}

function shapeElement(shape: Shape, colour: string): SvgElement {
  switch (shape.kind) {
    case "disc":
      return element("circle", { ...circle(shape), fill: colour });
    case "half-disc": {
      const { x, y, radius: r } = shape;
      return element("path", { d: `M${x} ${y - r}a${r} ${r} 0 0 0 0 ${2 * r}z`, fill: colour });
    }
    case "ring":
      return element("circle", { ...circle(shape), fill: "none", ...stroked(shape.line, colour) });
    case "box":
      return element("rect", {
        ...rectangle(shape),
        fill: colour,
        ...(shape.opacity < 1 && { "fill-opacity": shape.opacity }),
      });
    case "frame":
      return element("rect", { ...rectangle(shape), fill: "none", ...stroked(shape.line, colour) });
    case "stroke": {
      const { x, toX, y, line } = shape;
      return element("line", { x1: x, y1: y, x2: toX, y2: y, ...stroked(line, colour) });
    }
  }
}

type Attributes = SvgElement["attributes"];

const circle = ({ x, y, radius }: Extract<Shape, { radius: number }>): Attributes => ({
  cx: x,
  cy: y,
  r: radius,
});

const rectangle = (shape: Extract<Shape, { corner: number }>): Attributes => ({
  x: shape.x,
  y: shape.y,
  width: shape.width,
  height: shape.height,
  ...(shape.corner > 0 && { rx: shape.corner }),
});

const stroked = ({ width, dash }: Line, colour: string): Attributes => ({
  stroke: colour,
  "stroke-width": width,
  ...(dash && { "stroke-dasharray": `${dash.drawn} ${round(dash.left)}` }),
  ...(dash?.isRound && { "stroke-linecap": "round" }),
});

/** Thousandths of a pixel are not seen. */
const round = (px: number): number => Math.round(px * 1_000) / 1_000;

export const element = (
  name: SvgElement["name"],
  attributes: Attributes,
  children: readonly SvgElement[] = [],
): SvgElement => ({ name, attributes, children });
