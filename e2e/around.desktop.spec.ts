import {
  count,
  event,
  eventPanel,
  expectCount,
  showFilters,
  tab,
  timeline,
  value,
  visit,
} from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { counting, from, SUMMIT, total } from "./support/shipped.ts";

test("what else happened then is one key away from an event, whatever filters, and one key back", async ({
  page,
}) => {
  await visit(page, `/?v=1&event=${SUMMIT.id}&from=2001-01-01&to=2002-01-01`);
  await showFilters(page);
  await value(page, "Countries", "Russia").check();
  const russian = counting(from("RU"));
  await expectCount(page, russian, total);

  await eventPanel(page).getByRole("heading", { name: SUMMIT.title }).focus();
  await page.keyboard.press("a");
  const panel = eventPanel(page);
  await expect(panel).toContainText(/Within 30 days: \d+ other events\./);
  await expect(panel).toContainText("Filters are lifted");
  await expect(page).toHaveURL(/around=30/);
  const within = Number(/(\d+) of/.exec((await count(page).textContent()) ?? "")?.[1]);
  expect(within).toBeGreaterThan(russian / 10);
  // The timeline has come to those weeks, and shows the event among the others of them.
  await expect(event(timeline(page), SUMMIT.title)).toBeVisible();
  await panel.getByRole("combobox", { name: "Days before and after" }).selectOption("3");
  await expect(page).toHaveURL(/around=3(&|$)/);
  await expect(count(page)).not.toContainText(`${within} of`);

  await page.reload();
  await expect(panel).toContainText("Within 3 days");
  await panel.getByRole("button", { name: "Next event" }).click();
  await expect(panel).toContainText("Within 3 days");
  await page.goBack();
  await expect(panel.getByRole("heading", { name: SUMMIT.title })).toBeVisible();

  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/around/);
  await expectCount(page, russian, total);
  await expect(panel.getByRole("heading", { name: SUMMIT.title })).toBeVisible();
  await tab(page, "List").click();
  await panel.getByRole("button", { name: "Around this event" }).click();
  await expect(page).toHaveURL(/around=30/);
});
