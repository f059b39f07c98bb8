import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { eventPanel, hideFilters, showFilters, visit } from "./support/explorer.ts";
import { expect, SIZE, test } from "./support/page.ts";
import { SUMMIT, shipped } from "./support/shipped.ts";

/** The keys of all catalogues, late ones too, none of which may stand where its words should. */
const folder = join(import.meta.dirname, "../src/views");
const KEYS = new Set(
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /(^|[/.])en\.json$/.test(name))
    .flatMap((name) => Object.keys(JSON.parse(readFileSync(join(folder, name), "utf8")))),
);

/** Everything that is written or said on the page, a piece each. */
const said = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.textContent?.trim() ?? "");
    for (const each of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
      for (const name of ["aria-label", "title", "placeholder", "aria-valuetext"]) {
        texts.push(each.getAttribute(name) ?? "");
      }
    }
    return texts.filter((text) => text !== "");
  });

async function expectTranslated(page: Page): Promise<void> {
  const texts = await said(page);
  expect(texts.filter((text) => KEYS.has(text))).toEqual([]);
  expect(texts.join(" ")).not.toMatch(/\{[a-z]+[,}]|undefined|NaN|\[object/);
}

const VIEWS = {
  timeline: "/?view=timeline&lang=ko",
  list: "/?view=list&lang=ko",
  sources: "/?view=sources&lang=ko",
  counts: "/?view=counts&lang=ko",
  "an open event": `/?view=list&lang=ko&event=${SUMMIT.id}`,
  "nothing found": "/?lang=ko&q=zeppelin",
} as const;

test("nothing on the page is left untranslated", { tag: SIZE }, async ({ page }) => {
  for (const [view, link] of Object.entries(VIEWS)) {
    await test.step(view, async () => {
      await page.goto(link);
      await expect(page.locator("html")).toHaveAttribute("lang", "ko");
      await expect(page.getByRole("main").or(eventPanelKo(page)).first()).toContainText(/[가-힣]/);
      await expectTranslated(page);
    });
  }
});

test("a Korean reader finds every part by its Korean name", async ({ page }) => {
  await page.goto("/?lang=ko&view=timeline");
  await expect(page.getByRole("tab", { name: "연표" })).toBeVisible();
  await expect(page.getByRole("tab", { name: "목록" })).toBeVisible();
  await expect(page.getByRole("region", { name: "연표" })).toBeVisible();
  await page.getByRole("tab", { name: "목록" }).click();
  const title = shipped.events.find(({ id }) => id === SUMMIT.id)?.title.ko ?? "";
  await page.getByRole("button", { name: new RegExp(`^${title}, 2001년 3월 7일`) }).click();
  await expect(eventPanelKo(page).getByRole("heading", { name: title })).toBeVisible();
  await expect(eventPanelKo(page).getByRole("blockquote").first()).toHaveAttribute("lang", "en");
});

test("the language changes in place, and with nothing lost", { tag: SIZE }, async ({ page }) => {
  await visit(page, "/?country=KR&view=timeline");
  await expect(
    page.getByRole("region", { name: "Timeline" }).getByRole("button").first(),
  ).toBeVisible();
  await chooseInMenu(page, async () => {
    await page
      .getByRole("group", { name: "Language" })
      .getByRole("button", { name: "한국어" })
      .click();
  });
  await expect(page.locator("html")).toHaveAttribute("lang", "ko");
  await expect(page.getByRole("region", { name: "연표" })).toContainText(/[가-힣]/);
  expect(new URL(page.url()).searchParams.get("country")).toBe("KR");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test.describe("a browser that asks for Korean", () => {
  test.use({ locale: "ko-KR" });
  test("is answered in Korean, and can be told otherwise", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("lang", "ko");
    await page.goto("/?lang=en");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
});

test("the theme that was chosen is remembered, and its colours change", async ({ page }) => {
  await visit(page);
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  const light = await ink();
  await chooseInMenu(page, async () => {
    await page.getByRole("combobox", { name: "Theme" }).selectOption("dark");
  });
  await expect.poll(ink).not.toBe(light);
  const dark = await ink();
  await page.reload();
  await expect.poll(ink).toBe(dark);
});

test("the interface's other language reaches filters and panel alike", { tag: SIZE }, async ({
  page,
}) => {
  await visit(page, "/?lang=en&view=list");
  await showFilters(page);
  await expectTranslated(page);
  await hideFilters(page);
  await page.goto(`/?lang=en&event=${SUMMIT.id}&view=list`);
  await expect(eventPanel(page).getByRole("blockquote").first()).toBeVisible();
  await expectTranslated(page);
});

const eventPanelKo = (page: Page) => page.getByRole("complementary", { name: "사건" });

/** On a phone, theme and language are in the menu. */
async function chooseInMenu(page: Page, choose: () => Promise<void>): Promise<void> {
  const menu = page.getByRole("button", { name: "Menu" });
  if (await menu.isVisible()) await menu.click();
  await choose();
}
