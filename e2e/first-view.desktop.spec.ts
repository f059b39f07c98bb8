import type { Page } from "@playwright/test";
import {
  count,
  expectCount,
  facet,
  filters,
  go,
  hideFilters,
  overview,
  showFilters,
  timeline,
  value,
  visit,
} from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { settled } from "./support/settled.ts";
import { counting, from, total } from "./support/shipped.ts";

const SIZES = [
  [2560, 1300],
  [1440, 900],
  [820, 1180],
  [390, 844],
] as const;

/** The marks on the screen, each with the words beside it where it has any. */
const marks = (page: Page) => timeline(page).locator("button[data-type]");

test("the first view is the whole page, and its filters are at hand", async ({ page }) => {
  test.slow();
  await test.step("what a reader sees first is the whole page: nothing waits below", async () => {
    await visit(page);
    await expect(marks(page).first()).toBeVisible();
    await expect(overview(page)).toBeInViewport({ ratio: 1 });
    const beyond = () =>
      page.evaluate(
        () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
      );
    await expect.poll(beyond).toBe(0);
    await expect.poll(() => timeline(page).locator("b").allInnerTexts()).toContain("Golden Dome");
    await expect(timeline(page).getByText("Golden Dome", { exact: true })).toBeInViewport();
    await expect.poll(() => marks(page).count()).toBeGreaterThanOrEqual(24);
    for (const name of await marks(page).evaluateAll((all) => all.map((mark) => mark.ariaLabel))) {
      expect(name).toMatch(/, /);
    }
  });
  await test.step("the foot stays at the window's lower edge when little is left above it", async () => {
    const bottom = async () => {
      const box = await overview(page).boundingBox();
      return Math.round((box?.y ?? 0) + (box?.height ?? 0));
    };
    await expect(marks(page).first()).toBeVisible();
    const before = await settled(bottom);
    await value(page, "Countries", "North Korea").check();
    await value(page, "Topics", "North Korean arms").check();
    await expect(count(page)).not.toContainText(`${total} of`);
    await expect.poll(bottom).toBe(before);
  });
  await test.step("what people filter by most is there at once, the rest one press away", async () => {
    await go(page, "/");
    for (const name of ["Countries", "Topics"]) {
      await expect(facet(page, name).getByRole("checkbox").nth(2)).toBeVisible();
    }
    await expect(facet(page, "Certainty")).toHaveCount(0);
    await value(page, "Countries", "South Korea").check();
    await expectCount(page, counting(from("KR")), total);

    await page.getByRole("button", { name: "More filters" }).click();
    await expect(filters(page)).toHaveCount(1);
    await expect(filters(page).getByRole("heading", { name: "Filters" })).toBeFocused();
    await expect(value(page, "Countries", "South Korea")).toBeChecked();
    await page.getByRole("tab", { name: "List" }).click();
    await expect(facet(page, "Certainty")).toBeVisible();

    await page.getByRole("button", { name: "Fewer filters" }).click();
    await expect(page.getByRole("button", { name: "More filters" })).toBeFocused();
    await expect(facet(page, "Certainty")).toHaveCount(0);
  });
  await test.step("many filters keep their line, and none of them is lost", async () => {
    await go(page, "/?country=KR,RU,US,JP,CN,KP&topic=nmd,thaad");
    // One with a box on the line is ticked there, and needs no chip.
    const said = page
      .getByRole("button", { name: /^Remove filter / })
      .or(page.getByRole("checkbox", { checked: true }));
    await page.getByRole("button", { name: /^\d more filters$/ }).click();
    await expect(said).toHaveCount(8);
  });
  await test.step("a filter leaves the menus their names, and what filters is read whole", async () => {
    const names = page.locator("label > span", { hasText: /^(Quiet years|Lanes)\s*$/ });
    await go(page, "/");
    await value(page, "Countries", "South Korea").check();
    await expect(page.getByRole("button", { name: /^Remove filter / })).toHaveCount(0);
    await expect(names.first()).toBeVisible();
    await expect(names.last()).toBeVisible();
    await go(page, "/?country=KR,US&q=treaty&topic=nmd");
    const chips = page.getByRole("button", { name: /^Remove filter / });
    await expect(chips).toHaveCount(2);
    for (const chip of await chips.locator("bdi").all()) {
      expect(
        await chip.evaluate((each) => each.scrollWidth - each.clientWidth),
      ).toBeLessThanOrEqual(0);
    }
  });
});

test("every facet can be reached, and each value once, at every size", async ({ page }) => {
  test.slow();
  await visit(page);
  for (const [width, height] of SIZES) {
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height });
      await go(page, "/");
      if (width >= 1800) await expect(facet(page, "Certainty")).toBeVisible();
      await showFilters(page);
      for (const name of [
        "Countries",
        "Topics",
        "Systems",
        "Treaties",
        "Actors",
        "Sources",
        "Kinds",
        "Certainty",
      ]) {
        await expect(facet(page, name)).toBeVisible();
      }
      await value(page, "Countries", "South Korea").check();
      await hideFilters(page);
      await expectCount(page, counting(from("KR")), total);
    });
  }
});
