import { eventPanel, timeline, visit } from "./support/explorer.ts";
import { testGestures } from "./support/gestures.ts";
import { expect, test } from "./support/page.ts";
import { fixture, serveGiven } from "./support/serve.ts";

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
