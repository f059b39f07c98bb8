import { type ReactNode, useEffect, useRef } from "react";
import css from "./Drawing.module.css";
import { svgNode } from "./svg-node.ts";

/**
 * A drawing as elements of the page, as wide as there is room and in its own proportions. It brings its name and
 * its description along.
 *
 * @param svg  of `useDrawing`, without faces of its own: the page has them, and its policy refuses a style in it.
 */
export function Drawing({ svg }: { readonly svg: string }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.replaceChildren(svgNode(svg)), [svg]);
  return <div ref={place} className={css["drawing"]} />;
}
