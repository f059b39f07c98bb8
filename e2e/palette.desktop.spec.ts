import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { eventPanel, expectCount, expectLink, linked, search, visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { SUMMIT, total } from "./support/shipped.ts";

const palette = (page: Page) => page.getByRole("dialog", { name: "Find or do anything" });
const field = (page: Page) => palette(page).getByRole("combobox");
const option = (page: Page, name: string | RegExp) => palette(page).getByRole("option", { name });

test("by keyboard alone: an event, a filter, a time and a command are found and done", async ({
  page,
}) => {
  await visit(page);
  await test.step("whoever had the keyboard nowhere is not sent to the top of the page", async () => {
    await page.keyboard.press("Control+k");
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(palette(page)).toBeHidden();
    await expect(field(page)).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Skip to the events" })).not.toBeFocused();
  });
  await test.step("also while words are typed into the search", async () => {
    await search(page).focus();
    await page.keyboard.press("Control+k");
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(palette(page)).toBeHidden();
    await expect(search(page)).toBeFocused();
  });
  await test.step("what is typed before it is there is not lost, and no command of the page", async () => {
    await page.evaluate(() => {
      for (const key of ["k", "0", "a", "?"]) {
        const is = { key, ctrlKey: key === "k", bubbles: true, cancelable: true };
        document.body.dispatchEvent(new KeyboardEvent("keydown", is));
      }
    });
    await expect(field(page)).toHaveValue("0a?");
    await page.keyboard.press("Escape");
    await expect(palette(page)).toBeHidden();
  });
  await test.step("an event opens", async () => {
    await page.keyboard.press("Control+k");
    await field(page).pressSequentially("Kim Dae-jung hold their summit");
    // However soon it comes: what is found may still be on its way.
    await page.keyboard.press("Enter");
    await expect(palette(page)).toBeHidden();
    await expectLink(page, "event", SUMMIT.id);
    await expect(eventPanel(page).getByRole("heading", { name: SUMMIT.title })).toBeVisible();
  });
  await test.step("a country filters, and no longer", async () => {
    await page.keyboard.press("Control+k");
    await field(page).pressSequentially("대한민국");
    const korea = option(page, /South Korea .* adds the filter/);
    await expect(korea).toHaveAttribute("aria-selected", "true");
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await expectLink(page, "country", "KR");
    await page.keyboard.press("Control+k");
    await field(page).pressSequentially("south kor");
    await expect(option(page, /South Korea .* removes the filter/)).toBeVisible();
    await page.keyboard.press("Enter");
    await expectLink(page, "country", null);
    await expectCount(page, total, total);
  });
  await test.step("a date leads the window there", async () => {
    await page.keyboard.press("Control+k");
    await field(page).pressSequentially("2001년 3월");
    await expect(option(page, /^Date .*shows that time/)).toBeVisible();
    await page.keyboard.press("Enter");
    await expectLink(page, "from", "2001-03-01");
    await expectLink(page, "to", "2001-03-31");
    // Plans reach years ahead, and no month of theirs is the last one.
    await page.keyboard.press("Control+k");
    await field(page).pressSequentially("last December");
    // Counted from the newest source that was read, of July 2025, and not from the reader's today.
    await expect(option(page, /^Date Dec 2024 /)).toBeVisible();
    await page.keyboard.press("Escape");
  });
  await test.step("what was chosen is offered again, until it is forgotten", async () => {
    await page.keyboard.press("Control+k");
    await expect(option(page, /^Date .*2001/)).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Delete");
    await expect(option(page, /^Date/)).toHaveCount(0);
    await expect(palette(page).getByRole("option").first()).toContainText("South Korea");
  });
  await test.step("a command is done, and the same key closes", async () => {
    await page.keyboard.type("lanes by kind");
    await page.keyboard.press("Enter");
    await expectLink(page, "lanes", "kind");
    await page.keyboard.press("Control+k");
    await expect(palette(page)).toBeVisible();
    await page.keyboard.press("Control+k");
    await expect(palette(page)).toBeHidden();
  });
});

test("words that are in no name are looked for in the events, and are remembered", async ({
  page,
}) => {
  await visit(page);
  await page.keyboard.press("Control+k");
  await field(page).fill("zeppelin");
  await expect(palette(page)).toContainText("Nothing here is called “zeppelin”");
  await field(page).fill("preservation and strengthening");
  await option(page, /^Search “preservation and strengthening”/).click();
  await expectLink(page, "q", "preservation and strengthening");
  await search(page).fill("summit");
  await expectLink(page, "q", "summit");
  // From the field itself, which is left as the palette opens.
  await search(page).press("Control+k");
  await expect(option(page, /^Search “summit”/)).toBeVisible();
  await option(page, /^Search “preservation/).click();
  await expectLink(page, "q", "preservation and strengthening");
});

test("in Korean an English word finds, and the first letters of syllables do", async ({ page }) => {
  await page.goto("/?lang=ko");
  await page.getByRole("button", { name: "단축키와 손동작" }).click();
  await expect(page.getByRole("dialog", { name: "단축키와 손동작" })).toContainText(
    "무엇이든 찾거나 하기",
  );
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "무엇이든 찾거나 하기" });
  const first = dialog.getByRole("option").first();
  await dialog.getByRole("combobox").fill("north korea");
  await expect(first).toContainText("북한");
  await dialog.getByRole("combobox").fill("ㄷㅎㅁㄱ");
  await expect(first).toContainText("대한민국");
  await dialog.getByRole("combobox").fill("dark theme");
  await expect(first).toContainText("어두운 화면");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(linked(page, "lang")).toBe("ko");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("it is in the menu, and has the whole screen", async ({ page }) => {
    await visit(page);
    await page.getByRole("button", { name: "Menu" }).tap();
    await page.getByRole("button", { name: "Find or do anything" }).tap();
    const box = await palette(page).boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, width: 390, height: 844 });
    await field(page).fill("NMD");
    await expectAccessible(page);
    await option(page, /^Topic NMD/).tap();
    await expectLink(page, "topic", "nmd");
  });
});
