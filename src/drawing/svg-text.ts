/** Writes elements of SVG as text, so that whatever a dataset says stays words. */
import type { SvgElement } from "./svg-pen.ts";

/** The text of an element: the same for the same element, to the last byte. */
export function svgText({ name, attributes, children, text = "" }: SvgElement): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(typeof value === "number" ? plain(value) : value)}"`,
  );
  const inside = escaped(text) + children.map(svgText).join("");
  const open = `<${name}${written.join("")}`;
  return inside === "" ? `${open}/>` : `${open}>${inside}</${name}>`;
}

/** Hundredths of a pixel are not seen. */
const plain = (value: number): string => String(Math.round(value * 100) / 100 || 0);

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Letters that XML 1.0 has not, which would keep the whole drawing from being read. */
const FORBIDDEN = /[\p{Cs}\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu;

/** Text that reads the same in an element and in an attribute, of XML and of HTML. */
export const escaped = (text: string): string =>
  (SUSPECT.test(text) ? text.replace(FORBIDDEN, "\ufffd") : text).replace(
    /[&<>"']/g,
    (letter) => ENTITIES[letter] ?? letter,
  );

/** Letters among which all of these are, at a glance: few texts have any, and pages have many texts. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const SUSPECT = /[\0-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]/;
