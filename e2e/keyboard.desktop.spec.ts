import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import {
  count,
  event,
  eventList,
  eventPanel,
  expectCount,
  expectLink,
  filters,
  go,
  linked,
  marked,
  search,
  sourceReader,
  tab,
  timeline,
  value,
  visit,
} from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { settled } from "./support/settled.ts";
import { SUMMIT, total, wordsOf } from "./support/shipped.ts";

const PROTEST = "Rice sent Seoul a secret protest, lawmaker claims";

const MOST_STOPS = 80;

/** Tab after Tab until the keyboard is there, as a reader without a mouse would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((each) => each === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${target} cannot be reached with Tab`);
}

const nowhere = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement === null || document.activeElement === document.body);

test("the whole journey is made with the keyboard alone", async ({ page }) => {
  await visit(page);
  await page.keyboard.press("/");
  await expect(search(page)).toBeFocused();
  await page.keyboard.type("summit");
  await expectLink(page, "q", "summit");
  await expect(count(page)).not.toContainText(`${total} of ${total}`);

  await tabTo(page, value(page, "Countries", "South Korea"));
  await page.keyboard.press("Space");
  await expect(value(page, "Countries", "South Korea")).toBeChecked();
  await expect(value(page, "Countries", "South Korea")).toBeFocused();

  await tabTo(page, tab(page, "Timeline"));
  await page.keyboard.press("ArrowRight");
  await expect(tab(page, "List")).toBeFocused();
  await expect(tab(page, "List")).toHaveAttribute("aria-selected", "true");
  await tabTo(page, event(eventList(page), SUMMIT.title));
  await page.keyboard.press("Enter");
  await expect(eventPanel(page).getByRole("heading", { name: SUMMIT.title })).toBeFocused();

  await tabTo(page, eventPanel(page).getByRole("button", { name: "Open in source" }).first());
  await page.keyboard.press("Enter");
  await expect(marked(sourceReader(page))).toHaveText(wordsOf(SUMMIT.id));
  await expect.poll(() => nowhere(page)).toBe(false);

  await page.keyboard.press("Escape");
  await expect(eventPanel(page).getByRole("heading", { name: SUMMIT.title })).toBeVisible();
  await expect.poll(() => nowhere(page)).toBe(false);
  await page.keyboard.press("Escape");
  await expect(eventPanel(page)).toBeHidden();
  await expect.poll(() => nowhere(page)).toBe(false);
});

test("on the timeline the keyboard stays with what it opened or held", async ({ page }) => {
  test.slow();
  await test.step("an event opens from the timeline, and the arrows go on from there", async () => {
    await visit(page, "/?topic=thaad&lanes=none");
    const stop = timeline(page).locator("button[data-type][tabindex='0']");
    await expect(stop).toBeVisible();
    await tabTo(page, stop);
    await page.keyboard.press("ArrowRight");
    const name = await page.evaluate(() => document.activeElement?.ariaLabel ?? "");
    await page.keyboard.press("Enter");
    await expect(eventPanel(page).or(page.getByRole("dialog")).first()).toBeVisible();
    await expect.poll(() => nowhere(page)).toBe(false);
    await page.keyboard.press("Escape");
    await expect(timeline(page).getByRole("button", { name, exact: true })).toBeFocused();
  });
  await test.step("a mark that its own event puts elsewhere among the others keeps the keyboard", async () => {
    await go(page, "/?v=1&episode=nmd-2001");
    const mark = event(timeline(page), PROTEST);
    const order = () =>
      timeline(page)
        .locator("button[data-type]")
        .evaluateAll((all) => all.map((each) => each.dataset["key"]));
    await expect(mark).toBeVisible();
    const before = await settled(order);
    await mark.focus();
    await page.keyboard.press("Enter");
    await expect(eventPanel(page).getByRole("heading", { name: PROTEST })).toBeVisible();
    await expect.poll(order).not.toEqual(before);
    await settled(order);
    await expect(mark).toBeFocused();
  });
  await test.step("what was opened with the mouse gives the keyboard back to its mark", async () => {
    await go(page, "/?v=1&episode=nmd-2001");
    const mark = event(timeline(page), PROTEST);
    await mark.click();
    await expect(eventPanel(page).getByRole("heading", { name: PROTEST })).toBeVisible();
    await expect(mark).toBeFocused();
    expect(await mark.evaluate((each) => each.matches(":focus-visible"))).toBe(false);
    await page.keyboard.press("F6");
    await expect(eventPanel(page).getByRole("heading", { name: PROTEST })).toBeFocused();
    await page.keyboard.press("F6");
    await expect(mark).toBeFocused();
    await page.keyboard.press("F6");
    await page.keyboard.press("Escape");
    await expect(eventPanel(page)).toBeHidden();
    await expect(mark).toBeFocused();
  });
  await test.step("the ring about a lane's count is cut off nowhere", async () => {
    const lane = timeline(page).getByRole("button", { name: /^NMD: / });
    await lane.focus();
    const [ring, seen] = await lane.evaluate((each) => {
      const { outlineOffset, outlineWidth } = getComputedStyle(each);
      const beyond = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
      const [own, name] = [each, each.parentElement ?? each].map((it) =>
        it.getBoundingClientRect(),
      );
      return [
        [(own?.top ?? 0) - beyond, (own?.bottom ?? 0) + beyond],
        [name?.top ?? 0, name?.bottom ?? 0],
      ];
    });
    expect(ring?.[0]).toBeGreaterThanOrEqual((seen?.[0] ?? 0) - 0.5);
    expect(ring?.[1]).toBeLessThanOrEqual((seen?.[1] ?? 0) + 0.5);
  });
  await test.step("from the search the keyboard goes to the first result", async () => {
    await go(page, "/");
    await search(page).fill("regret");
    await page.keyboard.press("Enter");
    await expect(event(timeline(page), PROTEST)).toBeFocused();
  });
  await test.step("a date typed into the search is the first of what it finds, and its words are searched still", async () => {
    await search(page).fill("March 2001");
    const offer = page.getByRole("button", { name: "Go to Mar 2001" });
    await expect(offer).toBeVisible();
    await expect(page.locator("[aria-live]", { hasText: "Go to Mar 2001: down" })).toBeAttached();
    await expectLink(page, "q", "March 2001");
    await page.keyboard.press("ArrowDown");
    await expect(offer).toBeFocused();
    await expectAccessible(page, "header");
    await page.keyboard.press("ArrowDown");
    await expect(timeline(page).locator("button[data-type]:focus")).toHaveCount(1);
    await expect(offer).toBeHidden();
    await search(page).press("Enter");
    await page.keyboard.press("Enter");
    await expectLink(page, "from", "2001-03-01");
    await expectLink(page, "to", "2001-03-31");
    await expectLink(page, "q", null);
    await expect(search(page)).toBeFocused();
  });
  await test.step("opening a cluster keeps the keyboard on what it held", async () => {
    await go(page, "/");
    const cluster = timeline(page)
      // Of several days: those of one moment open as a list.
      .getByRole("button", { name: /^\d+ events, .+–.+ 2001$/ })
      .first();
    await cluster.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).searchParams.get("from")).not.toBeNull();
    await expect(timeline(page).locator("button[data-type]:focus")).toHaveCount(1);
    await page.keyboard.press("0");
    await expectLink(page, "from", null);
    await expect(timeline(page).locator("button[data-type]:focus")).toHaveCount(1);
  });
  await test.step("a chip that is removed hands the keyboard on", async () => {
    await go(page, "/?country=KR&topic=nmd");
    const chip = page.getByRole("button", { name: "Remove filter NMD" });
    await chip.focus();
    await page.keyboard.press("Enter");
    await expect(chip).toHaveCount(0);
    await expect.poll(() => nowhere(page)).toBe(false);
  });
  await test.step("clearing the filters hands the keyboard on", async () => {
    await go(page, "/?country=KR");
    await filters(page).getByRole("button", { name: "Clear" }).focus();
    await page.keyboard.press("Enter");
    await expectCount(page, total, total);
    await expect.poll(() => nowhere(page)).toBe(false);
  });
  await test.step("loosening a search that found nothing hands the keyboard on", async () => {
    await go(page, "/");
    await search(page).fill("zeppelin");
    await page.getByRole("button", { name: "Clear everything" }).focus();
    await page.keyboard.press("Enter");
    await expectCount(page, total, total);
    await expect.poll(() => nowhere(page)).toBe(false);
  });
  await test.step("dismissing a notice hands the keyboard on", async () => {
    await go(page, "/?country=Atlantis");
    const dismiss = page.getByRole("button", { name: "Dismiss", exact: true });
    await dismiss.focus();
    await page.keyboard.press("Enter");
    await expect(dismiss).toHaveCount(0);
    await expect.poll(() => nowhere(page)).toBe(false);
  });
  await test.step("a key pressed over an open dialog moves nothing behind it", async () => {
    await go(page, "/?v=1&episode=nmd-2001");
    await page.keyboard.press("?");
    const card = page.getByRole("dialog");
    await expect(card).toBeVisible();
    await page.keyboard.press("j");
    await page.keyboard.press("Escape");
    await expect(card).toBeHidden();
    await expectLink(page, "event", null);
    await page.keyboard.press("j");
    await expect.poll(() => linked(page, "event")).not.toBeNull();
  });
  await test.step("a letter that is typed into the search is not a command", async () => {
    await go(page, "/");
    await search(page).fill("");
    await search(page).pressSequentially("0+-/");
    await expect(search(page)).toHaveValue("0+-/");
    await expectLink(page, "q", "0+-/");
    await expectLink(page, "from", null);
  });
});

test("the first stop skips to the events, and what has the keyboard can be seen to have it", async ({
  page,
}) => {
  await test.step("the first stop skips to the events", async () => {
    await visit(page);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to the events" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("tabpanel")).toBeFocused();
  });
  await test.step("what has the keyboard can be seen to have it", async () => {
    await visit(page, "/?topic=thaad");
    await page.keyboard.press("Tab");
    const invisible: string[] = [];
    for (let stop = 0; stop < 40; stop += 1) {
      const unseen = await page.evaluate(() => {
        const { activeElement } = document;
        if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return null;
        const shows = (element: Element): boolean => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
        };
        const near = [activeElement, ...activeElement.querySelectorAll("*")];
        for (
          let up = activeElement.parentElement, i = 0;
          up && i < 2;
          up = up.parentElement, i += 1
        ) {
          near.push(up);
        }
        return near.some(shows) ? null : activeElement.outerHTML.slice(0, 120);
      });
      if (unseen !== null) invisible.push(unseen);
      await page.keyboard.press("Tab");
    }
    expect(invisible).toEqual([]);
  });
});
