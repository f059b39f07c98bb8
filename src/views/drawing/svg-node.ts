/**
 * The SVG of a drawing as a node of this page. It is parsed as XML and adopted, never set as HTML: what a dataset
 * says stays words, and nothing of it is run.
 *
 * @throws Error for what is no SVG, which no drawing of ours is.
 */
export function svgNode(svg: string): SVGSVGElement {
  const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
  if (!(documentElement instanceof SVGSVGElement)) throw new Error("the drawing is no SVG");
  return document.adoptNode(documentElement);
}
