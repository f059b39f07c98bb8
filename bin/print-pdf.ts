/** The paper edition as a PDF: the built page, opened by whatever Chromium is installed and printed by it. */
import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright";
import { installedBrowser } from "../scripts/browser.mjs";
import { buildIfStale } from "./build.mjs";
import { Unable } from "./command.ts";
import { root } from "./install.mjs";

const NONE =
  "A PDF is made by Chromium or Chrome, and none was found. Install one, or name it by CHROME_PATH.";

/** The largest editions take a minute; a machine may be slow. */
const PATIENCE_MS = 300_000;

export interface PdfWish {
  /** The address of what is printed, as whoever follows a code has it. The page answers there, though none is. */
  readonly address: URL;
  /** The dataset's file; null for the shipped one. */
  readonly dataset: string | null;
  readonly paper: string;
  /** Null is the edition's own. */
  readonly title: string | null;
}

/** @returns the PDF, and how many pages and events it has, in words. @throws Unable where no browser is installed. */
export async function pdfOf(
  wish: PdfWish,
): Promise<{ readonly bytes: Uint8Array; readonly said: string }> {
  const executablePath = installedBrowser();
  if (executablePath === undefined) throw new Unable(NONE);
  buildIfStale();
  const { chromium } = await import("playwright");
  const browser = await chromium.launch({ executablePath });
  try {
    const context = await browser.newContext({ serviceWorkers: "block", colorScheme: "light" });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await answerFrom(page, wish);
    await openEdition(page, wish);
    // Before it is printed, since the edition then closes.
    const said = (await page.locator("#paper [role=status]").first().textContent()) ?? "";
    const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    return { bytes, said };
  } finally {
    await browser.close();
  }
}

/** Has the built page answer at the address, and nobody else anywhere. */
async function answerFrom(page: Page, { address, dataset }: PdfWish): Promise<void> {
  const base = new URL(".", address);
  await page.route("**/*", async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== base.origin || !pathname.startsWith(base.pathname)) return await route.abort();
    const inner = decodeURIComponent(pathname.slice(base.pathname.length));
    const asked = new URL(address).pathname === pathname ? "index.html" : inner;
    const path =
      dataset !== null && asked === "data/events.json"
        ? resolve(dataset)
        : join(root, "dist", asked);
    if (!existsSync(path) || !statSync(path).isFile()) return await route.fulfill({ status: 404 });
    await route.fulfill({ path });
  });
}

/** Opens the edition by the keys that a reader has, and waits until all its pages are there. */
async function openEdition(page: Page, { address, paper, title }: PdfWish): Promise<void> {
  await page.addInitScript((sheet) => {
    // It is printed from here.
    window.print = () => undefined;
    localStorage.setItem("dateline.paper", sheet);
  }, paper);
  await page.goto(address.href);
  await page.locator("[role=tablist]").first().waitFor();
  await page.keyboard.press("ControlOrMeta+p");
  const ready = page.locator("#paper [data-pages]");
  await ready.waitFor();
  if (title === null) return;
  const field = page.locator("#paper input[name=title]");
  await field.fill(title);
  await field.press("Enter");
  await page.waitForFunction(
    (text) => document.title === text && document.querySelector("#paper [data-pages]") !== null,
    title,
  );
}
