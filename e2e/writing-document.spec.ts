import type { Page } from "@playwright/test";
import {
  ARTICLE,
  bringArticle,
  date,
  dates,
  documentText,
  placeOf,
  selectedWords,
  verb,
  verbs,
} from "./support/article.ts";
import { expectAccessible } from "./support/axe.ts";
import { expect, test } from "./support/page.ts";

async function selectByMouse(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = [await placeOf(page, from, "start"), await placeOf(page, to, "end")];
  await page.mouse.move(start.x + 1, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x - 4, end.y, { steps: 3 });
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
}

test("by keyboard alone, from a date to its sentence to the form", async ({ page }) => {
  await bringArticle(page);
  await page.keyboard.press("n");
  await expect(date(page, "before the end of 2027, to look at")).toBeFocused();
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  await expect(date(page, "On Tuesday, to look at")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(selectedWords(page)).toHaveText(
    "On Tuesday, the board put its name to the plan to shut the sluice.",
  );
  await expect(verb(page, "New event from these words")).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await expect(selectedWords(page)).toHaveText(
    /^Tuesday, the board put its name to the plan to shut the$/,
  );
  // Its arrows go from verb to verb, and Escape goes back to the date.
  await page.keyboard.press("ArrowRight");
  await expect(verb(page, "Add to an event")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(verbs(page)).toHaveCount(0);
  await expect(date(page, "On Tuesday, to look at")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  const form = page.getByRole("form", { name: "Event" });
  await expect(form).toContainText("On Tuesday, the board put its name to the plan");
  await expect(selectedWords(page)).toHaveText(/^On Tuesday/);
});

test("words selected by mouse are not an event, for a reason, and can be again", async ({
  page,
}) => {
  await bringArticle(page);
  await expect(documentText(page)).toContainText("0 of 5 dates looked at");
  await selectByMouse(page, "for six", "for six weeks");
  await expect(selectedWords(page)).toHaveText("for six weeks");
  const [words, box] = [await selectedWords(page).boundingBox(), await verbs(page).boundingBox()];
  // Never over the words.
  expect(
    (box?.y ?? 0) + (box?.height ?? 0) <= (words?.y ?? 0) || (box?.x ?? 0) > (words?.x ?? 0),
  ).toBe(true);
  await verb(page, "Not an event").click();
  const reason = page.getByRole("textbox", { name: "Reason" });
  await expect(reason).toBeFocused();
  await expectAccessible(page);
  await reason.fill("It says how long");
  await page.keyboard.press("Enter");
  await expect(documentText(page)).toContainText("1 of 5 dates looked at");
  await expect(date(page, "for six weeks, not an event")).toHaveCount(1);
  await documentText(page).getByRole("button", { name: "Undo" }).click();
  await expect(documentText(page)).toContainText("0 of 5 dates looked at");
  await expect(date(page, "for six weeks, to look at")).toHaveCount(1);
  await test.step("words that a newer text does not have are listed, and moved nowhere", async () => {
    await selectByMouse(page, "for six", "for six weeks");
    await verb(page, "Not an event").click();
    await page.getByRole("button", { name: "A length of time, not a date" }).click();
    await expect(date(page, "for six weeks, not an event")).toHaveCount(1);
    await page.getByRole("button", { name: "Notes and text" }).click();
    await page.getByRole("button", { name: "Bring a newer text" }).click();
    const newer = ARTICLE.text.replace("for six weeks", "for a month and a half");
    await page.getByRole("textbox", { name: "Or paste its text" }).fill(newer);
    await page.getByRole("button", { name: "Take the pasted text" }).click();
    await page.getByRole("button", { name: "Add document" }).click();
    await expect(documentText(page)).toContainText("1 left-out phrase is no longer in the text");
    await page.getByRole("button", { name: "Remove “for six weeks”" }).click();
    await expect(documentText(page)).toContainText("Removed: “for six weeks”.");
    await expect(documentText(page)).not.toContainText("no longer in the text");
  });
});

test("a cell of the strip leads to its date, and markup in a text is text", async ({ page }) => {
  await bringArticle(page);
  await expect(documentText(page)).toContainText("<b>No dry winter</b> is wanted & none");
  const strip = await dates(page).boundingBox();
  await dates(page).click({ position: { x: (strip?.width ?? 0) - 3, y: 10 } });
  await expect(date(page, "On Tuesday, to look at")).toBeFocused();
  await expect(dates(page)).toHaveAttribute("aria-valuetext", "5 of 5: “On Tuesday”, to look at");
  await test.step("another day of the text is counted from, and taken back where it was set", async () => {
    await expect(documentText(page)).toContainText("Thursday 6 February 2025");
    await page.getByRole("button", { name: "Change the day of the text" }).click();
    const field = page.getByRole("textbox", { name: "Day of the text" });
    await field.fill("no day");
    await page.keyboard.press("Enter");
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await field.fill("2025-02-13");
    await page.keyboard.press("Enter");
    await expect(documentText(page)).toContainText("Thursday 13 February 2025");
    await documentText(page).getByRole("button", { name: "Undo" }).click();
    await expect(documentText(page)).toContainText("Thursday 6 February 2025");
  });
  await test.step("a paragraph that tells of another day is counted from that one", async () => {
    await date(page, "On Tuesday, to look at").click();
    await expect(selectedWords(page)).toHaveText(/^On Tuesday/);
    await page.getByRole("button", { name: "Change the day this paragraph counts from" }).click();
    await page
      .getByRole("textbox", { name: "Day this paragraph and those after it count from" })
      .fill("2024-12-24");
    await page.keyboard.press("Enter");
    await expect(documentText(page)).toContainText("From here, counted from 24 December 2024.");
    await date(page, "On Tuesday, to look at").click();
    await verb(page, "New event from these words").click();
    const form = page.getByRole("form", { name: "Event" });
    await expect(form.getByRole("radio", { name: /^(17|24) December 2024/ }).first()).toBeVisible();
  });
});

test("an eojeol at a time, an end of Korean words moves", async ({ page }) => {
  const text = "지난달 12일 항만위원회는 옛 갑문을 닫기로 했다. 공청회는 3월 초 열린다.";
  await bringArticle(page, { ...ARTICLE, text });
  await page.keyboard.press("n");
  await page.keyboard.press("Enter");
  await expect(selectedWords(page)).toHaveText("지난달 12일 항만위원회는 옛 갑문을 닫기로 했다.");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await expect(selectedWords(page)).toHaveText(/^12일 항만위원회는 옛 갑문을( 닫기로)?$/);
});
