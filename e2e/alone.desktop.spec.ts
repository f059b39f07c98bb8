import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  event,
  eventList,
  eventPanel,
  marked,
  notices,
  search,
  sourceReader,
  tab,
  visit,
} from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { fixture, serveGiven } from "./support/serve.ts";

test.use({ complaints: [/net::ERR_FAILED/] });

test("a part that cannot be fetched fails alone, and an opened file stays open", async ({
  page,
}) => {
  await page.route("**/assets/About-*.js", (route) => route.abort());
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/assets/LibraryView-*.js", async (route) => {
    await held;
    await route.fallback();
  });
  await visit(page);
  await page.locator("input[type=file]").setInputFiles({
    name: "harbour.json",
    mimeType: "application/json",
    buffer: Buffer.from(fixture("harbour.json")),
  });
  const title = JSON.parse(fixture("harbour.json")).title;
  const heading = page.getByRole("heading", { level: 1, name: title.en ?? title });
  await expect(heading).toBeVisible();
  await page.getByText("About", { exact: true }).click();
  const part = page.getByRole("alert");
  await expect(part).toContainText("This part of the page could not be fetched");
  await test.step("all else goes on, and it is asked for again when it is wanted again", async () => {
    await tab(page, "List").click();
    await expect(part).toHaveCount(0);
    await expect(eventList(page)).toBeVisible();
    await page.getByText("About", { exact: true }).click();
    await expect(part).toContainText("could not be fetched");
  });
  await page.unroute("**/assets/About-*.js");
  await part.getByRole("button", { name: "Try again" }).click();
  await expect(
    page.getByRole("heading", { name: "About this dataset" }).or(heading).first(),
  ).toBeVisible();
  await expect(part).toHaveCount(0);
  await page.goBack();
  await expect(heading).toBeVisible();
  await test.step("a part that comes late takes the keyboard from nobody who types by then", async () => {
    await page.getByRole("button", { name: "Library", exact: true }).click();
    await page.keyboard.press("/");
    await page.keyboard.type("ke");
    release();
    await expect(page.getByRole("heading", { level: 1, name: "Library" })).toBeVisible();
    await page.keyboard.type("el");
    await expect(search(page)).toHaveValue("keel");
  });
});

test("where no script can come, the page says what to do, and is never white", async ({ page }) => {
  await page.route("**/assets/*.js", (route) => route.abort());
  await page.goto("/");
  await expect(page.getByText(/its scripts could not be loaded/)).toBeVisible();
});

test("the README's own example opens in its source at full width", async ({ page }) => {
  const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const body = /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  await visit(page, `${await serveGiven(page, { body })}&view=list`);
  await event(page, "The truce is signed").click();
  await eventPanel(page).getByRole("button", { name: "Open in source" }).click();
  await expect(marked(sourceReader(page))).toBeVisible();
  const { width = 0 } =
    (await marked(sourceReader(page)).locator("xpath=ancestor::p").boundingBox()) ?? {};
  expect(width).toBeGreaterThan(500);
  await expect(notices(page).filter({ hasText: "left out" })).toHaveCount(0);
});
