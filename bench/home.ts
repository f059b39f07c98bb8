/**
 * Measures when a reader of the shipped dataset first sees something, on a computer four times as slow: the home page
 * beside the bare library and, where one is given, beside an earlier build of the page; in turns, each time in a
 * browser that has nothing yet.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright";
import { installedBrowser } from "../scripts/browser.mjs";
import { medianOf } from "./figures.ts";
import { buildPages, DATA, host, PAGES } from "./host.ts";

const ROOT = join(import.meta.dirname, "..");
const SLOWER = 4;

interface Seen {
  /** Milliseconds from the navigation to the first content, to the first marks, and to the first that can be pressed. */
  readonly content: number;
  readonly painted: number;
  readonly mark: number;
  readonly shift: number;
}

/** What is opened, where its first marks are seen, and where one can be pressed. */
interface Opened {
  readonly name: string;
  readonly address: string;
  readonly painted: string;
  readonly mark: string;
}

/** @param before  the folder of an earlier build of the page. */
export async function homeTable(
  repeat: number,
  machine: string,
  before: string | undefined,
): Promise<string> {
  await buildPages();
  const out = join(PAGES, "home");
  const tsx = join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const { status } = spawnSync(process.execPath, [tsx, join(ROOT, "bin/build.ts"), "--out", out], {
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("the pages could not be built");
  mkdirSync(DATA, { recursive: true });
  copyFileSync(join(ROOT, "data/events.json"), join(DATA, "shipped.json"));
  // Before the host, which reads once what there is.
  if (before !== undefined) cpSync(before, join(PAGES, "before"), { recursive: true });
  const server = await host();
  const executablePath = installedBrowser({ whole: true });
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const MARK = "#root button[data-type]";
  const pages: Opened[] = [
    // Of the drawings for several widths one is shown.
    { name: HOME, address: `${server.address}/home/`, painted: "[data-drawing] + *", mark: MARK },
    {
      name: VIS,
      address: `${server.address}/peers/vis.html?data=/data/shipped.json`,
      painted: ".vis-item",
      mark: ".vis-item",
    },
  ];
  if (before !== undefined) {
    const address = `${server.address}/before/`;
    pages.push({ name: BEFORE, address, painted: MARK, mark: MARK });
  }
  const seen = new Map<string, Seen[]>(pages.map(({ name }) => [name, []]));
  try {
    for (let turn = 0; turn < repeat; turn++) {
      for (const page of pages) seen.get(page.name)?.push(await look(browser, page));
    }
  } finally {
    await browser.close();
    server.close();
  }
  return told(seen, repeat, machine);
}

async function look(browser: Browser, { address, painted, mark }: Opened): Promise<Seen> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en",
  });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.addInitScript(
      ([painted, mark]) => {
        Object.assign(window, { shift: 0, markAt: 0, paintedAt: 0 });
        const told = window as unknown as Told;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            told.shift += (entry as unknown as { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        // A frame later it has been painted.
        const inFrame = (then: () => void) =>
          requestAnimationFrame(() => requestAnimationFrame(then));
        let isSeen = false;
        new MutationObserver((_, observer) => {
          if (!isSeen && document.querySelector(painted)) {
            isSeen = true;
            inFrame(() => {
              told.paintedAt = performance.now();
            });
          }
          const found = document.querySelector(mark);
          if (!found || document.getElementById("home")) return;
          observer.disconnect();
          inFrame(() => {
            told.markAt = performance.now();
            console.debug("marked");
          });
        }).observe(document, { childList: true, subtree: true, attributes: true });
      },
      [painted, mark] as const,
    );
    // The page is asked nothing meanwhile: what would ask it is a script, and large, and compiled before the first frame.
    const marked = page.waitForEvent("console", (message) => message.text() === "marked");
    await page.goto(address, { waitUntil: "commit" });
    await marked;
    return await page.evaluate(() => {
      const { shift, markAt, paintedAt } = window as unknown as Told;
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      return { content: paint?.startTime ?? Number.NaN, painted: paintedAt, mark: markAt, shift };
    });
  } finally {
    await context.close();
  }
}

interface Told {
  shift: number;
  markAt: number;
  paintedAt: number;
}

const HOME = "Dateline";
const VIS = "vis-timeline, bare";
const BEFORE = "Dateline, earlier";

function told(seen: ReadonlyMap<string, readonly Seen[]>, repeat: number, machine: string): string {
  const ms = (name: string, what: (seen: Seen) => number) =>
    Math.round(medianOf(seen.get(name) ?? [], what));
  const painted = (name: string) => ms(name, (each) => each.painted);
  const mark = (name: string) => ms(name, (each) => each.mark);
  const rows = [...seen].map(([name, runs]) => {
    const shift = Math.max(...runs.map((each) => each.shift)).toFixed(3);
    const content = ms(name, (each) => each.content);
    return `| ${name} | ${content} ms | ${painted(name)} ms | ${mark(name)} ms | ${shift} |`;
  });
  const share = (of: number, whole: number) => `${Math.round((100 * of) / whole)} %`;
  const earlier = seen.has(BEFORE)
    ? `

Beside the earlier page its first marks are there after ${share(painted(HOME), painted(BEFORE))} of the time, and those that can be
pressed after ${share(mark(HOME), mark(BEFORE))}.`
    : "";
  return `# The home page, before any script

Written by \`npm run bench -- home\`: the shipped dataset in a browser that has nothing yet, on a processor made ${SLOWER}
times as slow; medians of ${repeat} turns, in which all were opened one after the other. ${machine}.

| | first content | first marks | first mark that can be pressed | layout shift |
|---|---|---|---|---|
${rows.join("\n")}

Dateline’s headline, episodes and first drawing are there after ${share(painted(HOME), mark(VIS))} of the time that the
bare library takes to its first item.${earlier}
`;
}
