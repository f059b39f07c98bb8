import { createElement, type ReactNode, useId } from "react";
import type { Drawing, Role } from "../../drawing/shape.ts";
import { type SvgElement, svgElements } from "../../drawing/svg-pen.ts";
import css from "./Picture.module.css";

const COLOURS: Readonly<Record<Role, string>> = {
  hue: "currentColor",
  paper: "var(--paper)",
  ink: "var(--ink)",
};

interface PictureProps {
  readonly drawing: Drawing;
  /** A slot of the palette, or null for ink. */
  readonly hue: number | null;
}

/** A drawing as an image of its own size. Decoration: the words beside it say the same. */
export function Picture({ drawing, hue }: PictureProps): ReactNode {
  const id = useId();
  const { widthPx, heightPx } = drawing;
  return (
    <svg
      className={css["picture"]}
      data-hue={hue ?? "none"}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      width={widthPx}
      height={heightPx}
      aria-hidden="true"
    >
      {svgElements(drawing, (role) => COLOURS[role], id).map(rendered)}
    </svg>
  );
}

/** The order of the elements never changes while they are on the page, so it is their key. */
export function rendered({ name, attributes, children, text }: SvgElement, key: number): ReactNode {
  const props = Object.entries(attributes).map(([name, value]) => [spelt(name), value]);
  const inside = text ?? children.map(rendered);
  return createElement(name, { key, ...Object.fromEntries(props) }, inside);
}

/** React writes `strokeWidth` where SVG writes `stroke-width`, and `xmlLang` for `xml:lang`. */
const spelt = (attribute: string): string =>
  attribute.replace(/[-:]([a-z])/g, (_, letter: string) => letter.toUpperCase());
