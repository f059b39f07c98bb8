/** Makes one picture of SVG: the frame with its name and description, and words set in it. */
import { element, type SvgElement } from "../svg-pen.ts";
import { STACKS } from "../type.ts";
import { isLeftward } from "./marks.ts";
import type { Palette } from "./palette.ts";
import type { SetText } from "./sheet-parts.ts";

export interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly lang: string;
  readonly palette: Pick<Palette, "paper">;
  /** Begins every id: used by no other drawing of the same page. */
  readonly id: string;
  /** For those who cannot see it: its name, and what it shows. */
  readonly name: string;
  readonly description: string;
  /** Rules of `@font-face` that bring its type along; empty where it is taken from the machine. */
  readonly fontFaces: string;
}

/**
 * The picture that holds some elements, on paper.
 *
 * @param used  what they refer to by id, and is not drawn by itself.
 */
export function pictureElement(
  { widthPx, heightPx, lang, palette, id, name, description, fontFaces }: Frame,
  drawn: readonly SvgElement[],
  used: readonly SvgElement[] = [],
): SvgElement {
  const type = fontFaces === "" ? [] : [{ ...element("style", {}), text: fontFaces }];
  const defs = [...type, ...used];
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: widthPx,
      height: heightPx,
      viewBox: `0 0 ${widthPx} ${heightPx}`,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
      lang,
      "xml:lang": lang,
      "font-family": STACKS.sans,
      "text-rendering": "geometricPrecision",
    },
    [
      { ...element("title", { id: `${id}-title` }), text: name },
      { ...element("desc", { id: `${id}-desc` }), text: description },
      ...(defs.length > 0 ? [element("defs", {}, defs)] : []),
      element("rect", { width: widthPx, height: heightPx, fill: palette.paper }),
      ...drawn,
    ],
  );
}

/** The colours of a drawing, and the type of its words. */
export interface Ink {
  readonly palette: Palette;
  /**
   * True where the type that it was measured in is there for sure: brought along, or that of the page around it. Else a
   * machine may have a wider one: words that are measured are then set to their measure, whatever the type, so that
   * nothing is written over anything.
   */
  readonly hasType: boolean;
}

export function textElement(set: SetText, { palette, hasType }: Ink): SvgElement {
  const { face, tone, text, lang } = set;
  const [x, y, widthPx] = [set.x, set.y, set.widthPx].map(round) as [number, number, number];
  const rtl = isLeftward(set);
  return {
    ...element("text", {
      x: rtl && !set.isUpward ? round(set.x + set.widthPx) : x,
      y,
      ...(set.isUpward && { transform: `rotate(-90 ${x} ${y})`, "text-anchor": "middle" }),
      ...(rtl && { direction: "rtl" }),
      ...(face.family === "serif" && { "font-family": STACKS.serif }),
      "font-size": face.sizePx,
      ...(face.weight !== 400 && { "font-weight": face.weight }),
      fill: palette[tone],
      ...(!hasType &&
        set.isSure &&
        text.length > 1 && { textLength: widthPx, lengthAdjust: "spacingAndGlyphs" }),
      ...(lang !== "" && { lang, "xml:lang": lang }),
    }),
    text,
  };
}

/** Hundredths of a pixel are not seen. */
export const round = (px: number): number => Math.round(px * 100) / 100;
