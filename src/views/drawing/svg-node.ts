/**
 * The SVG of a drawing as a node of this page. It is parsed as XML and adopted, never set as HTML: what a dataset
 * says stays words, and nothing of it is run. Its link is words too: within a picture nobody finds it by the keys,
 * and it would lead away from the page that it leads to.
 *
 * @throws Error for what is no SVG, which no drawing of ours is.
 */
export function svgNode(svg: string): SVGSVGElement {
  const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
  if (!(documentElement instanceof SVGSVGElement)) throw new Error("the drawing is no SVG");
  for (const link of documentElement.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  return document.adoptNode(documentElement);
}
