import type { CDPSession, Page } from "@playwright/test";
import { timeline } from "./support/explorer.ts";
import { invented } from "./support/invented.ts";
import { expect, test } from "./support/page.ts";
import { serveGiven } from "./support/serve.ts";
import { settled } from "./support/settled.ts";

/** To and fro once. In so few steps to one side the store is asked for nothing: marks may stand four times too far apart before. */
const STEPS = 10;

const counts = async (cdp: CDPSession) => {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0;
  return { nodes: of("Nodes"), layouts: of("LayoutCount"), styles: of("RecalcStyleCount") };
};

/** Below what is seen a canvas has so much for what may go away above, and is rounded up. */
const SPARE_PX = 96 + 64;

/** How far the plot's canvas goes on below the strip and the overview, which cover it. */
const paintedUnseen = (page: Page) =>
  page.evaluate(() => {
    const box = (of: string) => document.querySelector(of)?.getBoundingClientRect();
    const canvas = box("[data-timeline] .vis-center canvas")?.bottom ?? Number.NaN;
    return canvas - (box("[data-foot]")?.top ?? Number.NaN);
  });

test("a step of a zoom makes no element and lays nothing out: all that moves is painted", async ({
  page,
}) => {
  await page.goto(await serveGiven(page, { body: invented(1_000) }));
  const plot = timeline(page).locator(".vis-panel.vis-center");
  await expect(timeline(page).locator("button[data-type]").first()).toBeVisible();
  const { x = 0, y = 0, width = 0 } = (await plot.boundingBox()) ?? {};
  const at = { clientX: x + width * 0.6, clientY: y + 200 };
  await page.mouse.move(at.clientX, at.clientY);
  const painted = page.locator("[data-painted=true]");
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  // A hand that turns the wheel to and fro in every frame: turned from here, it would rest between two on a slow
  // machine.
  const hand = await plot.evaluateHandle((panel, at) => {
    const hand = { steps: 0, isAtRest: false };
    const turn = () => {
      if (hand.isAtRest) return;
      const deltaY = hand.steps % 10 < 5 ? -20 : 20;
      const terms = { ...at, deltaY, ctrlKey: true, bubbles: true, cancelable: true };
      panel.dispatchEvent(new WheelEvent("wheel", terms));
      hand.steps += 1;
      requestAnimationFrame(turn);
    };
    turn();
    return hand;
  }, at);
  const steps = () => hand.evaluate((each) => each.steps);
  // What paints comes with the first steps.
  await expect(painted).toHaveCount(1);
  await expect(async () => {
    const before = await counts(cdp);
    const from = await steps();
    await expect.poll(steps, { intervals: [20] }).toBeGreaterThan(from + STEPS);
    const after = await counts(cdp);
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(0);
    expect(after.layouts - before.layouts).toBe(0);
    expect(after.styles - before.styles).toBe(0);
    expect(await paintedUnseen(page)).toBeLessThanOrEqual(SPARE_PX);
  }).toPass();
  await hand.evaluate((each) => {
    each.isAtRest = true;
  });
  // At rest all that can be found is where it is seen again.
  await expect(painted).toHaveCount(0);
});

test("a drag moves what is there: no mark that stays is put elsewhere, and none is styled for a cursor", async ({
  page,
}) => {
  const link = await serveGiven(page, { body: invented(1_000) });
  await page.goto(`${link}&from=2008-01-01&to=2012-12-31`);
  const plot = timeline(page).locator(".vis-panel.vis-center");
  const buttons = timeline(page).locator("button[data-type]");
  await expect(buttons.first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  const { x = 0, y = 0, width = 0 } = (await plot.boundingBox()) ?? {};
  const placed = () =>
    buttons.evaluateAll((all) => all.map(({ ariaLabel, style }) => `${ariaLabel} ${style.left}`));
  const cursors = () =>
    plot.evaluate((panel) =>
      [panel, panel.querySelector("canvas")].map((each) => each && getComputedStyle(each).cursor),
    );
  const before = await placed();
  expect(await cursors()).toEqual(["grab", "grab"]);
  await page.mouse.move(x + width * 0.7, y + 200);
  await page.mouse.down();
  // Further than what was drawn reaches.
  await page.mouse.move(x + width * 0.3, y + 200, { steps: 8 });
  expect(await cursors()).toEqual(["grab", "grabbing"]);
  await expect.poll(placed).not.toEqual(before);
  const were = new Set(before);
  const now = await placed();
  expect(now.filter((each) => were.has(each)).length).toBeGreaterThan(now.length / 3);
  await page.mouse.up();
});

test("a hand that drags faster than the marks follow passes over them, and neither points at nor repaints any", async ({
  page,
}) => {
  const link = await serveGiven(page, { body: invented(1_000) });
  await page.goto(`${link}&from=2008-01-01&to=2012-12-31`);
  const plot = timeline(page).locator(".vis-panel.vis-center");
  await expect(timeline(page).locator("button[data-type]").first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  const { x = 0, width = 0 } = (await plot.boundingBox()) ?? {};
  const seen = await plot.evaluateHandle((panel) => {
    const seen = { passed: 0, paints: 0 };
    panel.addEventListener("pointerover", ({ target }) => {
      if (target instanceof HTMLButtonElement) seen.passed += 1;
    });
    const context = panel.querySelector("canvas")?.getContext("2d");
    const clear = context?.clearRect.bind(context);
    if (context && clear) {
      context.clearRect = (...band) => {
        seen.paints += 1;
        clear(...band);
      };
    }
    return seen;
  });
  // Beside a mark, into which each step of the hand leads.
  const from = await timeline(page)
    .locator("button[data-type]")
    .evaluateAll(
      (all, least) => {
        const boxes = all.map((each) => each.getBoundingClientRect());
        const box = boxes.find(({ left, top }) => left > least && top > 300 && top < 600);
        return { x: (box?.left ?? 0) - 8, y: (box?.top ?? 0) + 12 };
      },
      x + width * 0.3,
    );
  await page.mouse.move(from.x, from.y);
  // What is made ready for a zoom is painted, too.
  await settled(() => seen.evaluate(({ paints }) => paints));
  await page.mouse.down();
  const before = await seen.jsonValue();
  for (let step = 1; step <= 6; step++) {
    await page.mouse.move(from.x + 20 * step, from.y);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  // As far as what is painted reaches.
  expect(await seen.jsonValue()).toEqual(before);
  await page.mouse.up();
});
