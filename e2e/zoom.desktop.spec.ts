import type { Page } from "@playwright/test";
import { AXIS_PX } from "../src/views/timeline/frame/sizes.ts";
import { eventPanel, expectLink, go, linked, timeline, visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { settled } from "./support/settled.ts";

/** Under the axis and above the first marks: where nothing stands. */
const BARE_Y = AXIS_PX + 2;

const EVEN = "/?axis=even";

const marksIn = (page: Page) => timeline(page).locator("button[data-type]");

/** Waits for the timeline, and says where its plot is in the page (CSS pixels). */
async function plot(page: Page) {
  await expect(marksIn(page).first()).toBeVisible();
  const widget = await timeline(page).locator(".vis-timeline").boundingBox();
  if (widget === null) throw new Error("no plot");
  return widget;
}

const inView = (page: Page) => page.getByRole("paragraph").filter({ hasText: /\d+ in view/ });

const spoken = (page: Page) => page.locator(".visually-hidden[aria-live]");

const length = (page: Page): number =>
  Date.parse(linked(page, "to") ?? "") - Date.parse(linked(page, "from") ?? "");

test("zooming ends among events, and leads out again", async ({ page }) => {
  await test.step("the toolbar says nothing of the window while all is in view", async () => {
    await visit(page, EVEN);
    await plot(page);
    await expect(inView(page)).toHaveCount(0);
    await page.keyboard.press("+");
    await expect(inView(page)).toBeVisible();
    // And a listener, who moved it by a key, is told, once.
    await expect(spoken(page)).toHaveText(/\d · \d+ in view$/);
    await page.keyboard.press("0");
    await expect(spoken(page)).toHaveText("All years");
  });
  await test.step("three presses of + end among events, not in emptiness, and Back undoes the run", async () => {
    await go(page, EVEN);
    await plot(page);
    for (let press = 0; press < 3; press++) await page.keyboard.press("+");
    await expect.poll(() => length(page)).toBeGreaterThan(0);
    await expect
      .poll(async () =>
        Number.parseInt((await inView(page).textContent())?.split(" · ")[1] ?? "", 10),
      )
      .toBeGreaterThan(40);
    await page.goBack();
    await expectLink(page, "from", null);
    await expect(timeline(page)).toBeVisible();
  });
  await test.step("a double-click zooms in about its place, and All years leads out again", async () => {
    await go(page, EVEN);
    const { x, y, width } = await plot(page);
    await page.mouse.dblclick(x + width - 40, y + BARE_Y);
    await expect.poll(() => length(page)).toBeGreaterThan(0);
    // What is right of the middle stays right of it.
    expect(Date.parse(linked(page, "from") ?? "")).toBeGreaterThan(Date.parse("1985-01-01"));
    await page.getByRole("button", { name: "All years" }).click();
    await expectLink(page, "from", null);
  });
  await test.step("a double click on a mark opens it, and the window stays", async () => {
    await go(page, "/?");
    await plot(page);
    const mark = timeline(page).getByRole("button", { name: /^The last U\.S\.–North Korean/ });
    await mark.dblclick();
    await expect(eventPanel(page).getByRole("heading", { name: /^The last U\.S\./ })).toBeVisible();
    // All years still, but for what makes room for its words.
    expect(linked(page, "from") ?? "1955").toMatch(/^195/);
    await page.keyboard.press("Escape");
  });
  await test.step("a drag where nothing can be panned says how to zoom", async () => {
    await go(page, EVEN);
    // What says so comes after the marks.
    const said = page.locator("p[data-shown]");
    await expect(said).toHaveCount(1);
    const { x, y } = await plot(page);
    await expect(timeline(page).locator(".vis-panel.vis-top")).toHaveAttribute("title", /./);
    await page.mouse.move(x + 400, y + 30);
    await page.mouse.down();
    await page.mouse.move(x + 460, y + 30, { steps: 4 });
    await expect(said, "along the axis something moves").toHaveAttribute("data-shown", "false");
    await page.keyboard.press("Escape");
    await page.mouse.up();
    // It is said for a moment, which a slow machine may miss.
    await expect(async () => {
      await page.mouse.up();
      await page.mouse.move(x + 400, y + BARE_Y);
      await page.mouse.down();
      await page.mouse.move(x + 460, y + BARE_Y, { steps: 4 });
      const hint = page.getByText("Double-click to zoom in");
      await expect(hint).toHaveCSS("opacity", "1", { timeout: 1_500 });
    }).toPass();
    await page.mouse.up();
  });
  await test.step("a wheel over a mark's words leaves the mark where it is, however high lanes become", async () => {
    await page.setViewportSize({ width: 1280, height: 700 });
    await go(page, "/?from=2025-01-01&to=2025-07-31");
    await plot(page);
    const mark = timeline(page).getByRole("button", { name: /^Ishiba needs opposition votes/ });
    // What keeps it there comes after the first view.
    await expect
      .poll(() =>
        page.evaluate(() => performance.getEntriesByType("resource").map((each) => each.name)),
      )
      .toContainEqual(expect.stringMatching(/\/hand-[^/]+\.js$/));
    await page.evaluate(() => scrollTo(0, 200));
    const before = await settled(() => mark.boundingBox());
    if (before === null) throw new Error("no mark");
    await page.mouse.move(before.x + before.width - 20, before.y + before.height / 2);
    await page.keyboard.down("Control");
    for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, -120);
    await page.keyboard.up("Control");
    await expect.poll(() => linked(page, "from")).not.toBe("2025-01-01");
    // A lane above it has got a line.
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
    const after = await settled(() => mark.boundingBox());
    expect(Math.abs((after?.x ?? 0) - before.x)).toBeLessThanOrEqual(2);
    expect(Math.abs((after?.y ?? 0) - before.y)).toBeLessThanOrEqual(1);
    await page.setViewportSize({ width: 1440, height: 900 });
  });
  await test.step("Shift and the wheel pan", async () => {
    await go(page, "/?from=2001-03-01&to=2001-03-14");
    const { x, y } = await plot(page);
    await page.mouse.move(x + 400, y + 100);
    await page.keyboard.down("Shift");
    await page.mouse.wheel(0, 300);
    await page.keyboard.up("Shift");
    await expect.poll(() => linked(page, "from")).not.toBe("2001-03-01");
    expect(Date.parse(linked(page, "from") ?? "")).toBeGreaterThan(Date.parse("2001-03-01"));
  });
});

