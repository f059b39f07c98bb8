import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { eventPanel, follow, go, hideFilters, showFilters, visit } from "./support/explorer.ts";
import { expect, PHONE, test } from "./support/page.ts";
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

const eventPanelKo = (page: Page) => page.getByRole("complementary", { name: "사건" });

/** The views, each with what says that it is there. */
const VIEWS: readonly (readonly [view: string, link: string, shows: (page: Page) => Locator])[] = [
  ["timeline", "/?view=timeline&lang=ko", (page) => page.getByRole("region", { name: "연표" })],
  ["list", "/?view=list&lang=ko", (page) => page.getByRole("list", { name: "사건" })],
  ["sources", "/?view=sources&lang=ko", (page) => page.locator("main blockquote, main q")],
  ["counts", "/?view=counts&lang=ko", (page) => page.getByRole("main").getByRole("slider")],
  [
    "an open event",
    `/?view=list&lang=ko&event=${SUMMIT.id}`,
    (page) => eventPanelKo(page).getByRole("blockquote"),
  ],
  ["nothing found", "/?lang=ko&q=zeppelin", (page) => page.getByText("“zeppelin”")],
];

test("nothing on the page is left untranslated", { tag: PHONE }, async ({ page }) => {
  await page.goto("/?lang=ko&view=about");
  await expect(page.getByRole("main")).toContainText(/[가-힣]/);
  await expect(page.getByRole("heading", { name: "무엇을 사건으로 보는가" })).toBeVisible();
  for (const [view, link, shows] of VIEWS) {
    await test.step(view, async () => {
      await follow(page, link);
      await expect(page.locator("html")).toHaveAttribute("lang", "ko");
      await expect(shows(page).first()).toBeVisible();
      await expectTranslated(page);
    });
  }
});

test("a Korean reader finds every part by its Korean name, and none of them bars anybody", async ({
  page,
}) => {
  await page.goto("/?lang=ko&view=timeline");
  await expect(page.getByRole("tab", { name: "연표" })).toBeVisible();
  await expect(page.getByRole("tab", { name: "목록" })).toBeVisible();
  await expect(page.getByRole("region", { name: "연표" })).toBeVisible();
  // Russia has as many events, and a name that comes first: the countries at hand are those of the English page.
  await expect(page.getByRole("checkbox", { name: /^북한 \d+$/ })).toBeVisible();
  await page.getByRole("tab", { name: "목록" }).click();
  const title = shipped.events.find(({ id }) => id === SUMMIT.id)?.title.ko ?? "";
  await page.getByRole("button", { name: new RegExp(`^${title}, 2001년 3월 7일`) }).click();
  await expect(eventPanelKo(page).getByRole("heading", { name: title })).toBeVisible();
  await expect(eventPanelKo(page).getByRole("blockquote").first()).toHaveAttribute("lang", "en");
  await follow(page, "/?lang=ko&view=timeline&topic=nmd");
  await expect(page.getByText("일치하는 사건이 없음: 골든돔, 북한의 핵·미사일, ")).toBeVisible();
  await follow(page, "/?lang=ko&view=list&topic=thaad");
  await expect(eventPanelKo(page)).toHaveCount(0);
  await expect(page.getByRole("listitem").first()).toBeVisible();
  await expectAccessible(page);
});

test("no key stands for a word in English, and the language changes in place, with nothing lost", {
  tag: PHONE,
}, async ({ page }) => {
  await visit(page, `/?lang=en&event=${SUMMIT.id}&view=list`);
  await expect(eventPanel(page).getByRole("blockquote").first()).toBeVisible();
  await expectTranslated(page);
  await go(page, "/?country=KR&view=timeline&lang=en");
  await showFilters(page);
  await expectTranslated(page);
  await hideFilters(page);
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
    // Nor does the page before the scripts, in another language, stay.
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("미사일 방어와 한·미 동맹");
    await expect(page.locator("#home")).toHaveCount(0);
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

/** On a phone, theme and language are in the menu. */
async function chooseInMenu(page: Page, choose: () => Promise<void>): Promise<void> {
  const menu = page.getByRole("button", { name: "Menu" });
  if (await menu.isVisible()) await menu.click();
  await choose();
}
