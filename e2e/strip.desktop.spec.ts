import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { event, go, timeline, visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { settled } from "./support/settled.ts";
import { titleOf } from "./support/shipped.ts";

const FORTNIGHT = "/?from=2001-03-01&to=2001-03-14";
const NOTE = titleOf("2001-03-06-kim-ha-joong-rice");

const preview = (page: Page) => page.getByRole("region", { name: "Preview" });
const legend = (page: Page) => page.getByRole("region", { name: "How to read the marks" });
const help = (page: Page) => page.getByRole("dialog", { name: "Keys and gestures" });

test("the first view shows a passage, and the marks are explained until the reader has dismissed it", async ({
  page,
}) => {
  test.slow();
  await test.step("the first view shows a passage before anything is pointed at", async () => {
    await visit(page, "/");
    await expect(preview(page)).toContainText("Point at any mark");
    await expect(preview(page)).toContainText("27 February 2001");
    await expect(preview(page).locator("q")).toContainText("joint statement");
  });
  await test.step("the marks are explained until the reader has dismissed it", async () => {
    await go(page, "/");
    await expect(legend(page)).toContainText("second-hand");
    // Also where the line is short.
    await go(page, `${FORTNIGHT}&event=2001-03-06-kim-ha-joong-rice`);
    await expect(legend(page).getByText("seven events")).toBeInViewport();
    await go(page, "/");
    await legend(page).getByRole("button").click();
    await expect(legend(page)).toBeHidden();
    await page.reload();
    await expect(preview(page)).toBeVisible();
    await expect(legend(page)).toBeHidden();
  });
  await test.step("what is pointed at is read without opening it, and stays when the pointer leaves", async () => {
    await go(page, FORTNIGHT);
    const mark = event(timeline(page), NOTE);
    await mark.hover();
    await expect(preview(page)).toContainText(NOTE);
    await expect(preview(page)).toContainText("Click opens");
    await page.mouse.move(2, 2);
    await expect(preview(page)).toContainText("Point at any mark");
    await expect(preview(page)).toContainText(NOTE);
    await expect(page).not.toHaveURL(/event=/);
  });
  await test.step("the keyboard reads the marks too, one after another", async () => {
    await go(page, FORTNIGHT);
    await event(timeline(page), NOTE).focus();
    await expect(preview(page)).toContainText(NOTE);
    await expect(preview(page)).toContainText("Enter opens");
    await page.keyboard.press("ArrowLeft");
    await expect(preview(page)).not.toContainText(NOTE);
  });
  await test.step("a fold that is pointed at says what it holds, until the pointer leaves it", async () => {
    await go(page, "/");
    const fold = timeline(page)
      .getByRole("button", { name: /^Unfold/ })
      .first();
    const [, years = "", events = ""] =
      /^Unfold (.+), (.+)$/.exec((await fold.getAttribute("aria-label")) ?? "") ?? [];
    await fold.hover();
    await expect(preview(page)).toContainText(years);
    await expect(preview(page)).toContainText(events);
    await expect(preview(page).getByRole("listitem"), "its first titles").toHaveCount(3);
    await expect(preview(page)).toContainText("Click unfolds");
    // Its ground between the marks, too.
    const empty = await settled(() =>
      timeline(page)
        .getByRole("button", { name: /^Unfold/ })
        .last()
        .boundingBox(),
    );
    if (!empty) throw new Error("no fold");
    await page.mouse.move(empty.x + 10, empty.y + 110);
    await expect(preview(page)).toContainText("Double-click unfolds");
    await page.mouse.move(2, 2);
    await expect(preview(page)).toContainText("Point at any mark");
    await expect(preview(page)).not.toContainText(years);
    await fold.focus();
    await expect(preview(page)).toContainText("Enter unfolds");
  });
  await test.step("a mark that is gone is let go of, and where nothing is pointed at the open event is read", async () => {
    await go(page, FORTNIGHT);
    await event(timeline(page), NOTE).hover();
    await expect(preview(page)).toContainText(NOTE);
    await page.mouse.move(2, 2);
    await page.getByRole("searchbox").fill("four times");
    await expect(event(timeline(page), NOTE)).toBeHidden();
    await expect(preview(page)).not.toContainText(NOTE);
    const regrets = titleOf("2001-03-02-four-regrets");
    await event(timeline(page), regrets).click();
    await page.mouse.move(2, 2);
    await expect(preview(page)).toContainText(regrets);
  });
  await test.step("who opens one event of a crowd has the keyboard with it, and back in the crowd as it closes", async () => {
    await go(page, "/?v=1&from=2001-02-24&to=2007-08-08");
    const crowd = timeline(page).getByRole("button", { name: "4 events, 27 Feb 2001" });
    await crowd.click();
    await expect(page.getByRole("dialog").getByRole("button").nth(1)).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const opened = timeline(page).locator("button[data-selected=true][data-type=event]");
    await expect(opened).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(crowd).toBeFocused();
  });
  await test.step("pointing at a mark moves nothing, whatever it says", async () => {
    await go(page, FORTNIGHT);
    const places = () =>
      timeline(page)
        .locator("button[data-type]")
        .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().toJSON()));
    const mark = event(timeline(page), NOTE);
    await expect(mark).toBeVisible();
    const before = { marks: await settled(places), strip: await preview(page).boundingBox() };
    await mark.hover();
    await expect(preview(page)).toContainText(NOTE);
    await expect
      .poll(async () => ({ marks: await places(), strip: await preview(page).boundingBox() }))
      .toEqual(before);
    await page.mouse.move(2, 2);
  });
  await test.step("what the filters leave out is not shown, and where they leave nothing no empty axis stands", async () => {
    await go(page, "/?country=JP");
    await expect(preview(page)).toContainText("July 2000");
    await page.getByRole("searchbox").fill("no such word");
    await expect(page.getByRole("heading", { name: "No event matches all of this" })).toBeVisible();
    await expect(preview(page)).toBeHidden();
    await expect(timeline(page)).toBeHidden();
    await page.getByRole("button", { name: /10 events/ }).click();
    await expect(preview(page)).toContainText("July 2000");
    await expect(event(timeline(page), titleOf("2024-10-ishiba-snap-election"))).toBeVisible();
  });
});

