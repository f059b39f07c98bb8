import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { eventPanel, marked, sourceReader, visit } from "./support/explorer.ts";
import { fingers } from "./support/fingers.ts";
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

test("the sheet of an event is drawn up, down and shut by a finger", async ({ page }) => {
  await visit(page, `/?event=${SUMMIT.id}`);
  const row = page.locator("[data-open=true]");
  await expect.poll(() => bottomOf(row), "its row is clear of the sheet").toBeLessThan(844 * 0.4);
  const passage = eventPanel(page).getByRole("blockquote").first();
  await expect(passage, "of two dates the first passage is whole").toBeInViewport({ ratio: 1 });
  const second = await eventPanel(page).getByRole("blockquote").nth(1).boundingBox();
  expect(second?.x, "one above the other").toBe((await passage.boundingBox())?.x);
  await expect.poll(() => edge(page)).toBeCloseTo(0.4 + 32 / 844, 1);
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
