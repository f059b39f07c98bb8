const NAMESPACE = "http://www.w3.org/2000/svg";
/** CSS pixels: how far a tooth reaches, how high it is, and the paper left outside it. */
export const TOOTH = { depth: 3, height: 4, outside: 4 } as const;
/** Higher than any plot; what is too much is cut off. */
const TEETH = 1_200;

/** An edge that looks broken: paper outside, a thin line, wash inside. It is as high as what it stands in. */
export function tornEdge(side: "left" | "right"): SVGSVGElement {
  const { depth, height, outside } = TOOTH;
  const svg = document.createElementNS(NAMESPACE, "svg");
  svg.setAttribute("width", String(depth + outside));
  svg.setAttribute("data-torn", side);
  svg.setAttribute("aria-hidden", "true");
  const teeth = Array.from(
    { length: TEETH },
    (_, i) => `l${i % 2 === 0 ? depth : -depth} ${height}`,
  ).join("");
  const zigzag = `M${outside} 0${teeth}`;
  const paper = document.createElementNS(NAMESPACE, "path");
  paper.setAttribute("d", `${zigzag}H0V0Z`);
  paper.setAttribute("fill", "var(--paper)");
  const line = document.createElementNS(NAMESPACE, "path");
  line.setAttribute("d", zigzag);
  line.setAttribute("fill", "none");
  line.setAttribute("stroke", "var(--rule-2)");
  svg.append(paper, line);
  return svg;
}
