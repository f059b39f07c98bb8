import {
  event,
  eventList,
  eventPanel,
  expectCount,
  hideFilters,
  showFilters,
  tab,
  timeline,
  value,
  visit,
} from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { counting, from, SUMMIT, total } from "./support/shipped.ts";

test("on a phone the list comes first, and the thumb reaches the rest", async ({ page }) => {
  await visit(page);
  await expect(eventList(page)).toBeVisible();
  await expect(tab(page, "List")).toBeInViewport();
  await expect(page.getByRole("button", { name: /^Filters/ })).toBeInViewport();
  await tab(page, "Timeline").tap();
  await expect(timeline(page)).toBeVisible();
});

test("the filters are a drawer that says what closing it shows", async ({ page }) => {
  await visit(page);
  await showFilters(page);
  await value(page, "Countries", "South Korea").tap();
  const korean = counting(from("KR"));
  await expect(page.getByRole("button", { name: `Show ${korean} events` })).toBeVisible();
  await hideFilters(page);
  await expectCount(page, korean, total);
  await expect(page.getByRole("button", { name: "Filters · 1" })).toBeVisible();
});

test("a tap opens a mark of the timeline, and Back closes it", async ({ page }) => {
  await visit(page, "/?view=timeline&from=2001-03-05&to=2001-03-07&lanes=none&kind=meeting");
  await event(timeline(page), SUMMIT.title).tap();
  await expect(eventPanel(page).getByRole("heading", { name: SUMMIT.title })).toBeVisible();
  await page.goBack();
  await expect(eventPanel(page)).toBeHidden();
  await expect(timeline(page)).toBeVisible();
});

test("what is to be tapped is large enough for a thumb", async ({ page }) => {
  await visit(page, "/?country=KR");
  await expect(eventList(page).getByRole("listitem").first()).toBeVisible();
  // WCAG 2.2, 2.5.8: 24 by 24 CSS pixels, and whatever is drawn there answers.
  const small = await page.locator("button, [role=tab]").evaluateAll((all) =>
    all
      .map((each) => ({ each, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.top > 24 && box.bottom < innerHeight - 24)
      .filter(({ each, box }) => {
        const x = box.left + box.width / 2;
        const y = box.top + box.height / 2;
        return ![y - 11, y + 11].every((at) => each.contains(document.elementFromPoint(x, at)));
      })
      .map(({ each }) => each.textContent),
  );
  expect(small).toEqual([]);
});
