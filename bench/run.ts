/**
 * `npm run bench [-- --sizes 100,1000 --repeat 3]`: Dateline beside the bare library and a bare
 * canvas, in one browser on one machine, the conversion of a table beside its parser, and the next version of a draft
 * beside reading it anew; writes bench/results/. `npm run bench -- NAME` makes one of the tables: `conversion`, `patch`,
 * `home [--before FOLDER]` also beside an earlier build, `dates [--sources FOLDER]` of how dates are read, or
 * `suggestions` of what words suggest beside what was coded. Never part of the tests: figures of time are only worth
 * something on a machine that does nothing else.
 */
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { installedBrowser } from "../scripts/browser.mjs";
import { CONTENDERS } from "./contenders.ts";
import { conversionTable } from "./conversion.ts";
import { datesTable } from "./dates.ts";
import { type Limit, medianOf, type Row } from "./figures.ts";
import { homeTable } from "./home.ts";
import { buildPages, dataset, host } from "./host.ts";
import { type Figures, measure } from "./measure.ts";
import { patchTable } from "./patch.ts";
import { plot } from "./plot.ts";
import { shipped } from "./shipped.ts";
import { suggestionTable } from "./suggestions.ts";
import { table } from "./table.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sources: { type: "string" },
    before: { type: "string" },
    sizes: { type: "string", default: "100,1000,5000,10000,100000,1000000" },
    repeat: { type: "string", default: "3" },
  },
});
const sizes = values.sizes.split(",").map(Number);
const repeat = Number(values.repeat);
const folder = join(import.meta.dirname, "results");
mkdirSync(folder, { recursive: true });
const [only] = positionals;
const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, load average ${loadavg()[0]?.toFixed(1)}`;
const TABLES: Readonly<Record<string, () => string | Promise<string>>> = {
  dates: () => datesTable(values.sources),
  suggestions: suggestionTable,
  conversion: () => conversionTable(repeat, machine),
  patch: () => patchTable(repeat, machine),
  home: () => homeTable(repeat, machine, values.before),
};
for (const [name, measured] of Object.entries(TABLES)) {
  if (only !== undefined && only !== name) continue;
  const page = await measured();
  writeFileSync(join(folder, `${name}.md`), page);
  if (only === name) {
    console.log(page);
    process.exit();
  }
}
await buildPages();
const files = new Map<number, string>();
for (const size of sizes) files.set(size, await dataset(size));
const server = await host();
const executablePath = installedBrowser({ whole: true });
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: ["--no-sandbox", "--disable-gpu", "--enable-blink-features=ForceEagerMeasureMemory"],
});
/** What takes minutes is not done again: it does not hang on a millisecond. */
const PATIENCE_MS = 90_000;
const rows: Row[] = [];
const limits: Limit[] = [];
try {
  for (const size of sizes) {
    const data = `/data/events-${size}.json`;
    const parsed = await again(() => parse(data));
    limits.push({
      size,
      bytes: statSync(files.get(size) ?? "").size,
      parse: medianOf(parsed, (each) => each.parse),
      pass: medianOf(parsed, (each) => each.pass),
    });
    // By turns: what else the machine does changes from minute to minute, and falls on all alike.
    const turns = CONTENDERS.filter(({ livesTo }) => size <= livesTo).map((contender) => ({
      contender,
      runs: [] as Figures[],
      takenMs: 0,
    }));
    for (let turn = 0; turn < repeat; turn++) {
      for (const each of turns.filter(({ takenMs }) => takenMs < PATIENCE_MS)) {
        const { contender, runs } = each;
        const began = Date.now();
        try {
          runs.push(await measure(browser, server.address, contender, data));
        } catch (cause) {
          console.log(String(cause).split("\n")[0]);
        }
        each.takenMs += Date.now() - began;
        console.log(`${contender.name} at ${size}: ${Math.round((Date.now() - began) / 1_000)} s`);
      }
    }
    for (const { contender, runs } of turns) {
      if (runs.length > 0) rows.push({ name: contender.name, size, runs });
    }
  }
} finally {
  await browser.close();
  server.close();
}
writeFileSync(join(folder, "bench.md"), table(rows, limits, shipped(), machine));
writeFileSync(join(folder, "bench.svg"), plot(rows));
console.log(`Written to ${folder}`);

async function again<T>(once: () => Promise<T>): Promise<T[]> {
  const runs: T[] = [];
  const until = Date.now() + PATIENCE_MS;
  while (runs.length < repeat && (runs.length === 0 || Date.now() < until)) runs.push(await once());
  return runs;
}

async function parse(data: string): Promise<{ parse: number; pass: number }> {
  const page = await browser.newPage();
  await page.goto(`${server.address}/peers/parse.html?data=${encodeURIComponent(data)}`);
  await page.locator("[data-drawn]").waitFor({ timeout: 240_000, state: "attached" });
  const said = await page.evaluate(() => ({ ...document.body.dataset }));
  await page.close();
  return { parse: Number(said["parse"]), pass: Number(said["pass"]) };
}
