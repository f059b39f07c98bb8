import { COLOUR_RULES, expectAccessible } from "./support/axe.ts";
import {
  eventList,
  eventPanel,
  marked,
  sourceReader,
  timeline,
  visit,
} from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { SUMMIT, shipped } from "./support/shipped.ts";

// Which colours meet does not depend on the size: the light page is checked at all of them.
test.use({ colorScheme: "dark" });

test("the timeline bars nobody in the dark", async ({ page }) => {
  await visit(page, "/?view=timeline");
  await expect(timeline(page).locator("button[data-type]").first()).toBeVisible();
  await expectAccessible(page, COLOUR_RULES);
});

test("the list bars nobody in the dark", async ({ page }) => {
  await visit(page, "/?view=list&q=missile");
  await expect(eventList(page).getByRole("listitem").first()).toBeVisible();
  await expectAccessible(page, COLOUR_RULES);
});

test("an open event bars nobody in the dark", async ({ page }) => {
  await visit(page, `/?event=${SUMMIT.id}`);
  await expect(eventPanel(page).getByRole("blockquote").first()).toBeVisible();
  await expectAccessible(page, COLOUR_RULES);
});

test("an open source bars nobody in the dark", async ({ page }) => {
  const passage = shipped.events.find(({ id }) => id === SUMMIT.id)?.claims[0]?.passage;
  await page.goto(`/?event=${SUMMIT.id}&passage=${passage}`);
  await expect(marked(sourceReader(page))).toBeVisible();
  await expectAccessible(page, COLOUR_RULES);
});

test("an import and its report bar nobody in the dark", async ({ page }) => {
  await visit(page);
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a file" }).first().click();
  const content = "date,title\n14.3.1891,The crane\n31.6.1896,The quay\n12.8.71,The guild\n";
  const buffer = Buffer.from(content);
  await (await choosing).setFiles({ name: "log.csv", mimeType: "", buffer });
  await page.getByRole("button", { name: "Read as June 1896" }).click();
  await expect(page.getByText("Row 3: June 1896.")).toBeVisible();
  await expectAccessible(page, COLOUR_RULES);
});
