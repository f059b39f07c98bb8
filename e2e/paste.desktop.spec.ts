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

test("what is pasted opens: the text of a dataset, or a file under its own name, but no word", async ({
  page,
}) => {
  await visit(page);
  await test.step("what is pasted into a field, or is a word, opens nothing", async () => {
    await paste(page, "harbour");
    await search(page).focus();
    await paste(page, fixture("harbour.json"));
    await expect(page.getByText("Your file")).toHaveCount(0);
    await expect(page.getByRole("alert")).toHaveCount(0);
    await search(page).blur();
  });
  await test.step("the text of a dataset", async () => {
    await paste(page, fixture("harbour.json"));
    await expect(page.getByText("Your file pasted text")).toBeVisible();
  });
  await test.step("a file opens under its own name", async () => {
    await paste(page, fixture("harbour.json"), "copied.json");
    await expect(page.getByText("Your file copied.json")).toBeVisible();
  });
});
