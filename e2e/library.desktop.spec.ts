import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { eventList, eventPanel, expectLink, visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { fixture, serveGiven } from "./support/serve.ts";
import { total } from "./support/shipped.ts";

const TITLE = "The harbour dispute";
const list = (page: Page): Locator => page.getByRole("list", { name: "Datasets in this browser" });
const row = (page: Page, title: string): Locator =>
  list(page).getByRole("listitem").filter({ hasText: title });
const act = (within: Locator, name: string): Locator =>
  within.getByRole("button", { name, exact: true });

async function openFile(page: Page, content = fixture("harbour.json")): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a file" }).first().click();
  const buffer = Buffer.from(content);
  await (await choosing).setFiles({ name: "harbour.json", mimeType: "", buffer });
  await expect(page.getByText("Your file harbour.json")).toBeVisible();
}

async function openLibrary(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Library", exact: true }).click();
  await expect(list(page).getByRole("listitem").first()).toBeVisible();
}

test("what was opened is in the library after a reload, renamed, and opens as it came", async ({
  page,
}) => {
  await visit(page);
  await openFile(page);
  await openLibrary(page);
  await expect(page.getByText("None yet. A draft begins with a document")).toBeVisible();
  await act(row(page, TITLE), "Rename").click();
  await expectAccessible(page);
  await page.keyboard.type("My harbour");
  await page.keyboard.press("Enter");
  await expect(row(page, "My harbour")).toContainText("From harbour.json");
  await page.reload();
  await expect(row(page, "My harbour")).toBeVisible();
  const saving = page.waitForEvent("download");
  await act(row(page, "My harbour"), "Export").click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("My harbour.json");
  expect(readFileSync(await saved.path(), "utf8")).toBe(fixture("harbour.json"));
  await act(row(page, "My harbour"), "Open").click();
  await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  await expectLink(page, "view", null);
  await page.goBack();
  await expect(row(page, "My harbour")).toBeVisible();
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  await test.step("by keyboard: a name is left as it was, and what was removed comes back", async () => {
    await openLibrary(page);
    await act(row(page, "My harbour"), "Rename").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("Nothing");
    await page.keyboard.press("Escape");
    await expect(act(row(page, "My harbour"), "Rename")).toBeFocused();
    await act(row(page, "My harbour"), "Remove").focus();
    await page.keyboard.press("Enter");
    await expect(act(row(page, "removed, with its"), "Undo")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(row(page, "From harbour.json")).toBeVisible();
    await act(row(page, "My harbour"), "Remove").click();
    await expect(row(page, "removed, with its")).toBeVisible();
    await page.reload();
    await expect(row(page, "Comes with this page")).toBeVisible();
    await expect(list(page).getByRole("listitem")).toHaveCount(1);
  });
});

test("a reader's file is open after a reload, with what was on screen", async ({ page }) => {
  await visit(page, "/?view=list");
  await openFile(page);
  await page.getByRole("button", { name: /^The first keel is laid/ }).click();
  await expectLink(page, "event", "1920-keel");
  await openLibrary(page);
  await expect(row(page, TITLE)).toContainText("open now");
  await page.goBack();
  await expectLink(page, "view", "list");
  await page.reload();
  await expect(page.getByText("Your file harbour.json")).toBeVisible();
  await expect(
    eventPanel(page).getByRole("heading", { name: "The first keel is laid" }),
  ).toBeVisible();
});

test("two tabs have one library, and each knows what the other has open", async ({
  page,
  context,
}) => {
  await page.goto("/?view=library");
  await expect(row(page, "Comes with this page")).toContainText("open now");
  const other = await context.newPage();
  await visit(other);
  await openFile(other);
  await expect(row(page, TITLE)).toContainText("Also open in another tab");
  await openLibrary(other);
  await act(row(other, TITLE), "Rename").click();
  await other.keyboard.type("Theirs");
  await other.keyboard.press("Enter");
  await expect(row(page, "Theirs")).toBeVisible();
  // Whoever is writing another name is told why the field goes, and can put the row back.
  await act(row(other, "Theirs"), "Rename").click();
  await act(row(page, "Theirs"), "Remove").click();
  const gone = row(other, "“Theirs” was removed in another tab.");
  await expect(act(gone, "Undo")).toBeFocused();
  await expect(other.locator("[aria-live]").filter({ hasText: "“Theirs” was" })).toHaveCount(1);
  await other.keyboard.press("Enter");
  await expect(act(row(page, "Theirs"), "Rename")).toBeVisible();
  await expect(act(row(other, "Theirs"), "Rename")).toBeVisible();
  await other.close();
  await expect(row(page, "Theirs")).toBeVisible();
});

test("whoever goes back to the open dataset while another is on its way stays with it", async ({
  page,
}) => {
  await visit(page);
  await openFile(page);
  await openLibrary(page);
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/data/events.json", async (route) => {
    await held;
    await route.continue();
  });
  await act(row(page, "Comes with this page"), "Open").click();
  await openLibrary(page);
  await act(row(page, TITLE), "Open").click();
  answer();
  await expect(page.getByText("Your file harbour.json")).toBeVisible();
  await expect(page.getByText("Opening", { exact: false })).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
});

test.describe("offline", () => {
  test.use({ complaints: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load/] });
  test("what was opened opens again, from its copy, and says so", async ({ page, context }) => {
    await visit(page, await serveGiven(page, { body: fixture("harbour.json") }));
    await openLibrary(page);
    await act(row(page, "Comes with this page"), "Open").click();
    await expect(page.getByRole("status").filter({ hasText: `${total} events` })).toBeVisible();
    await openFile(page);
    await openLibrary(page);
    await page.unroute("**/given.json");
    await context.setOffline(true);
    await act(row(page, "asked again"), "Open").click();
    await expect(page.getByText(/the copy that this browser keeps/)).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
    await openLibrary(page);
    await act(row(page, "Comes with this page"), "Open").click();
    await expect(
      page.getByRole("heading", { level: 1, name: "Missile defence and the Korean alliance" }),
    ).toBeVisible();
    await openLibrary(page);
    await act(row(page, "From harbour.json"), "Open").click();
    await expect(page.getByText("Your file harbour.json")).toBeVisible();
  });
});

test("a browser that keeps nothing opens everything all the same, and says how long it stays", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await visit(page);
  await openFile(page);
  await openLibrary(page);
  await expect(page.getByText("This browser keeps nothing for this page")).toBeVisible();
  await act(row(page, "Comes with this page"), "Open").click();
  await openLibrary(page);
  await act(row(page, TITLE), "Open").click();
  await expect(page.getByText("Your file harbour.json")).toBeVisible();
});

test("a full disk is told, with what did not fit, and the file is open", async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await visit(page, "/?view=list");
  await openFile(page);
  await expect(page.getByText("This browser could not keep what you opened")).toBeVisible();
  await expect(eventList(page)).toContainText("The first keel is laid");
  await openLibrary(page);
  await expect(page.getByRole("alert")).toContainText(`“${TITLE}” is open, but is not kept`);
  // On a disk without room no database opens, and what is in it is not lost.
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("Internal error.", "UnknownError");
    };
  });
  await page.reload();
  await openLibrary(page);
  await expect(page.getByText("Nothing of it was removed: make room")).toBeVisible();
});
