import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { eventList, search, visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { fixture } from "./support/serve.ts";

const { events, ...header } = JSON.parse(readFileSync("fixtures/harbour.json", "utf8"));
const json = JSON.stringify({ ...header, events });
const lines = [header, ...events].map((each) => JSON.stringify(each)).join("\n");

const FILES = [
  { name: "harbour.json", content: json },
  { name: "harbour.jsonl", content: lines },
  { name: "harbour.json.gz", content: gzipSync(json) },
  { name: "harbour.jsonl.gz", content: gzipSync(lines) },
] as const;

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

test("a dataset is pasted or chosen among the reader's files, as text or packed, and opens, but no word does", async ({
  page,
}) => {
  await visit(page, "/?view=list");
  await test.step("what is pasted into a field, or is a word, opens nothing", async () => {
    await paste(page, "harbour");
    await search(page).focus();
    await paste(page, fixture("harbour.json"));
    await expect(page.getByText("Your file")).toHaveCount(0);
    await expect(page.getByRole("alert")).toHaveCount(0);
    await search(page).blur();
  });
  await test.step("the text of a dataset is pasted", async () => {
    await paste(page, fixture("harbour.json"));
    await expect(page.getByText("Your file pasted text")).toBeVisible();
  });
  await test.step("a file that is pasted opens under its own name", async () => {
    await paste(page, fixture("harbour.json"), "copied.json");
    await expect(page.getByText("Your file copied.json")).toBeVisible();
  });
  for (const { name, content } of FILES) {
    await test.step(name, async () => {
      const choosing = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Open a file" }).click();
      const chooser = await choosing;
      // Any file may be chosen: its content tells what it is.
      expect(await chooser.element().getAttribute("accept")).toBeNull();
      await chooser.setFiles({ name, mimeType: "", buffer: Buffer.from(content) });
      await expect(page.getByText(`Your file ${name}.`)).toBeVisible();
      await expect(eventList(page)).toContainText("The first keel is laid");
    });
  }
});
