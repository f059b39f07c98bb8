import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { eventList, visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";

const { events, ...header } = JSON.parse(readFileSync("fixtures/harbour.json", "utf8"));
const json = JSON.stringify({ ...header, events });
const lines = [header, ...events].map((each) => JSON.stringify(each)).join("\n");

const FILES = [
  { name: "harbour.json", content: json },
  { name: "harbour.jsonl", content: lines },
  { name: "harbour.json.gz", content: gzipSync(json) },
  { name: "harbour.jsonl.gz", content: gzipSync(lines) },
] as const;

test("a dataset can be chosen among the reader's files, as text or packed, and opens", async ({
  page,
}) => {
  await visit(page, "/?view=list");
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
