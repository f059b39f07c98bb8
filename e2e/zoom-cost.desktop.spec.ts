import type { CDPSession } from "@playwright/test";
import { timeline } from "./support/explorer.ts";
import { invented } from "./support/invented.ts";
import { expect, test } from "./support/page.ts";
import { serveGiven } from "./support/serve.ts";

/** Steps that ask the store for nothing: marks may stand four times too far apart before. */
const STEPS = 5;

const counts = async (cdp: CDPSession) => {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0;
  return { nodes: of("Nodes"), layouts: of("LayoutCount"), styles: of("RecalcStyleCount") };
};

test("a step of a zoom makes no element and lays nothing out: all that moves is painted", async ({
  page,
}) => {
  await page.goto(await serveGiven(page, { body: invented(1_000) }));
  const plot = timeline(page).locator(".vis-panel.vis-center");
  await expect(timeline(page).locator("button[data-type]").first()).toBeVisible();
  const { x = 0, y = 0, width = 0 } = (await plot.boundingBox()) ?? {};
  await page.mouse.move(x + width * 0.6, y + 200);
  await page.keyboard.down("Control");
  const step = async (by: number) => {
    await page.mouse.wheel(0, by);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  };
  const painted = page.locator("[data-painted=true]");
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  // What paints comes with the first steps; and on a slow machine the hand may seem to rest between two.
  await expect(async () => {
    await step(-10);
    await step(10);
    await expect(painted).toHaveCount(1, { timeout: 1 });
    const before = await counts(cdp);
    for (let i = 0; i < STEPS; i++) await step(-20);
    const after = await counts(cdp);
    for (let i = 0; i < STEPS; i++) await step(20);
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(0);
    expect(after.layouts - before.layouts).toBe(0);
    expect(after.styles - before.styles).toBe(0);
  }).toPass();
  await page.keyboard.up("Control");
  // At rest all that can be found is where it is seen again.
  await expect(painted).toHaveCount(0);
});
