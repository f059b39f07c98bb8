import type { Page } from "@playwright/test";
import {
  event,
  eventList,
  eventPanel,
  expectCount,
  expectLink,
  go,
  linked,
  tab,
  timeline,
  visit,
} from "./support/explorer.ts";
import { expect, PHONE, test } from "./support/page.ts";
import { counting, from, SUMMIT, shipped, total } from "./support/shipped.ts";

test("the list has every event of the file once, in order, under its year", async ({ page }) => {
  await test.step("the list has every event once, in order, under its year", async () => {
    await visit(page, "/?view=list&lang=en");
    await expect(eventList(page).getByRole("listitem")).toHaveCount(total);
    const years = await eventList(page).getByRole("heading", { level: 2 }).allTextContents();
    const read = years.map((text) => Number.parseInt(text, 10));
    expect(read).toEqual([...new Set(read)].sort((a, b) => a - b));
    const counted = years.map((text) => Number(/(\d+) events?$/.exec(text)?.[1]));
    expect(counted.reduce((sum, each) => sum + each, 0)).toBe(total);
  });
  await test.step("every event of the file can be found in the list by its title", async () => {
    const titles = await eventList(page).getByRole("heading", { level: 3 }).allTextContents();
    expect(titles.sort()).toEqual(shipped.events.map(({ title }) => title.en).sort());
  });
  await test.step("a passage that is cut ends in a whole word, however wide the page is", async () => {
    const passages = new Set(Object.values(shipped.passages).map(({ exact }) => plain(exact)));
    for (const width of [1100, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const isAllInSight = async () => {
        const cut = await cutPassages(page);
        return cut.length > 0 && cut.every(({ isInSight }) => isInSight);
      };
      await expect.poll(isAllInSight).toBe(true);
      for (const { said, rest } of await cutPassages(page)) {
        expect(said).toMatch(/\S$/);
        expect(rest).toMatch(/^\s/);
        expect(
          [...passages].some((exact) => exact === plain(said + rest)),
          said + rest,
        ).toBe(true);
      }
    }
  });
  await test.step("letters explain themselves in a row, which is not opened by that", async () => {
    const abm = page.locator("details").filter({ hasText: /^ABM/ });
    await abm.locator("summary").click();
    await expect(abm).toContainText("Anti-Ballistic Missile");
    await expect(page).not.toHaveURL(/event=/);
  });
  await test.step("the choice of view outlives a reload", async () => {
    await go(page, "/");
    await tab(page, "List").click();
    await page.reload();
    await expect(eventList(page)).toBeVisible();
    await tab(page, "Timeline").click();
    await page.reload();
    await expect(timeline(page)).toBeVisible();
  });
});

test("list and timeline show the same events, and an event opens from the list, which keeps its place", {
  tag: PHONE,
}, async ({ page }) => {
  await test.step("list and timeline show the same events, and the same one open", async () => {
    const korean = counting(from("KR"));
    await visit(page, "/?country=KR&view=list");
    await expect(eventList(page).getByRole("listitem")).toHaveCount(korean);
    await tab(page, "Timeline").click();
    await expectLink(page, "view", "timeline");
    await expectCount(page, korean, total);
    await expect(timeline(page)).toBeVisible();
    await tab(page, "List").click();
    await expect(eventList(page).getByRole("listitem")).toHaveCount(korean);
  });
  await test.step("an event opens from the list, which keeps its place", async () => {
    await go(page, "/?view=list");
    const row = event(eventList(page), SUMMIT.title);
    await row.click();
    await expect(eventPanel(page).getByRole("heading", { name: SUMMIT.title })).toBeVisible();
    expect(linked(page, "view")).toBe("list");
    await page.getByRole("button", { name: "Close event" }).click();
    await expect(row).toBeInViewport();
  });
});

/** Passages of which a row says a part: the part, what is left, and whether it stands there with its "…". */
const cutPassages = (page: Page) =>
  eventList(page)
    .locator("q", { hasText: "…" })
    .evaluateAll((all) =>
      all.flatMap((quotation) => {
        const [said, ellipsis, rest] = quotation.children;
        // What is far below is laid out when it comes near.
        const isNear = quotation.checkVisibility({ contentVisibilityAuto: true });
        if (!said || !ellipsis || !rest || !isNear) return [];
        const [box, end] = [quotation, ellipsis].map((each) => each.getBoundingClientRect());
        const isInSight = box && end && end.bottom <= box.bottom + 1 && end.right <= box.right;
        return { said: said.textContent, rest: rest.textContent, isInSight };
      }),
    );

/** Words as they stand in a quotation, whatever quotes and spaces are of. */
const plain = (words: string): string => words.replace(/\s+/g, " ").replace(/[‘’“”'"]/g, "");
