/** Measures how a table is converted, and opened, beside Papa Parse alone, in turns in one process. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright";
import { build } from "vite";
import { installedBrowser } from "../scripts/browser.mjs";
import type { oneTurn, Turn } from "./conversion-turn.ts";
import { medianOf } from "./figures.ts";
import { buildPages, DATA, type Host, host, PAGES } from "./host.ts";
import { type Chance, chance } from "./random.ts";
import { type Stillness, stillness } from "./stillness.ts";
import { COUNTRIES, sentence, title } from "./synthetic-words.ts";

const ROWS = 100_000;

const PARTS = ["parse", "apart", "convert", "opened", "written", "again"] as const;

const TABLE = "table.csv";

/** Tables that differ in what costs most: how many sources there are to tell apart. */
const TABLES = [
  { name: "2 000 addresses", addresses: 2_000 },
  { name: "an address a row", addresses: ROWS },
] as const;

/** A page with the ratios of each table, and what they are made of. */
export async function conversionTable(repeat: number, machine: string): Promise<string> {
  const turn = await built();
  await buildPages();
  const server = await host();
  const executablePath = installedBrowser({ whole: true });
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const ratios: string[] = [];
  const lines: string[] = [];
  const clocks: string[] = [];
  const stills: string[] = [];
  for (const { name, addresses } of TABLES) {
    const bytes = new TextEncoder().encode(csv(addresses, chance(1)));
    const turns: Turn[] = [];
    for (let at = 0; at < repeat; at++) turns.push(await turn(bytes, ROWS));
    const path = join(DATA, TABLE);
    mkdirSync(DATA, { recursive: true });
    writeFileSync(path, bytes);
    clocks.push(`| ${name} | ${await byTheClock(browser, server, repeat)} |`);
    stills.push(
      `| ${name} | ${await longest(() => stillness(browser, server, path, ROWS), repeat)} |`,
    );
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
  await browser.close();
  server.close();
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

By the clock, in a worker of a browser that has read nothing before: the least and the median, in milliseconds, and how
many times the least of the parser the least of the other is.

| table | decoding, Papa Parse | file to open store | times |
| --- | ---: | ---: | ---: |
${clocks.join("\n")}

The longest task of the page's own thread, in milliseconds of the processor, of ${repeat} readers: the least and the most.

| table | while it is read | while it is opened |
| --- | ---: | ---: |
${stills.join("\n")}
`;
}

async function longest(measure: () => Promise<Stillness>, repeat: number): Promise<string> {
  const turns: Stillness[] = [];
  for (let at = 0; at < repeat; at++) turns.push(await measure());
  const cell = (of: keyof Stillness) => {
    const figures = turns.map((turn) => turn[of]);
    return `${Math.round(Math.min(...figures))}, ${Math.round(Math.max(...figures))}`;
  };
  return `${cell("read")} | ${cell("opened")}`;
}

/** What a reader waits for who opens the table, beside the parser alone; each time in a new page, in turns. */
async function byTheClock(browser: Browser, { address }: Host, repeat: number): Promise<string> {
  const turns: { readonly parser: number; readonly dateline: number }[] = [];
  const waited = async (by: string): Promise<number> => {
    const page = await browser.newPage();
    await page.goto(`${address}/peers/table.html?data=/data/${TABLE}&by=${by}`);
    await page.locator("[data-drawn]").waitFor({ timeout: 240_000, state: "attached" });
    const said = await page.evaluate(() => document.body.dataset["drawn"]);
    await page.close();
    return Number(said);
  };
  for (let at = 0; at < repeat; at++) {
    turns.push({ parser: await waited("parser"), dateline: await waited("dateline") });
  }
  const least = (by: "parser" | "dateline") => Math.min(...turns.map((turn) => turn[by]));
  const cell = (by: "parser" | "dateline") =>
    `${Math.round(least(by))}, ${Math.round(medianOf(turns, (turn) => turn[by]))}`;
  return `${cell("parser")} | ${cell("dateline")} | ${(least("dateline") / least("parser")).toFixed(1)}`;
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
