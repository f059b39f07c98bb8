/** Three small charts on scales of powers of ten: what loading, panning and zooming cost by size. */
import { medianOf, type Row } from "./figures.ts";
import type { Figures } from "./measure.ts";

const CHARTS: readonly (readonly [string, (run: Figures) => number])[] = [
  ["load, ms", (run) => run.load],
  ["pan, ms a step", (run) => run.pan.taskMs],
  ["zoom, ms a step", (run) => run.zoom.taskMs],
];
const COLOURS: Readonly<Record<string, string>> = {
  Dateline: "#b3262e",
  "vis-timeline": "#555555",
  canvas: "#2f6db5",
};
const SIDE = 260;
const PADDING = 40;

export function plot(rows: readonly Row[]): string {
  const charts = CHARTS.map(([title, figure], index) => chart(rows, title, figure, index));
  const width = CHARTS.length * (SIDE + PADDING) + PADDING;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${SIDE + 2 * PADDING}" font-family="sans-serif" font-size="11">
<title>What loading, panning and zooming cost, by the number of events</title>
<rect width="100%" height="100%" fill="white"/>
${charts.join("\n")}
</svg>
`;
}

function chart(
  rows: readonly Row[],
  title: string,
  figure: (run: Figures) => number,
  index: number,
): string {
  const points = rows.map(({ name, size, runs }) => ({
    name,
    size,
    value: medianOf(runs, figure),
  }));
  const values = points.map(({ value }) => Math.max(value, 0.1));
  const top = Math.ceil(Math.log10(Math.max(...values)));
  const bottom = Math.floor(Math.log10(Math.min(...values)));
  const x = (size: number) => ((Math.log10(size) - 2) / 4) * SIDE;
  const y = (value: number) =>
    SIDE - ((Math.log10(Math.max(value, 0.1)) - bottom) / Math.max(1, top - bottom)) * SIDE;
  const grid = Array.from({ length: top - bottom + 1 }, (_, step) => {
    const value = 10 ** (bottom + step);
    return `<path d="M0 ${y(value)}H${SIDE}" stroke="#ddd"/><text x="-4" y="${y(value) + 4}" text-anchor="end">${value}</text>`;
  });
  const sizes = [100, 1_000, 10_000, 100_000, 1_000_000].map(
    (size) =>
      `<text x="${x(size)}" y="${SIDE + 16}" text-anchor="middle">10${"²³⁴⁵⁶"[Math.log10(size) - 2]}</text>`,
  );
  const lines = Object.entries(COLOURS).map(([name, colour], place) => {
    const own = points.filter((each) => each.name === name);
    const path = own.map(({ size, value }, i) => `${i ? "L" : "M"}${x(size)} ${y(value)}`).join("");
    const dots = own.map(({ size, value }) => `<circle cx="${x(size)}" cy="${y(value)}" r="3"/>`);
    return `<g fill="${colour}"><path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join("")}<text x="6" y="${14 + place * 14}">${name}</text></g>`;
  });
  return `<g transform="translate(${PADDING + index * (SIDE + PADDING)} ${PADDING})"><text y="-12" font-weight="bold">${title}</text>${grid.join("")}${sizes.join("")}${lines.join("")}</g>`;
}
