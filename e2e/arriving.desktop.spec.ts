import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { eventPanel, filters, tab, timeline } from "./support/explorer.ts";
import { invented } from "./support/invented.ts";
import { expect, test } from "./support/page.ts";
import { type SlowFile, serveSlowly } from "./support/slow.ts";

const EVENTS = 16_000;
const SAID = "16,000";

/** Most of a file of some seven megabytes. */
const FIRST = 6_000_000;

const counted = (page: Page) => page.getByRole("status").filter({ hasText: / of [\d,]+ events/ });

let slow: SlowFile;
test.beforeEach(async ({ baseURL }) => {
  slow = await serveSlowly(baseURL ?? "", invented(EVENTS), FIRST);
});
test.afterEach(() => slow.close());

test("the events that have arrived are shown while more are on their way", async ({ page }) => {
  await page.goto(slow.link);
  const progress = page.getByRole("progressbar", { name: "Read so far" });
  const marks = timeline(page).getByRole("button");
  await expect(marks.first()).toBeVisible();
  await expect(progress).toBeVisible();
  await expect(counted(page)).toContainText(/^So far [\d,]+ of [\d,]+ events/);
  await expectAccessible(page);

  // What the reader does meanwhile stays.
  await filters(page).getByRole("checkbox").first().check();
  await marks.first().focus();
  await tab(page, "List").click();
  const row = page.getByRole("list", { name: "Events" }).getByRole("button").first();
  const title = (await row.getAttribute("aria-label")) ?? (await row.textContent()) ?? "";
  await row.click();
  const heading = eventPanel(page).getByRole("heading").first();
  const opened = await heading.textContent();
  expect(title).toContain(opened);

  await expect(progress).toBeVisible();
  slow.release();
  await expect(progress).toBeHidden();
  await expect(counted(page)).toContainText(new RegExp(`^[\\d,]+ of ${SAID} events`));
  await expect(heading).toHaveText(opened ?? "");
  await expect(filters(page).getByRole("checkbox").first()).toBeChecked();
  await filters(page).getByRole("checkbox").first().uncheck();
  await expect(counted(page)).toContainText(`${SAID} of ${SAID} events`);
});

test("what is given up on its way leaves nothing half there", async ({ page }) => {
  await page.goto(slow.link);
  await expect(timeline(page).getByRole("button").first()).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(timeline(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Open this Dateline’s own events" }).click();
  await expect(timeline(page).getByRole("button").first()).toBeVisible();
});
