import type { Page } from "@playwright/test";
import { expect, test } from "./support/page.ts";
import { plain, readPdf } from "./support/pdf.ts";
import { SUMMIT, total } from "./support/shipped.ts";

const home = (page: Page) => page.locator("#home");

/** Opens the page and keeps its scripts back until told. */
async function visitWithoutScripts(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await promise;
    await route.continue();
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts, markAt: 0 });
    new MutationObserver((_, observer) => {
      if (!document.querySelector("#root button[data-type]")) return;
      observer.disconnect();
      Object.assign(window, { markAt: performance.now() });
    }).observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/", { waitUntil: "commit" });
  await expect(home(page)).toBeVisible();
  return release;
}

const shifted = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((sum, each) => sum + each, 0),
  );

for (const [width, height, colorScheme] of [
  [390, 844, "light"],
  [820, 1180, "dark"],
  [1440, 900, "light"],
  [2560, 1300, "dark"],
] as const) {
  test(`what is there before any script stays where it is at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    const release = await visitWithoutScripts(page);
    const first = width > 600 ? page.getByRole("img") : page.getByRole("heading", { name: "1955" });
    // Of a picture for each width one is shown, once the styles are there.
    await expect(first).toHaveCount(1);
    await expect(first).toBeVisible();
    const before = await headOf(page);
    release();
    await expect(home(page)).toHaveCount(0);
    expect(await headOf(page)).toEqual(before);
    expect(await shifted(page)).toBeLessThan(0.01);
    // A phone opens on the list.
    if (width > 600) expect(await fetchedTooEarly(page)).toEqual([]);
  });
}

/** What nobody needs for the first marks, and was fetched before them all the same. */
const fetchedTooEarly = (page: Page) =>
  page.evaluate(() => {
    const { markAt } = window as unknown as { markAt: number };
    const files = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const main = files.find(({ name }) => /\/main-[^/]+\.js$/.test(name))?.responseEnd ?? 0;
    // Where marks take that long, nothing waits for them any more.
    const until = Math.min(markAt, main + 4_000);
    return files
      .filter(({ startTime }) => startTime < until)
      .map(({ name }) => name.split("/").at(-1) ?? "")
      .filter((name) =>
        /^(EventPanel|ListView|ReadingStrip|StripWords|open-paper|painters)-/.test(name),
      );
  });

/** The headline and the episodes, to the pixel. */
async function headOf(page: Page): Promise<string> {
  const [headline, episodes] = await Promise.all(
    [
      page.getByRole("heading", { level: 1 }),
      page.getByRole("navigation", { name: "Episodes" }),
    ].map((part) => part.boundingBox()),
  );
  const y = headline?.y ?? 0;
  const height = (episodes?.y ?? 0) + (episodes?.height ?? 0) - y;
  await page.evaluate(() => document.fonts.ready);
  const { width = 0 } = page.viewportSize() ?? {};
  return (await page.screenshot({ clip: { x: 0, y, width, height } })).toString("base64");
}

test.describe("where a part of the scripts does not come", () => {
  test.use({ complaints: [/Failed to load resource|Failed to fetch/] });
  for (const part of ["home", "TimelineView"]) {
    test(`the explorer is uncovered, and says what is missing: ${part}`, async ({ page }) => {
      await page.route(new RegExp(`/assets/${part}-.*\\.js$`), (route) => route.abort());
      await page.goto("/");
      await expect(home(page)).toHaveCount(0);
      const instead = part === "home" ? page.getByRole("tablist") : page.getByRole("alert");
      await expect(instead.first()).toBeVisible();
    });
  }
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("the page has its headline, its drawing, and the ways to all that it says", async ({
    page,
  }) => {
    await page.goto("/");
    await expect(page).toHaveTitle("Missile defence and the Korean alliance");
    await expect(page.getByRole("img", { name: "Missile defence" })).toBeVisible();
    const { pages } = await readPdf(await page.pdf());
    const printed = plain(pages.map(({ text }) => text).join(" "));
    expect(printed).toContain("2001 NMD dispute");
    await page.getByRole("link", { name: "2001 NMD dispute" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("2001 NMD dispute");
    await page.goBack();
    await page.getByRole("link", { name: `All ${total} events` }).click();
    await expect(page.getByRole("link", { name: SUMMIT.title })).toBeVisible();
  });
});
