import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { parseDataset } from "../src/dataset/reading/parse-dataset.ts";
import { expectAccessible } from "./support/axe.ts";
import {
  event,
  eventPanel,
  expectCount,
  expectLink,
  linked,
  timeline,
  value,
  visit,
} from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { fixture } from "./support/serve.ts";

const LOG = "The harbour dispute";
const DIARY = "The pilots' diary";
const pairs = (page: Page): Locator => page.getByRole("region", { name: "Perhaps the same event" });
const act = (within: Locator | Page, name: string | RegExp): Locator =>
  within.getByRole("button", { name, exact: true });

async function openFile(page: Page, name: string): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a file" }).first().click();
  await (await choosing).setFiles({ name, mimeType: "", buffer: Buffer.from(fixture(name)) });
  await expect(page.getByText(`Your file ${name}`)).toBeVisible();
}

/** Opens both files, and then both of them together. */
async function showTogether(page: Page): Promise<void> {
  await visit(page);
  await openFile(page, "harbour.json");
  await openFile(page, "pilots.json");
  await act(page, "Library").click();
  for (const name of [LOG, DIARY]) {
    await page.getByRole("checkbox", { name: `Show “${name}” together with others` }).check();
  }
  await act(page, "Show 2 together").click();
  await expect(page.getByRole("heading", { level: 1, name: `${LOG} and ${DIARY}` })).toBeVisible();
}

test("two files of the library are on one axis, also after a reload, and are parted again", async ({
  page,
}) => {
  await showTogether(page);
  await expectCount(page, 8, 8);
  await expectLink(page, "lanes", "collection");
  await expect(event(timeline(page), "The first keel is laid")).toBeVisible();
  await page.reload();
  await expectCount(page, 8, 8);
  await expect(page.getByText("2 datasets together on one axis")).toBeVisible();
  await act(page, "Part again").click();
  await expect(page.getByRole("list", { name: "Datasets in this browser" })).toContainText(DIARY);
  await expectLink(page, "data", null);
  await page.goBack();
  await expectCount(page, 8, 8);
  await test.step("likely pairs are tied on the timeline, the open one by ink, and the keys walk them", async () => {
    const dots = timeline(page).locator("[data-ties] path").first();
    const ink = timeline(page).locator("[data-ties] path").nth(1);
    await expect(ink).toHaveAttribute("d", /^M/);
    const [tied, others] = [await ink.getAttribute("d"), await dots.getAttribute("d")];
    await pairs(page).getByRole("table").click();
    await page.keyboard.press("ArrowRight");
    await expect(ink).not.toHaveAttribute("d", tied ?? "");
    await expect(dots).not.toHaveAttribute("d", others ?? "");
    await expect(pairs(page).getByRole("columnheader", { name: /, event \d+$/ })).toHaveCount(2);
  });
});

test("every mark says whose it is, one dataset can be asked for alone, and both are kept as one", async ({
  page,
}) => {
  await showTogether(page);
  const saving = page.waitForEvent("download");
  await act(page, "Save as a file").click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("The harbour dispute and The pilots' diary.json");
  const { dataset, problems } = parseDataset(readFileSync(await saved.path(), "utf8"));
  expect(problems).toEqual([]);
  expect(dataset?.collections.map(({ title }) => title)).toMatchObject([
    { en: LOG },
    { en: DIARY },
  ]);
  const mark = (title: string) => event(timeline(page), title);
  await expect(mark("Boat No. 3 is lost")).toHaveAccessibleName(
    `Boat No. 3 is lost, 4 November 1922, ${DIARY}`,
  );
  await expect(mark("The truce is signed")).toHaveAccessibleName(
    `The truce is signed, 3 March 1921, ${LOG}`,
  );
  await expectAccessible(page);
  await act(page, "topic").click();
  await expect(act(page, "topic")).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => linked(page, "data")).toMatch(/^together-by-topic:/);
  await page.goBack();
  await expect(act(page, "dataset")).toHaveAttribute("aria-pressed", "true");
  await value(page, "Datasets", DIARY).check();
  await expectCount(page, 4, 8);
  await expectLink(page, "collection", "the-pilots-diary");
  await mark("Truce with the mayor").click();
  await expect(eventPanel(page).getByRole("banner").or(eventPanel(page))).toContainText(DIARY);
  await test.step("what is together is kept as a dataset of its own", async () => {
    await page.keyboard.press("Escape");
    await value(page, "Datasets", DIARY).uncheck();
    await expectCount(page, 8, 8);
    await act(page, "Keep as a dataset of its own").click();
    await expect(page.getByText("Your file The harbour dispute and")).toBeVisible();
    await expectCount(page, 8, 8);
    await act(page, "Library").click();
    await expect(
      page.getByRole("listitem").filter({ hasText: `${LOG} and ${DIARY}` }),
    ).toContainText("open now");
  });
});

test("by keyboard two events become one with both passages, also after a reload, and two again", async ({
  page,
}) => {
  await showTogether(page);
  await act(page, "2 pairs to decide").press("Enter");
  await expect(pairs(page)).toBeFocused();
  await expect(pairs(page)).toContainText("the second holds the first");
  await page.keyboard.press("1");
  await expectCount(page, 7, 7);
  await page.keyboard.press("2");
  await expect(pairs(page)).toContainText("No pair is left to decide");
  await expectCount(page, 7, 7);
  await page.reload();
  await expectCount(page, 7, 7);
  await event(timeline(page), "The truce is signed").click();
  await expect(eventPanel(page).locator("blockquote")).toHaveCount(2);
  await expect(eventPanel(page)).toContainText("the bells rang before we had put down the pen");
  await expect(eventPanel(page)).toContainText(`${LOG} · ${DIARY}`);
  await pairs(page)
    .getByRole("button", { name: /^One event 1/ })
    .click();
  await expectAccessible(page);
  await act(pairs(page), "Undo").click();
  await expectCount(page, 8, 8);
});

test("two tabs that decide at once show, and save, what both decided", async ({
  page,
  context,
}) => {
  await showTogether(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(pairs(other)).toContainText("1 of 2");
  await pairs(page).getByRole("combobox").selectOption(DIARY);
  await pairs(page).focus();
  await page.keyboard.press("1");
  await expectCount(other, 7, 7);
  await pairs(other).focus();
  await other.keyboard.press("1");
  await expectCount(page, 6, 6);
  await expectCount(other, 6, 6);
  const saving = page.waitForEvent("download");
  await act(page, "Save as a file").click();
  const { dataset } = parseDataset(readFileSync(await (await saving).path(), "utf8"));
  expect(dataset?.events).toHaveLength(6);
  // The key takes the title that was chosen.
  expect(dataset?.events.map(({ title }) => title)).toContain("Truce with the mayor");
});
