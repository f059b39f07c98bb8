import type { Page } from "@playwright/test";
import {
  event,
  eventList,
  eventPanel,
  expectCount,
  expectLink,
  go,
  linked,
  marked,
  sourceReader,
  tab,
  timeline,
  visit,
} from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { SUMMIT, titleOf, total } from "./support/shipped.ts";

// Everywhere else things are where they go at once, as for readers who want no motion.
test.use({ contextOptions: { reducedMotion: "no-preference" } });

const FORTNIGHT = "/?from=2001-03-01&to=2001-03-14";
const NOTE = titleOf("2001-03-06-kim-ha-joong-rice");
const DAY_MS = 86_400_000;

/** How many days the link's window is long; a `to` without a time is the last day inside. */
function linkedDays(page: Page): number {
  const timeOf = (said: string) => Date.parse(said.includes("T") ? `${said}Z` : said);
  const [from, to] = [linked(page, "from") ?? "", linked(page, "to") ?? ""];
  return (timeOf(to) - timeOf(from)) / DAY_MS + (to.includes("T") ? 0 : 1);
}

const marks = (page: Page) => timeline(page).locator("button[data-type]");

test("the window glides to where it goes, a cluster opens meanwhile, and Back has one step", async ({
  page,
}) => {
  test.slow();
  await test.step("the window glides to where it goes, and comes back the way it went", async () => {
    await visit(page, FORTNIGHT);
    await expect(event(timeline(page), NOTE)).toBeVisible();
    // The marks are painted; their buttons wait until the window is there.
    const pictures = await page.evaluateHandle(() => {
      const pictures = { seen: new Set<number>(), isOver: false };
      const look = () => {
        if (!pictures.isOver) requestAnimationFrame(look);
        let sum = 0;
        for (const canvas of document.querySelectorAll("canvas")) {
          const { width, height } = canvas;
          if (width * height === 0) continue;
          const data = canvas.getContext("2d")?.getImageData(0, 0, width, height).data;
          for (const pixel of new Uint32Array(data?.buffer ?? new ArrayBuffer(0))) {
            sum = (Math.imul(sum, 31) + pixel) | 0;
          }
        }
        pictures.seen.add(sum);
      };
      look();
      return pictures;
    });
    // Half of the fortnight, and half of that. A machine that is busy meanwhile draws none on the way.
    await expect(async () => {
      if (linkedDays(page) !== 14) await page.keyboard.press("-");
      await expect.poll(() => linkedDays(page)).toBe(14);
      await pictures.evaluate(({ seen }) => seen.clear());
      await page.keyboard.press("+");
      await expect.poll(() => linkedDays(page)).toBe(7);
      // Before, after, and at least one on the way.
      expect(await pictures.evaluate(({ seen }) => seen.size)).toBeGreaterThan(2);
    }).toPass();
    await pictures.evaluate((each) => {
      each.isOver = true;
    });
    await page.keyboard.press("+");
    await expect.poll(() => linkedDays(page)).toBe(3.5);
    await page.keyboard.press("-");
    await expect.poll(() => linkedDays(page)).toBe(7);
    await page.keyboard.press("0");
    await expectLink(page, "from", null);
  });
  await test.step("zooming leaves one step for Back, not one for each frame", async () => {
    await go(page, "/?view=timeline");
    await expect(marks(page).first()).toBeVisible();
    const entries = await page.evaluate(() => history.length);
    for (let press = 0; press < 4; press += 1) await page.keyboard.press("+");
    await expect.poll(() => linked(page, "from")).not.toBeNull();
    expect(await page.evaluate(() => history.length)).toBe(entries + 1);
    await page.goBack();
    await expectLink(page, "from", null);
  });
  await test.step("a cluster opens while the window moves, and the keyboard stays on what it held", async () => {
    await go(page, "/");
    const cluster = timeline(page)
      // Of several days: those of one moment open as a list.
      .getByRole("button", { name: /^\d+ events, .+–.+ 2001$/ })
      .first();
    const name = (await cluster.getAttribute("aria-label")) ?? "";
    await cluster.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => linked(page, "from")).not.toBeNull();
    await expect(timeline(page).locator("button[data-type]:focus")).toHaveCount(1);
    await expect(timeline(page).getByRole("button", { name, exact: true })).toHaveCount(0);
    await page.keyboard.press("0");
    await expectLink(page, "from", null);
    await expect(timeline(page).locator("button[data-type]:focus")).toHaveCount(1);
  });
  await test.step("an event that is opened from elsewhere glides into view", async () => {
    await go(page, "/?from=1972-01-01&to=1973-01-01&lanes=none");
    await tab(page, "List").click();
    await event(eventList(page), SUMMIT.title).click();
    await expect(eventPanel(page).getByRole("heading", { name: SUMMIT.title })).toBeVisible();
    await tab(page, "Timeline").click();
    await expect(timeline(page).locator("button[data-selected=true]").first()).toBeInViewport();
    await expect.poll(() => linked(page, "from")).toMatch(/^200[01]-/);
  });
  await test.step("the passages of a source are scrolled to one after the other", async () => {
    await go(page, `/?event=${SUMMIT.id}`);
    await eventPanel(page).getByRole("button", { name: "Open in source" }).first().click();
    const source = sourceReader(page);
    await expect(marked(source)).toBeInViewport();
    for (const direction of ["Next passage", "Next passage", "Previous passage"]) {
      await source.getByRole("button", { name: direction }).click();
      await expect(marked(source)).toBeInViewport();
    }
  });
  await test.step("typing, zooming and stepping in haste loses nothing", async () => {
    await go(page, `/?event=${SUMMIT.id}`);
    const next = eventPanel(page).getByRole("button", { name: "Next event" });
    const previous = eventPanel(page).getByRole("button", { name: "Previous event" });
    for (let step = 0; step < 10; step += 1) await next.click({ noWaitAfter: true });
    for (let step = 0; step < 10; step += 1) await previous.click({ noWaitAfter: true });
    for (const key of ["+", "+", "-", "0", "+", "-"]) await page.keyboard.press(key);
    const lanes = page.getByRole("combobox", { name: "Lanes" });
    for (const each of ["country", "none", "kind", "source", "topic"])
      await lanes.selectOption(each);
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expectCount(page, total, total);
  });
});
