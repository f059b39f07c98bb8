/**
 * Measures when a reader of the shipped dataset first sees something, on a computer four times as slow: the home page
 * beside the bare library, in turns, each time in a browser that has nothing yet.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright";
import { installedBrowser } from "../scripts/browser.mjs";
import { medianOf } from "./figures.ts";
import { buildPages, DATA, host, PAGES } from "./host.ts";

const ROOT = join(import.meta.dirname, "..");
const SLOWER = 4;

interface Seen {
  /** Milliseconds from the navigation to the first content, and to the first mark that can be pressed. */
  readonly content: number;
  readonly mark: number;
  readonly shift: number;
}

export async function homeTable(repeat: number, machine: string): Promise<string> {
  await buildPages();
  const out = join(PAGES, "home");
  const tsx = join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const { status } = spawnSync(process.execPath, [tsx, join(ROOT, "bin/build.ts"), "--out", out], {
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("the pages could not be built");
  mkdirSync(DATA, { recursive: true });
  copyFileSync(join(ROOT, "data/events.json"), join(DATA, "shipped.json"));
  const server = await host();
  const executablePath = installedBrowser({ whole: true });
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const pages: Readonly<Record<"home" | "vis", readonly [address: string, mark: string]>> = {
    home: [`${server.address}/home/`, "#root button[data-type]"],
    vis: [`${server.address}/peers/vis.html?data=/data/shipped.json`, ".vis-item"],
  };
  const seen: Record<"home" | "vis", Seen[]> = { home: [], vis: [] };
  try {
    for (let turn = 0; turn < repeat; turn++) {
      for (const name of ["home", "vis"] as const) {
        seen[name].push(await look(browser, ...pages[name]));
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  return told(seen, repeat, machine);
}

async function look(browser: Browser, address: string, mark: string): Promise<Seen> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en",
  });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.addInitScript("globalThis.__name = (named) => named");
    await page.addInitScript((selector) => {
      Object.assign(window, { shift: 0, markAt: 0 });
      const told = window as unknown as { shift: number; markAt: number };
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          told.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
      new MutationObserver((_, observer) => {
        const found = document.querySelector(selector);
        if (!found || document.getElementById("home")) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          told.markAt = performance.now();
          console.debug("marked");
        });
      }).observe(document, { childList: true, subtree: true, attributes: true });
    }, mark);
    // The page is asked nothing meanwhile: what would ask it is a script, and large, and compiled before the first frame.
    const marked = page.waitForEvent("console", (message) => message.text() === "marked");
    await page.goto(address, { waitUntil: "commit" });
    await marked;
    return await page.evaluate(() => {
      const { shift, markAt } = window as unknown as { shift: number; markAt: number };
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      return { content: paint?.startTime ?? Number.NaN, mark: markAt, shift };
    });
  } finally {
    await context.close();
  }
}

function told(
  { home, vis }: Readonly<Record<"home" | "vis", readonly Seen[]>>,
  repeat: number,
  machine: string,
): string {
  const ms = (of: readonly Seen[], what: (seen: Seen) => number) => Math.round(medianOf(of, what));
  const first = ms(home, ({ content }) => content);
  const item = ms(vis, ({ mark }) => mark);
  return `# The home page, before any script

Written by \`npm run bench -- home\`: the shipped dataset in a browser that has nothing yet, on a processor made ${SLOWER}
times as slow; medians of ${repeat} turns, in which both were opened one after the other. ${machine}.

| | first content | first mark that can be pressed | layout shift |
|---|---|---|---|
| Dateline | ${first} ms | ${ms(home, ({ mark }) => mark)} ms | ${Math.max(...home.map(({ shift }) => shift)).toFixed(3)} |
| vis-timeline, bare | ${ms(vis, ({ content }) => content)} ms | ${item} ms | ${Math.max(...vis.map(({ shift }) => shift)).toFixed(3)} |

Dateline’s headline, episodes and first drawing are there after ${Math.round((100 * first) / item)} % of the time that the
bare library takes to its first item.
`;
}
