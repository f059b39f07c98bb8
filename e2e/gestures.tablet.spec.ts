import { eventPanel, showFilters, timeline, visit } from "./support/explorer.ts";
import { testGestures } from "./support/gestures.ts";
import { expect, test } from "./support/page.ts";
import { fixture, serveGiven } from "./support/serve.ts";
import { SUMMIT } from "./support/shipped.ts";
import { lowTargets } from "./support/small-targets.ts";

testGestures();

test("Back closes the list that hangs from a crowd, and leaves the page", async ({ page }) => {
  const events = Array.from({ length: 40 }, (_, at) => ({
    id: `ship-${at}`,
    title: `Ship ${at} leaves`,
    kind: "decision",
    date: "1921-03-03",
  }));
  const dataset = { ...JSON.parse(fixture("harbour.json")), events, episodes: [] };
  await visit(page, await serveGiven(page, { body: JSON.stringify(dataset) }));
  const address = page.url();
  const crowd = timeline(page)
    .getByRole("button", { name: /^\d+ events, / })
    .first();
  await crowd.tap();
  const list = page.getByRole("dialog", { name: /^\d+ events/ });
  await expect(list).toBeVisible();
  await page.goBack();
  await expect(list).toBeHidden();
  await expect(crowd).toBeVisible();
  expect(page.url()).toBe(address);
  await crowd.tap();
  await list.getByRole("listitem").first().getByRole("button").tap();
  await expect(eventPanel(page)).toBeVisible();
  await page.goBack();
  await expect(eventPanel(page), "after it the event that was chosen in it").toBeHidden();
  expect(page.url()).toBe(address);
});

test("a list at the edge of the screen is on it with all of its rows", async ({ page }) => {
  await page.setViewportSize({ width: 1180, height: 820 });
  await visit(
    page,
    "/?episode=order-2025&from=2007-08-28&to=2028-05-11&view=timeline&lanes=source",
  );
  await timeline(page)
    .getByRole("button", { name: /^\d+ events, 1 Jul 2025$/ })
    .tap();
  const rows = page.getByRole("dialog", { name: /^\d+ events/ }).getByRole("listitem");
  await expect(rows.first()).toBeVisible();
  for (const row of [rows.first(), rows.last()]) await expect(row).toBeInViewport({ ratio: 1 });
});

test("what is pressed around the marks is as high as a finger", async ({ page }) => {
  await visit(page, `/?event=${SUMMIT.id}`);
  await expect(eventPanel(page).getByRole("blockquote")).toHaveCount(2);
  await expect(timeline(page).locator("button[data-type]").first()).toBeVisible();
  expect(await lowTargets(page)).toEqual([]);
  await showFilters(page);
  await expect(
    page.getByRole("button", { name: /^Only / }).first(),
    "without a pointer over it",
  ).toBeVisible();
  expect(await lowTargets(page), "in the filters").toEqual([]);
});
