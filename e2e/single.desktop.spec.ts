import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { eventList, eventPanel, search, tab } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";

const root = join(import.meta.dirname, "..");
const OWN = /a request to file:/;

test.use({ complaints: [OWN] });

test("the explorer is one file that opens from a disk, with a dataset in it", async ({
  page,
}, testInfo) => {
  // It is built first.
  test.slow();
  const file = testInfo.outputPath("harbour.html");
  const dataset = join(root, "fixtures/harbour.json");
  execFileSync(
    process.execPath,
    [join(root, "bin/run.mjs"), "build", "--single", "--dataset", dataset, "--out", file],
    { stdio: "pipe" },
  );
  await page.goto(`${pathToFileURL(file)}?v=1&event=1920-keel`);
  const panel = eventPanel(page);
  await expect(panel.getByRole("heading", { name: "The first keel is laid" })).toBeVisible();
  await panel.getByRole("button", { name: "Open in source" }).first().click();
  await expect(
    page.getByRole("heading", { name: "Source" }).or(page.locator("mark")).first(),
  ).toBeVisible();
  await tab(page, "List").click();
  await search(page).fill("keel");
  await expect(eventList(page)).toContainText("The first keel is laid");
  await page.goBack();

  // What a reader opens is read in a worker, which is in the file as well.
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "tolls.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("Date,Title\n2001-02-27,A toll is raised\n"),
    });
  await page.getByRole("button", { name: "Open 1 event" }).click();
  await tab(page, "List").click();
  await expect(eventList(page)).toContainText("A toll is raised");
  await expect(page.getByRole("alert")).toHaveCount(0);
});
