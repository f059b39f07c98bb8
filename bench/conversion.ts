/** Measures how a table is converted, and opened, beside Papa Parse alone, in turns in one process. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import type { oneTurn, Turn } from "./conversion-turn.ts";
import { medianOf } from "./figures.ts";
import { PAGES } from "./host.ts";
import { type Chance, chance } from "./random.ts";
import { COUNTRIES, sentence, title } from "./synthetic-words.ts";

const ROWS = 100_000;

const PARTS = ["parse", "apart", "convert", "opened", "written", "again"] as const;

/** Tables that differ in what costs most: how many sources there are to tell apart. */
const TABLES = [
  { name: "2 000 addresses", addresses: 2_000 },
  { name: "an address a row", addresses: ROWS },
] as const;

/** A page with the ratios of each table, and what they are made of. */
export async function conversionTable(repeat: number, machine: string): Promise<string> {
  const turn = await built();
  const ratios: string[] = [];
  const lines: string[] = [];
  for (const { name, addresses } of TABLES) {
    const bytes = new TextEncoder().encode(csv(addresses, chance(1)));
    const turns: Turn[] = [];
    for (let at = 0; at < repeat; at++) turns.push(await turn(bytes, ROWS));
    const of = (figure: (turn: Turn) => number) => medianOf(turns, figure);
    const least = (figure: (turn: Turn) => number) => Math.min(...turns.map(figure));
    const ratio = (figure: (turn: Turn) => number) => {
      const times = least(figure) / least(({ parse }) => parse);
      return `${times.toFixed(1)}, ${of((turn) => figure(turn) / turn.parse).toFixed(1)}`;
    };
    ratios.push(
      `| ${name} | ${ratio(({ apart, convert }) => apart + convert)} | ${ratio(({ opened }) => opened)} |`,
    );
    const cells = PARTS.map((part) => {
      const figure = (each: Turn) => each[part];
      return `${Math.round(least(figure))}, ${Math.round(of(figure))}`;
    });
    lines.push(`| ${name} | ${cells.join(" | ")} |`);
  }
  return `# Conversion

A CSV of ${ROWS} rows (id, title, date, end, country, topic, url, quote) as a dataset, and as an open store, beside Papa
Parse alone reading the same bytes. By the processor and not by the clock, which tells of whatever else the machine
does: the least and the median of ${repeat} turns in one process (${machine}), the first turn among them.

Times what Papa Parse takes:

| table | to a dataset | from the file to an open store |
| --- | ---: | ---: |
${ratios.join("\n")}

Milliseconds:

| table | decoding, Papa Parse | taken apart | converted | file to open store | its JSON, written after | that JSON opened |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${lines.join("\n")}
`;
}

/** What is measured, built as the page is: a development server names every function anew as it is made. */
async function built(): Promise<typeof oneTurn> {
  const outDir = join(PAGES, "conversion");
  const ssr = join(import.meta.dirname, "conversion-turn.ts");
  await build({
    configFile: false,
    logLevel: "warn",
    build: { ssr, outDir, emptyOutDir: true, target: "es2022", minify: true },
  });
  const made: string = pathToFileURL(join(outDir, "conversion-turn.js")).href;
  return ((await import(made)) as { oneTurn: typeof oneTurn }).oneTurn;
}

function csv(addresses: number, chances: Chance): string {
  const lines = ["id,title,date,end,country,topic,url,quote"];
  for (let row = 0; row < ROWS; row++) lines.push(line(row, addresses, chances));
  return lines.join("\n");
}

function line(row: number, addresses: number, chances: Chance): string {
  const month = `${1990 + chances.whole(35)}-${two(1 + chances.whole(12))}`;
  const day = 1 + chances.whole(27);
  const end = chances.happens(0.2) ? `${month}-${two(day + 1)}` : "";
  const country = COUNTRIES[chances.skewed(COUNTRIES.length)];
  const topic = chances.pick(["defence", "trade", "diplomacy; trade", "energy", "elections"]);
  const url = `https://example.org/news/${addresses < ROWS ? chances.whole(addresses) : row}`;
  return `e${row},${title(chances)},${month}-${two(day)},${end},${country},${topic},${url},"${sentence(chances)}"`;
}

const two = (value: number): string => String(value).padStart(2, "0");
