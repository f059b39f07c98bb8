/** A drawing as pixels, taken by whatever Chromium is installed. */
import { installedBrowser } from "../scripts/browser.mjs";
import type { DrawnTimeline } from "../src/drawing/timeline/draw-timeline.ts";
import { Unable } from "./command.ts";

const NONE =
  "A PNG is made by Chromium or Chrome, and none was found. Install one, or name it by CHROME_PATH; an .svg needs none.";

/** @throws Unable where no browser is installed. */
export async function pngOf(
  { svg, widthPx, heightPx }: Pick<DrawnTimeline, "svg" | "widthPx" | "heightPx">,
  density: number,
): Promise<Uint8Array> {
  const executablePath = installedBrowser();
  if (executablePath === undefined) throw new Unable(NONE);
  const { chromium } = await import("playwright");
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage({
      viewport: { width: Math.ceil(widthPx), height: Math.ceil(heightPx) },
      deviceScaleFactor: density,
      // What a dataset says is letters; nothing of it is run.
      javaScriptEnabled: false,
    });
    await page.setContent(`<!doctype html><style>body{margin:0}svg{display:block}</style>${svg}`);
    return await page.screenshot();
  } finally {
    await browser.close();
  }
}
