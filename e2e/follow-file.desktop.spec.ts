import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../bin/serve.mjs";
import { eventPanel } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { fixture } from "./support/serve.ts";

const KEEL = "The first keel is laid";

test("a file that is saved shows at once, with the window, the filters and the event that were open", async ({
  page,
}, testInfo) => {
  const dataset = testInfo.outputPath("harbour.json");
  writeFileSync(dataset, fixture("harbour.json"));
  const server = await serve({
    folder: join(import.meta.dirname, "../dist"),
    dataset,
    port: 4_890,
  });
  const link = `http://localhost:${server.port}/?v=1&country=NL&from=1920-08-01&to=1921-12-01&event=1920-keel`;
  await page.goto(link);
  const title = (text: string) => eventPanel(page).getByRole("heading", { name: text });
  await expect(title(KEEL)).toBeVisible();
  await page.evaluate(() => {
    document.body.dataset["same"] = "page";
  });

  writeFileSync(dataset, fixture("harbour.json").replaceAll(KEEL, "A title mended"));
  await expect(title("A title mended")).toBeVisible();
  expect(page.url()).toBe(link);
  await expect(page.locator("body[data-same=page]")).toBeVisible();

  writeFileSync(dataset, "{");
  await expect(page.getByRole("alert")).toContainText("not complete JSON");
  writeFileSync(dataset, fixture("harbour.json"));
  await expect(title(KEEL)).toBeVisible();
  expect(page.url()).toBe(link);
  server.close();
});

test("a table that is saved shows at once too, as it was opened", async ({ page }, testInfo) => {
  const table = testInfo.outputPath("harbour-log.csv");
  writeFileSync(table, "When,What\n3/4/1920,The first keel is laid\n");
  const server = await serve({
    folder: join(import.meta.dirname, "../dist"),
    dataset: table,
    port: 4_895,
  });
  await page.goto(`http://localhost:${server.port}/?v=1&view=list`);
  const importPage = page.getByRole("main", { name: "Import" });
  await expect(importPage.getByRole("heading", { name: "harbour-log.csv" })).toBeVisible();
  await page.getByRole("radio", { name: /^Month first/ }).check();
  await importPage.getByRole("button", { name: "Open 1 event" }).click();
  const list = page.getByRole("list", { name: "Events" });
  await expect(list).toContainText("4 Mar");
  await page.evaluate(() => {
    document.body.dataset["same"] = "page";
  });
  writeFileSync(table, "When,What\n3/4/1920,The first keel is laid\n5/6/1920,A toll\n");
  await expect(list).toContainText("6 May");
  await expect(page.locator("body[data-same=page]")).toBeVisible();
  await expect(importPage).toHaveCount(0);
  await test.step("what it was broken by is told of the file, by its name, until it is mended", async () => {
    writeFileSync(table, "Nothing of the kind\n");
    const refused = page.getByRole("heading", { name: "harbour-log.csv could not be opened" });
    await expect(refused).toBeVisible();
    writeFileSync(table, "When,What\n3/4/1920,The first keel is laid\n");
    await expect(list).toContainText("4 Mar");
    await expect(refused).toHaveCount(0);
  });
  server.close();
});
