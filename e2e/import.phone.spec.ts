import { expectAccessible } from "./support/axe.ts";
import { count } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { fixture } from "./support/serve.ts";
import { smallTargets } from "./support/small-targets.ts";

async function choose(page: import("@playwright/test").Page, name: string, content: string) {
  await page.goto("/?view=library");
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a file" }).first().click();
  await (await choosing).setFiles({ name, mimeType: "", buffer: Buffer.from(content) });
}

test("a table becomes a timeline, with a row brought in by a choice", async ({ page }) => {
  const long = "The quay of which nobody would ever write at such a length";
  await choose(page, "log.csv", `date,title\n14.3.1891,The crane\n31.6.1896,${long}\n`);
  const sum = page.getByRole("main", { name: "Import" }).getByRole("status");
  await expect(sum).toHaveText("2 rows: 1 event, 0 need a look, 1 left out");
  await page.getByRole("button", { name: "Read as June 1896" }).click();
  await expect(sum).toHaveText("2 rows: 2 events, 0 need a look, 0 left out");
  await expectAccessible(page);
  const label = await page.getByText(long).first().boundingBox();
  expect(label?.x, "the label of its mark is not cut").toBeGreaterThanOrEqual(0);
  // Nothing is wider than the screen.
  const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(room).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: "Open 2 events" }).click();
  await expect(count(page)).toContainText("2 of 2 events");
});

test("two datasets stand together, and a pair is decided", async ({ page }) => {
  for (const name of ["harbour.json", "pilots.json"]) {
    await choose(page, name, fixture(name));
    await expect(page.getByText(`Your file ${name}`)).toBeVisible();
    // It is kept once the history knows it.
    await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).toContain("kept");
  }
  await page.goto("/?view=library");
  await expect(page.getByRole("button", { name: "Open", exact: true })).toHaveCount(3);
  expect(await smallTargets(page)).toEqual([]);
  for (const title of ["The harbour dispute", "The pilots' diary"]) {
    await page.getByRole("checkbox", { name: `Show “${title}” together with others` }).check();
  }
  await page.getByRole("button", { name: "Show 2 together" }).click();
  await page.getByRole("button", { name: /to decide/ }).click();
  const pairs = page.getByRole("region", { name: "Perhaps the same event" });
  await pairs.getByRole("button", { name: "Keep apart" }).click();
  await expect(pairs.getByRole("button", { name: /^Kept apart 1$/ })).toBeVisible();
  await expectAccessible(page);
});
