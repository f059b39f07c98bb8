import { expect, type Locator, type Page } from "@playwright/test";

/** An invented article, and a day from which its words count. */
export const ARTICLE = {
  title: "Board votes to shut the sluice",
  published: "2025-02-06",
  text: `The sluice at Marrow Quay will shut before the end of 2027, the harbour office says.

Dug in 1883, the basin was mended after the flood of March 1954, when nothing passed for six weeks.

On Tuesday, the board put its name to the plan to shut the sluice. The lock keeper was not asked.

<b>No dry winter</b> is wanted & none was named.`,
};

export const documentText = (page: Page): Locator => page.getByRole("article");
export const dates = (page: Page): Locator => page.getByRole("slider", { name: "Dates found" });
export const verbs = (page: Page): Locator => page.getByRole("toolbar", { name: "Selected words" });
export const selectedWords = (page: Page): Locator => documentText(page).locator("mark");

/** Begins a draft with an article as its document, as an author does who pastes it. */
export async function bringArticle(page: Page, article = ARTICLE): Promise<void> {
  await page.goto("/?view=library");
  await page.getByRole("button", { name: "New draft from a document" }).click();
  await page.getByRole("button", { name: "Add a document" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Add a document" });
  await dialog.getByRole("textbox", { name: "Or paste its text" }).fill(article.text);
  await dialog.getByRole("button", { name: "Take the pasted text" }).click();
  await dialog.getByRole("textbox", { name: "Title of the document" }).fill(article.title);
  await dialog.getByRole("textbox", { name: "Published" }).fill(article.published);
  await dialog.getByRole("button", { name: "Add document" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("heading", { level: 1, name: article.title })).toBeVisible();
  await expect(page.getByRole("region", { name: "Draft" })).toContainText("Saved in this browser");
}

export const date = (page: Page, name: string): Locator =>
  documentText(page).getByRole("button", { name, exact: true });
export const verb = (page: Page, name: string): Locator =>
  verbs(page).getByRole("button", { name, exact: true });

/** The middle of the line of some words, at their start or end. */
export async function placeOf(page: Page, words: string, end: "start" | "end") {
  const place = await documentText(page).evaluate(
    (article, { words, end }) => {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(words) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const box = range.getBoundingClientRect();
        return { x: end === "start" ? box.left : box.right, y: (box.top + box.bottom) / 2 };
      }
      return null;
    },
    { words, end },
  );
  expect(place, words).not.toBeNull();
  return place ?? { x: 0, y: 0 };
}
