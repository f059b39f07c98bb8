/** Measures the conversion of a table beside Papa Parse alone, in turns in one process. */
import Papa from "papaparse";
import { convertRead } from "../src/convert/convert-read.ts";
import { readFile } from "../src/convert/read-file.ts";
import { medianOf } from "./figures.ts";
import { type Chance, chance } from "./random.ts";
import { COUNTRIES, sentence, title } from "./synthetic-words.ts";

const ROWS = 100_000;

interface Turn {
  readonly parse: number;
  readonly apart: number;
  readonly convert: number;
}

const PARTS = ["parse", "apart", "convert"] as const;

/** Tables that differ in what costs most: how many sources there are to tell apart. */
const TABLES = [
  { name: "2 000 addresses", addresses: 2_000 },
  { name: "an address a row", addresses: ROWS },
] as const;

/** A page with the ratio of each table, and what it is made of. */
export async function conversionTable(repeat: number, machine: string): Promise<string> {
  const lines: string[] = [];
  for (const { name, addresses } of TABLES) {
    const bytes = new TextEncoder().encode(csv(addresses, chance(1)));
    const turns: Turn[] = [];
    for (let turn = 0; turn < repeat; turn++) turns.push(await oneTurn(bytes));
    const of = (figure: (turn: Turn) => number) => medianOf(turns, figure);
    const least = (figure: (turn: Turn) => number) => Math.min(...turns.map(figure));
    const ratios = [
      of(({ parse, apart, convert }) => (apart + convert) / parse),
      (least((turn) => turn.apart) + least((turn) => turn.convert)) / least((turn) => turn.parse),
    ];
    const cells = PARTS.map((part) => {
      const figure = (turn: Turn) => turn[part];
      return `${Math.round(least(figure))}, ${Math.round(of(figure))}`;
    });
    const shown = [...ratios.map((ratio) => ratio.toFixed(1)), ...cells];
    lines.push(`| ${name} | ${shown.join(" | ")} |`);
  }
  return `# Conversion

A CSV of ${ROWS} rows (id, title, date, end, country, topic, url, quote) as a dataset, beside Papa Parse
alone reading the same bytes. Milliseconds of the processor, not of the clock, which tells of whatever else the
machine does: the least and the median of ${repeat} turns in one process (${machine}), the first turn among them.
The ratio is what to compare: of each turn the median, and of the least figures.

| table | ratio, median | ratio of the least | decoding, Papa Parse | taken apart | converted |
| --- | ---: | ---: | ---: | ---: | ---: |
${lines.join("\n")}
`;
}

async function oneTurn(bytes: Uint8Array): Promise<Turn> {
  const begun = worked();
  Papa.parse(new TextDecoder().decode(bytes), { delimiter: "," });
  const parsed = worked();
  const file = await readFile(bytes);
  const read = worked();
  const { rows } = convertRead(file, { name: "bench.csv", thisYear: 2026 });
  if (rows !== ROWS) throw new Error(`${rows} rows came of ${ROWS}`);
  return { parse: parsed - begun, apart: read - parsed, convert: worked() - read };
}

/** Milliseconds that this process has worked so far. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
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
