/** Reads how the page sets a line of words, for a canvas to set it alike. */
export interface Type {
  readonly font: string;
  readonly ink: string;
  /** How far the line's baseline is below the middle of its height, in CSS pixels. */
  readonly fallPx: number;
}

/** @param to  is set to the type's font. */
export function readType(
  { fontWeight, fontSize, fontFamily, color }: CSSStyleDeclaration,
  to: CanvasRenderingContext2D,
): Type {
  const font = `${fontWeight} ${fontSize} ${fontFamily}`;
  to.font = font;
  const { fontBoundingBoxAscent: rise, fontBoundingBoxDescent: fall } = to.measureText("");
  return { font, ink: color, fallPx: (Math.round(rise) - Math.round(fall)) / 2 };
}

export const pxOf = (value: string): number => Number.parseFloat(value) || 0;
