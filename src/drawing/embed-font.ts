import type { Face } from "./type.ts";

const NAMES = { sans: "Source Sans 3", serif: "Source Serif 4" } as const;

/**
 * The rule by which a drawing brings a face along, for its `fontFaces`.
 *
 * @param base64  the bytes of a variable WOFF2 with the weights from 400 to 600.
 * @throws RangeError for what is no base64, which could end the rule.
 */
export function embedFont(family: Face["family"], base64: string): string {
  if (!/^[A-Za-z0-9+/]+=*$/.test(base64)) throw new RangeError("a font is given in base64");
  return `@font-face{font-family:'${NAMES[family]}';font-weight:200 900;src:url(data:font/woff2;base64,${base64}) format('woff2')}`;
}
