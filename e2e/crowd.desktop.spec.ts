import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { eventPanel, facet, showFilters, timeline } from "./support/explorer.ts";
import { invented } from "./support/invented.ts";
import { expect, test } from "./support/page.ts";
import { serveGiven } from "./support/serve.ts";
import { settled } from "./support/settled.ts";

const EVENTS = 12_000;

async function openCrowd(page: Page, more = ""): Promise<void> {
  const link = await serveGiven(page, { body: invented(EVENTS) });
  await page.goto(link + more);
  await expect(
    page.getByRole("status").filter({ hasText: "12,000 of 12,000 events" }),
  ).toBeVisible();
  await expect(timeline(page).locator("button[data-type]").first()).toBeVisible();
}

/** Where every mark stands, by its key and the side its label is on; CSS pixels from the page's left. */
const places = (page: Page): Promise<readonly (readonly [key: string, x: number])[]> =>
  timeline(page)
    .locator("button[data-type]")
    .evaluateAll((marks) =>
      marks.map((mark) => {
        const { left, right } = mark.getBoundingClientRect();
        const side = mark.dataset["label"] ?? "";
        return [`${mark.dataset["key"]} ${side}`, side === "left" ? right : left];
      }),
    );

const nodes = (page: Page): Promise<number> => page.locator("*").count();

test("however many events there are, the page holds no more than it can show", async ({ page }) => {
  test.slow();
  await openCrowd(page);
  expect(await nodes(page)).toBeLessThan(2_000);
  await expect(timeline(page).getByText(/^\d+ more$/)).toBeVisible();
  await expectAccessible(page);
  const { x = 0, y = 0 } = (await timeline(page).boundingBox()) ?? {};
  await page.mouse.move(x + 700, y + 200);
  await page.keyboard.down("Control");
  for (let turn = 0; turn < 16; turn++) {
    await page.mouse.wheel(0, -120);
    expect(await nodes(page)).toBeLessThan(2_000);
  }
  await page.keyboard.up("Control");
  await test.step("among hundreds of values one is found by its name", async () => {
    await showFilters(page);
    const actors = facet(page, "Actors");
    await actors.locator("summary").click();
    await actors.getByRole("button", { name: /^Show all/ }).click();
    expect(await actors.getByRole("checkbox").count()).toBeLessThan(100);
    await actors.getByRole("searchbox", { name: "Find in Actors" }).fill("actor 271");
    await actors.getByRole("checkbox", { name: /^Actor 271 / }).check();
    await expect(page.getByRole("button", { name: /Actor 271/ }).first()).toBeVisible();
  });
});

test("scrubbing loses no mark, doubles none, and moves each by as much as the hand", async ({
  page,
}) => {
  await openCrowd(page, "&from=1994-01-01&to=1996-12-31");
  const { x = 0, y = 0, width = 0 } = (await timeline(page).boundingBox()) ?? {};
  const STEP = 24;
  await page.mouse.move(x + width - 40, y + 120);
  await page.mouse.down();
  // The first pixels of a drag only say that it is one.
  await page.mouse.move(x + width - 49, y + 120);
  await page.mouse.move(x + width - 50, y + 120);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  let before = new Map(await settled(() => places(page)));
  for (let step = 1; step <= 40; step++) {
    await page.mouse.move(x + width - 50 - step * STEP, y + 120);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const now = await places(page);
    const after = new Map(now);
    const keys = new Set(now.map(([mark]) => mark.split(" ")[0]));
    expect(keys.size, "no mark is there twice").toBe(now.length);
    for (const [mark, was] of before) {
      const is = after.get(mark);
      const inSight = was > x + 250 && was < x + width;
      if (!keys.has(mark.split(" ")[0])) expect(inSight, `${mark} lost at ${step}`).toBe(false);
      // One whose label has turned is another box.
      if (is === undefined || !inSight) continue;
      expect(Math.abs(is - (was - STEP)), `${mark} at ${step}`).toBeLessThan(2);
    }
    before = after;
  }
  await page.mouse.up();
});

test("six hundred events of one day are one mark, and each of them is found, read and opened", async ({
  page,
}) => {
  const events = Array.from({ length: 600 }, (_, at) => ({
    id: `n${at + 1}`,
    title: `Report ${at + 1} of the day`,
    date: "2021-06-14",
  }));
  const later = { id: "later", title: "A later day", date: "2021-09-01" };
  const file = { format: "dateline/1", title: "One day", events: [...events, later] };
  await page.goto(await serveGiven(page, { body: JSON.stringify(file) }));
  const crowd = timeline(page).getByRole("button", { name: "600 events, 14 Jun 2021" });
  const list = page.getByRole("dialog", { name: "600 events, 14 Jun 2021" });
  const row = (at: number) =>
    list.getByRole("button", { name: `Report ${at} of the day`, exact: true });
  await test.step("by keys: a page on, to the end, and back to the mark", async () => {
    await crowd.focus();
    await page.keyboard.press("Enter");
    await expect(row(1)).toBeFocused();
    const [hung, bar] = [await list.boundingBox(), await crowd.boundingBox()];
    // It hangs from its mark, under it or over it.
    const gapsPx = [
      (hung?.y ?? 0) - ((bar?.y ?? 0) + (bar?.height ?? 0)),
      (bar?.y ?? 0) - ((hung?.y ?? 0) + (hung?.height ?? 0)),
    ];
    expect(Math.max(...gapsPx)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...gapsPx)).toBeLessThan(8);
    await page.keyboard.press("PageDown");
    await expect(row(11)).toBeFocused();
    await page.keyboard.press("End");
    await expect(row(600)).toBeFocused();
    await expect(row(600)).toBeInViewport();
    await page.keyboard.press("Escape");
    await expect(crowd).toBeFocused();
  });
  await test.step("by a hand", async () => {
    await crowd.evaluate((each) => each.blur());
    await crowd.click();
    await expect(row(1)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(list).toBeHidden();
    await expect(crowd).toBeFocused();
  });
  await test.step("by a word of its title", async () => {
    await crowd.click();
    await list.getByRole("searchbox").fill("431");
    await expect(list.getByRole("status")).toHaveText("1 event");
    await row(431).click();
    await expect(list).toBeHidden();
    await expect(eventPanel(page)).toContainText("Report 431 of the day");
  });
  await test.step("the last of them opens by keys", async () => {
    await page.getByRole("button", { name: "Close event" }).click();
    await crowd.click();
    await expect(row(1)).toBeFocused();
    await page.keyboard.press("End");
    await expect(row(600)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(list).toBeHidden();
    await expect(eventPanel(page)).toContainText("Report 600 of the day");
  });
});