test("the keys are shown when asked for, in sight of the lanes", async ({ page }) => {
  await test.step("the keys leave the lanes in sight", async () => {
    await visit(page);
    await expect(timeline(page)).toBeVisible();
    await page.keyboard.press("?");
    const { y = 0, height = 0 } = (await help(page).boundingBox()) ?? {};
    expect(y + height).toBeLessThanOrEqual((await timeline(page).boundingBox())?.y ?? 0);
    const hidden = await help(page)
      .locator("> div")
      .evaluate((sheet) => sheet.scrollHeight - sheet.clientHeight);
    expect(hidden, "the last row is not cut").toBe(0);
    await page.keyboard.press("Escape");
  });
  await test.step("a question mark opens the keys, Escape closes them, and the focus is where it was", async () => {
    await go(page, "/");
    const button = page.getByRole("button", { name: "Keys and gestures" });
    await button.click();
    await expect(help(page)).toContainText("Previous, next event");
    await expect(help(page)).toContainText("alleged");
    await expect(help(page)).not.toContainText("left out");
    await expect(help(page).locator(":focus")).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(help(page)).toBeHidden();
    await expect(button).toBeFocused();
    await page.keyboard.press("?");
    await expect(help(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("searchbox").fill("");
    await page.keyboard.press("?");
    await expect(page.getByRole("searchbox")).toHaveValue("?");
    await expect(help(page)).toBeHidden();
  });
  await test.step("what the filters leave out stands there in grey, and the grey is explained", async () => {
    await go(page, "/?country=JP");
    await expect(legend(page)).toContainText("left out");
    await page.getByRole("button", { name: "Keys and gestures" }).click();
    await expect(help(page)).toContainText("left out");
  });
});

test("strip, legend and keys bar nobody in Korean, in the dark", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/?lang=ko");
  await expect(page.getByRole("region", { name: "미리 보기" }).locator("q")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "단축키와 손동작" })).toBeVisible();
  await expectAccessible(page);
});
