import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { expectLink, linked, visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { fixture } from "./support/serve.ts";

const palette = (page: Page) => page.getByRole("dialog", { name: "Find or do anything" });

async function find(page: Page, typed: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await palette(page).getByRole("combobox").fill(typed);
}

async function save(page: Page, name: string): Promise<void> {
  await find(page, "save this view");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Save this view" });
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
}

test("a view is saved by name, found after a reload, renamed, removed and put back", async ({
  page,
}) => {
  await visit(page, "/?country=KR&q=treaty&view=list");
  await save(page, "Korean treaties");
  await visit(page);
  await find(page, "korean trea");
  const offer = palette(page).getByRole("option", { name: /^View Korean treaties/ });
  await expect(offer).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expectLink(page, "q", "treaty");
  expect([linked(page, "country"), linked(page, "view")]).toEqual(["KR", "list"]);

  await page.getByRole("button", { name: "Library", exact: true }).click();
  await page.getByRole("button", { name: "Rename the view Korean treaties" }).click();
  await page.keyboard.type("Treaties of Korea");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Remove the view Treaties of Korea" }).click();
  const undo = page
    .getByRole("list", { name: "Saved views" })
    .getByRole("button", { name: "Undo" });
  await expect(undo).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Show the view Treaties of Korea" })).toBeVisible();

  await test.step("exported with the dataset, it is offered to whoever opens that", async () => {
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export the dataset with these" }).click();
    const buffer = readFileSync(await (await saving).path());
    await page.getByRole("button", { name: "Remove the view Treaties of Korea" }).click();
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open a file" }).first().click();
    await (await choosing).setFiles({ name: "mine.json", mimeType: "", buffer });
    await expect(page.getByText("Your file mine.json")).toBeVisible();
    await find(page, "treaties of korea");
    await expect(palette(page).getByRole("option", { name: /^View/ })).toHaveCount(1);
    await page.keyboard.press("Enter");
    await expectLink(page, "q", "treaty");
  });
});

test("whoever's browser keeps nothing sees that a view lasts the visit only", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("denied", "QuotaExceededError");
    };
  });
  await visit(page, "/?country=KR");
  await find(page, "save this view");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Save this view" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("Korea");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("for this visit only");
});

test("a view is of its dataset: a file has its own, and the library opens either at its view", async ({
  page,
}) => {
  await visit(page, "/?country=KR");
  await save(page, "Korea");
  const choosing = page.waitForEvent("filechooser");
  await find(page, "open a file");
  await page.keyboard.press("Enter");
  const buffer = Buffer.from(fixture("harbour.json"));
  await (await choosing).setFiles({ name: "harbour.json", mimeType: "", buffer });
  await expect(page.getByText("Your file harbour.json")).toBeVisible();
  await find(page, "korea");
  await expect(palette(page).getByRole("option", { name: /^View/ })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await visitList(page);
  await save(page, "The list");
  await page.getByRole("button", { name: "Library", exact: true }).click();
  await page.getByRole("button", { name: "Show the view Korea" }).click();
  await expectLink(page, "country", "KR");
  await expect(page.getByRole("heading", { level: 1, name: /^Missile/ })).toBeVisible();
  await page.getByRole("button", { name: "Library", exact: true }).click();
  await page.getByRole("button", { name: "Show the view The list" }).click();
  await expect(page.getByText("Your file harbour.json")).toBeVisible();
  await expectLink(page, "view", "list");
  expect(linked(page, "country")).toBeNull();
});

async function visitList(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "List" }).click();
  await expectLink(page, "view", "list");
}
