import type { Locator, Page } from "@playwright/test";
import { MARK } from "../../src/query/window/geometry.ts";
import { event, eventPanel, expectLink, linked, timeline, visit } from "./explorer.ts";
import { fingers, type Point } from "./fingers.ts";
import { expect, test } from "./page.ts";
import { fixture, serveGiven } from "./serve.ts";
import { settled } from "./settled.ts";

const DAY_MS = 86_400_000;
const FROM = "1921-03-01";
const TITLE = "A toll is levied";

const mark = (page: Page): Locator => event(timeline(page), TITLE);

/** Opens eight days with one event in them: its label stands right of its mark at every zoom. */
async function visitOneEvent(page: Page): Promise<void> {
  const events = ["1901-01-01", "1921-03-03", "1941-01-01"].map((date) => ({
    id: `toll-${date}`,
    title: TITLE,
    kind: "decision",
    date,
  }));
  const dataset = { ...JSON.parse(fixture("harbour.json")), events, episodes: [] };
  const link = await serveGiven(page, { body: JSON.stringify(dataset) });
  await visit(page, `${link}&view=timeline&lanes=none&from=${FROM}&to=1921-03-08`);
  await expect(mark(page)).toBeVisible();
}

/** The middle of the mark's disc. */
async function place(page: Page): Promise<Point> {
  const box = await mark(page).boundingBox();
  if (box === null) throw new Error("the mark is not there");
  return { x: box.x + MARK.discHalf, y: box.y + box.height / 2 };
}

const besides = ({ x, y }: Point, px: number): readonly [Point, Point] => [
  { x: x - px, y },
  { x: x + px, y },
];

/** When the link's window starts or ends (epoch ms): after a gesture it says the minute. */
const linkedMs = (page: Page, key: "from" | "to"): number => Date.parse(`${linked(page, key)}Z`);

/** Tests of what a hand does on a screen that can be touched, at the size of whoever calls it. */
export function testGestures(): void {
  test("two fingers zoom, and what was between them stays there", async ({ page }) => {
    await visitOneEvent(page);
    const before = await settled(() => place(page));
    const hand = await fingers(page);
    await hand.press(...besides(before, 30));
    await hand.slide(...besides(before, 60));
    await hand.lift();
    // Where a hand seems to rest on its way, the link says the window there first.
    const days = () => (linkedMs(page, "to") - linkedMs(page, "from")) / DAY_MS;
    await expect.poll(days).toBeCloseTo(4, 2);
    const offPx = async () => Math.abs((await place(page)).x - before.x);
    await expect.poll(offPx).toBeLessThanOrEqual(2);
    expect(await page.evaluate(() => visualViewport?.scale), "the page itself").toBe(1);
  });

  test("a mark that a finger is held on is told below, and opens by a tap alone", async ({
    page,
  }) => {
    await visitOneEvent(page);
    const strip = page.getByRole("region", { name: "Preview" });
    const hand = await fingers(page);
    await hand.press(await settled(() => place(page)));
    await expect(strip).toContainText("3 March 1921");
    await hand.lift(1_000);
    await expect(strip).toContainText("3 March 1921");
    await expect(eventPanel(page)).toBeHidden();
    await mark(page).tap();
    await expect(eventPanel(page)).toBeVisible();
  });

  test("one finger pans by as much as it moves", async ({ page }) => {
    await visitOneEvent(page);
    const before = await settled(() => place(page));
    const hand = await fingers(page);
    const finger = { x: before.x + 100, y: before.y };
    await hand.press(finger);
    await hand.slide({ x: finger.x + 60, y: finger.y });
    await hand.lift();
    await expect.poll(() => linked(page, "from")).not.toBe(FROM);
    const offPx = async () => Math.abs((await place(page)).x - (before.x + 60));
    await expect.poll(offPx).toBeLessThanOrEqual(2);
  });

  test("a finger that goes up scrolls the page, and the window stays", async ({ page }) => {
    // So low that there is something to scroll to.
    await page.setViewportSize({ width: 820, height: 720 });
    await visit(page, "/?view=timeline&from=2001-03-05&to=2001-03-12");
    await expect(timeline(page).locator("button[data-type]").first()).toBeVisible();
    const { x = 0, y = 0 } = (await timeline(page).boundingBox()) ?? {};
    const hand = await fingers(page);
    await hand.press({ x: x + 200, y: y + 250 });
    await hand.slide({ x: x + 200, y: y + 50 });
    await hand.lift();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    await expectLink(page, "from", "2001-03-05");
  });
}
