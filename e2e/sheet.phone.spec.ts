import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { eventPanel, marked, sourceReader, visit } from "./support/explorer.ts";
import { fingers, type Point } from "./support/fingers.ts";
import { expect, test } from "./support/page.ts";
import { SUMMIT } from "./support/shipped.ts";

/** The upper edge of the panel, in parts of the screen's height. */
async function edge(page: Page): Promise<number> {
  const { y = 0 } = (await eventPanel(page).boundingBox()) ?? {};
  return y / 844;
}

async function bottomOf(part: Locator): Promise<number> {
  const box = await part.boundingBox();
  return box ? box.y + box.height : Number.NaN;
}

/** A finger on the grabber, which lies over the panel, goes to another height and rests there. */
async function drag(page: Page, toY: number, rests = true): Promise<void> {
  const { x = 0, width = 0, y = 0 } = (await eventPanel(page).boundingBox()) ?? {};
  const hand = await fingers(page);
  await hand.press({ x: x + width / 2, y: y - 15 });
  await hand.slide({ x: x + width / 2, y: toY });
  if (rests) await hand.slide({ x: x + width / 2, y: toY });
  await hand.lift();
}

/** A finger goes straight from here to there, and lifts. */
async function swipe(page: Page, from: Point, to: Point): Promise<void> {
  const hand = await fingers(page);
  await hand.press(from);
  await hand.slide(to);
  await hand.lift();
}

/** How far the words of the panel are scrolled. */
const scrolled = (page: Page) =>
  eventPanel(page).evaluate((panel) => panel.parentElement?.scrollTop ?? 0);

test("the sheet of an event is drawn up, down and shut, and turned to the next, by a finger", async ({
  page,
}) => {
  await visit(page, `/?event=${SUMMIT.id}`);
  const row = page.locator("[data-open=true]");
  await expect.poll(() => bottomOf(row), "its row is clear of the sheet").toBeLessThan(844 * 0.4);
  const passage = eventPanel(page).getByRole("blockquote").first();
  await expect(passage, "of two dates the first passage is whole").toBeInViewport({ ratio: 1 });
  const second = await eventPanel(page).getByRole("blockquote").nth(1).boundingBox();
  expect(second?.x, "one above the other").toBe((await passage.boundingBox())?.x);
  await expect.poll(() => edge(page)).toBeCloseTo(0.4 + 32 / 844, 1);
  await swipe(page, { x: 300, y: 520 }, { x: 90, y: 530 });
  const heading = eventPanel(page).getByRole("heading", { level: 2 });
  await expect(heading, "to the left: the next").not.toHaveText(SUMMIT.title);
  const next = await heading.textContent();
  await swipe(page, { x: 300, y: 720 }, { x: 290, y: 560 });
  await expect.poll(() => scrolled(page), "up: the words scroll").toBeGreaterThan(50);
  await expect(heading).toHaveText(next ?? "");
  await swipe(page, { x: 90, y: 620 }, { x: 300, y: 620 });
  await expect(heading, "to the right: the one before").toHaveText(SUMMIT.title);
  await drag(page, 30);
  await expect.poll(() => edge(page)).toBeLessThan(0.1);
  await drag(page, 600);
  await expect.poll(() => edge(page)).toBeCloseTo(0.7 + 32 / 844, 1);
  await expect(eventPanel(page).getByRole("heading", { name: SUMMIT.title })).toBeInViewport();
  await drag(page, 320);
  await expect.poll(() => edge(page)).toBeCloseTo(0.4 + 32 / 844, 1);
  await drag(page, 835, false);
  await expect(eventPanel(page)).toHaveCount(0);
});

test("an event in the margin of a source opens as a sheet over it", async ({ page }) => {
  await visit(page, `/?view=sources&event=${SUMMIT.id}`);
  await expect(eventPanel(page).getByRole("heading", { name: SUMMIT.title })).toBeVisible();
  const lit = marked(sourceReader(page));
  await expect(lit).toBeInViewport();
  await expect.poll(() => bottomOf(lit), "clear of the sheet").toBeLessThan(844 * 0.4);
  await expectAccessible(page);
  await eventPanel(page).getByRole("button", { name: "Close event" }).tap();
  await expect(eventPanel(page)).toHaveCount(0);
  await expect(lit).toBeVisible();
});
