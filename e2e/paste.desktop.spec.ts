import type { Page } from "@playwright/test";
import { search, visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { fixture } from "./support/serve.ts";

/** Pastes what is on the clipboard where the keyboard is: text, or a file that was copied. */
const paste = (page: Page, text: string, file?: string): Promise<void> =>
  page.evaluate(
    ([text, file]) => {
      const clipboardData = new DataTransfer();
      if (file === undefined) clipboardData.setData("text/plain", text ?? "");
      else clipboardData.items.add(new File([text ?? ""], file));
      const at = document.activeElement ?? document.body;
      at.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    },
    [text, file] as const,
  );

test("the text of a dataset that is pasted opens", async ({ page }) => {
  await visit(page);
  await paste(page, fixture("harbour.json"));
  await expect(page.getByText("Your file pasted text")).toBeVisible();
});

test("a file that is pasted opens under its own name", async ({ page }) => {
  await visit(page);
  await paste(page, fixture("harbour.json"), "copied.json");
  await expect(page.getByText("Your file copied.json")).toBeVisible();
});

test("what is pasted into a field, or is a word, opens nothing", async ({ page }) => {
  await visit(page);
  await paste(page, "harbour");
  await search(page).focus();
  await paste(page, fixture("harbour.json"));
  await expect(page.getByText("Your file")).toHaveCount(0);
  await expect(page.getByRole("alert")).toHaveCount(0);
});