test("an event that is opened and closed in a scrolled page stays at its height in every frame", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await visit(page, "/?v=1&from=2024-11-04T02:00&to=2025-05-14T22:00");
  const mark = timeline(page).getByRole("button", { name: /^President Yoon is impeached/ });
  const topOf = () => mark.evaluate((button) => button.getBoundingClientRect().top);
  await expect(mark).toBeVisible();
  await page.evaluate(() => scrollTo(0, 330));
  const top = await settled(topOf);
  const key = await mark.getAttribute("data-key");
  const heights = await page.evaluateHandle((key) => {
    const seen = new Set<number>();
    const look = () => {
      const button = document.querySelector(`[data-key="${key}"]`);
      if (button) seen.add(button.getBoundingClientRect().top);
      requestAnimationFrame(look);
    };
    look();
    return seen;
  }, key);
  const farthest = () =>
    heights.evaluate((seen, at) => Math.max(...[...seen].map((y) => Math.abs(y - at))), top);
  await mark.click();
  await expect(page).toHaveURL(/event=/);
  await settled(topOf);
  expect(await farthest(), "as it opens").toBeLessThanOrEqual(2);
  await eventPanel(page).getByRole("button", { name: "Close" }).click();
  await expect(page).not.toHaveURL(/event=/);
  await settled(topOf);
  expect(await farthest(), "as it closes").toBeLessThanOrEqual(2);
  await mark.click();
  await expect(page).toHaveURL(/event=/);
  await settled(topOf);
  await page.goBack();
  await expect(page).not.toHaveURL(/event=/);
  await settled(topOf);
  expect(await farthest(), "as Back closes it").toBeLessThanOrEqual(2);
});
