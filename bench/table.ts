/** The figures as a page to read: ratios first, then what they are made of. */
import { type Limit, medianOf, type Row } from "./figures.ts";
import type { Figures } from "./measure.ts";

export function table(
  rows: readonly Row[],
  limits: readonly Limit[],
  shipped: ReadonlyMap<string, number>,
  machine: string,
): string {
  const runs = Math.max(...rows.map((row) => row.runs.length));
  return `# Benchmark

Medians of up to ${runs} ${runs === 1 ? "run" : "runs"}, in one browser on one machine (${machine}). Ratios
are what to compare: the same machine on another day gives other milliseconds.

## Ratios

${ratios(rows, limits)}

## Figures

Milliseconds; pan and zoom are the main thread's time a step, over drags and turns of the wheel; a drag is
one of 30 % of the plot with all that its release costs. Both drags are of a window that was zoomed in by ten turns
of the wheel: one of all there is does not move.

${figures(rows)}

## Limits

${grid(
  ["events", "JSON", "fetch + JSON.parse", "one pass over the codes"],
  limits.map(({ size, bytes, parse, pass }) => [
    number(size),
    megabytes(bytes),
    ms(parse),
    ms(pass),
  ]),
)}

## Shipped, compressed

${grid(
  ["file", "bytes"],
  [...shipped].sort(([, a], [, b]) => b - a).map(([name, bytes]) => [name, number(bytes)]),
)}
`;
}

function ratios(rows: readonly Row[], limits: readonly Limit[]): string {
  const of = (name: string, size: number, figure: (run: Figures) => number) => {
    const row = rows.find((each) => each.name === name && each.size === size);
    return row ? medianOf(row.runs, figure) : Number.NaN;
  };
  const pan = (run: Figures) => run.pan.taskMs;
  const zoom = (run: Figures) => run.zoom.taskMs;
  const drag = (run: Figures) => run.drag.taskMs;
  const load = (run: Figures) => run.load;
  const lines = limits.map(({ size, bytes, parse, pass }) => [
    number(size),
    ratio(of("Dateline", size, load), parse),
    ratio(
      of("Dateline", size, (run) => run.whole),
      parse,
    ),
    ratio(of("Dateline", size, load), of("vis-timeline", size, load)),
    ratio(of("Dateline", size, pan), of("Dateline", 1_000, pan)),
    ratio(of("Dateline", size, zoom), of("Dateline", 1_000, zoom)),
    ratio(of("Dateline", size, drag), of("Dateline", 1_000, drag)),
    ratio(of("Dateline", size, pan), of("canvas", size, pan)),
    ratio(of("Dateline", size, drag), of("canvas", size, drag)),
    ratio(of("Dateline", size, zoom), of("canvas", size, zoom)),
    ratio(of("Dateline", size, zoom), of("vis-timeline", size, zoom)),
    ratio(
      of("Dateline", size, (run) => run.filter),
      pass,
    ),
    ratio(
      of("Dateline", size, (run) => run.memory ?? Number.NaN),
      bytes,
    ),
  ]);
  return grid(
    [
      "events",
      "load / parse",
      "all loaded / parse",
      "load / vis",
      "pan / pan at 1 000",
      "zoom / zoom at 1 000",
      "drag / drag at 1 000",
      "pan / canvas",
      "drag / canvas",
      "zoom / canvas",
      "zoom / vis",
      "filter / pass",
      "memory / JSON",
    ],
    lines,
  );
}

function figures(rows: readonly Row[]): string {
  return grid(
    [
      "events",
      "",
      "load",
      "all loaded",
      "pan",
      "zoom",
      "drag",
      "frames p95, longest (pan)",
      "frames p95, longest (zoom)",
      "long tasks",
      "filter",
      "memory",
      "nodes",
    ],
    rows.map(({ name, size, runs }) => {
      const median = (figure: (run: Figures) => number) => medianOf(runs, figure);
      return [
        number(size),
        name,
        ms(median((run) => run.load)),
        ms(median((run) => run.whole)),
        ms(median((run) => run.pan.taskMs)),
        ms(median((run) => run.zoom.taskMs)),
        ms(median((run) => run.drag.taskMs)),
        `${ms(median((run) => run.pan.frameP95))}, ${ms(median((run) => run.pan.frameMax))}`,
        `${ms(median((run) => run.zoom.frameP95))}, ${ms(median((run) => run.zoom.frameMax))}`,
        number(median((run) => run.pan.longTasks + run.zoom.longTasks)),
        ms(median((run) => run.filter)),
        megabytes(median((run) => run.memory ?? Number.NaN)),
        number(median((run) => run.nodes)),
      ];
    }),
  );
}

function grid(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = line(head.map((_, column) => (column === 0 ? "---" : "---:")));
  return [line(head), rule, ...lines.map(line)].join("\n");
}

const ratio = (figure: number, to: number): string =>
  Number.isFinite(figure / to) ? (figure / to).toFixed(2) : "–";
const ms = (value: number): string =>
  Number.isFinite(value) ? (value < 100 ? value.toFixed(1) : number(Math.round(value))) : "–";
const megabytes = (bytes: number): string =>
  Number.isFinite(bytes) ? `${(bytes / 1e6).toFixed(1)} MB` : "–";
const number = (value: number): string => value.toLocaleString("en").replaceAll(",", " ");
