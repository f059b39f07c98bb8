/** Paints the pictures of links: one browser, and in it one page whose words change. */
import type { Browser, Page } from "playwright";
import { installedBrowser } from "../scripts/browser.mjs";
import { PICTURE_DENSITY, PICTURE_STYLES } from "../src/publish/pictures.ts";
import { PICTURE_PX } from "../src/publish/text/edition.ts";
import type { Markup } from "../src/publish/text/markup.ts";
import { drawingFonts } from "./drawing-fonts.ts";
import { messageOf } from "./texts.ts";

export interface Painter {
  /** Makes a PNG of `PICTURE_PX`; null where there is no browser. */
  readonly paint: ((body: Markup) => Promise<Uint8Array>) | null;
  /** How many there are and how long each took, or why there is none. */
  told(): string;
  close(): Promise<void>;
}

/** A build is complete without pictures: whatever keeps the browser from starting is told and no error. */
export async function openPainter(): Promise<Painter> {
  const executablePath = installedBrowser();
  if (executablePath === undefined) {
    return nobody("none was found. Install one, or name it by CHROME_PATH.");
  }
  try {
    return await painterOf(executablePath);
  } catch (error) {
    return nobody(`${executablePath} did not start: ${messageOf(error).split("\n", 1)[0]}`);
  }
}

const nobody = (why: string): Painter => ({
  paint: null,
  told: () => `Links are shown without pictures: Chromium or Chrome paints them, and ${why}`,
  close: async () => undefined,
});

async function painterOf(executablePath: string): Promise<Painter> {
  const { chromium } = await import("playwright");
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await emptyPage(browser);
    let [painted, tookMs, bytes] = [0, 0, 0];
    return {
      async paint(body) {
        const from = performance.now();
        // Markup that templates made, in which every text is escaped, put into a page that runs no script and reaches
        // nobody. As a page of its own each would read the type anew.
        await page.evaluate((html) => {
          document.body.innerHTML = html;
        }, String(body));
        const png = await page.screenshot();
        tookMs += performance.now() - from;
        bytes += png.byteLength;
        painted += 1;
        return png;
      },
      told: () =>
        `${painted} pictures for links, ${Math.round(tookMs / painted)} ms each, ${(bytes / 1e6).toFixed(1)} MB`,
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function emptyPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({
    viewport: {
      width: PICTURE_PX.width / PICTURE_DENSITY,
      height: PICTURE_PX.height / PICTURE_DENSITY,
    },
    deviceScaleFactor: PICTURE_DENSITY,
    // What a dataset says is letters; nothing of it is run, and nothing is fetched.
    javaScriptEnabled: false,
    offline: true,
  });
  // The type has a hundred kilobytes: it is read once.
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>${drawingFonts()}${PICTURE_STYLES}</style><body></body>`,
  );
  return page;
}
