import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { count, go, showFilters, visit } from "./support/explorer.ts";
import { expect, PHONE, test } from "./support/page.ts";
import { serveShipped } from "./support/serve.ts";
import { shipped } from "./support/shipped.ts";

const SUMMIT = "/?v=1&event=2001-03-07-bush-kim-summit";
const panel = (page: Page) => page.getByRole("complementary", { name: "Event" });

/** In the header, or on a phone in the menu. */
async function press(page: Page, name: string): Promise<void> {
  const menu = page.getByRole("banner").getByRole("button", { name: "Menu" });
  await expect(page.getByRole("banner").getByRole("button", { name: "Use" })).toBeVisible();
  if (await menu.isVisible()) await menu.click();
  await page.getByRole("button", { name, exact: true }).click();
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
});

test("events are narrowed by how their dates are known, and the link keeps it", {
  tag: PHONE,
}, async ({ page }) => {
  await page.goto("/");
  const filters = page.getByRole("complementary", { name: "Filters" });
  const status = page.getByRole("status").filter({ hasText: /\d of \d+ events/ });
  await expect(status).toBeVisible();
  await showFilters(page);
  for (const name of ["Sources per event", "Basis of the date", "Voice", "Precision"]) {
    await filters.getByRole("heading", { name }).click();
  }
  await expectAccessible(page, "[aria-label='Filters']");
  const worked = filters.getByRole("checkbox", { name: /^Date worked out \d+$/ });
  const [count] =
    (await filters.getByText(/^Date worked out \d+$/).innerText()).match(/\d+$/) ?? [];
  await worked.check();
  await expect(page).toHaveURL(/[?&]basis=relative(&|$)/);
  await page.reload();
  await expect(status).toContainText(`${count} of `);
  await page.getByRole("button", { name: "Remove filter Date worked out" }).click();
  await expect(page).not.toHaveURL(/basis=/);
});

test("a date shows its working, a tie its words, and passages that disagree stand side by side", async ({
  page,
}) => {
  await test.step("asking for missile defence finds what is about NMD", async () => {
    await visit(page, `${SUMMIT}&topic=missile-defense`);
    await expect(panel(page)).toContainText(/\d+ of \d+/);
    await expect(panel(page)).not.toContainText("Not among what matches");
  });
  await test.step("a worked-out date shows its working", async () => {
    await go(page, "/?v=1&event=2025-01-27-iron-dome-order");
    await expect(
      panel(page).getByRole("heading", { name: "How this date is known" }),
    ).toBeVisible();
    // The quotation marks are the style sheet’s.
    await expect(panel(page)).toContainText(
      "worked out: On Monday, in an article of Tuesday 28 January 2025 → Monday 27 January 2025",
    );
  });
  await test.step("a tie that is called stated opens the words that state it", async () => {
    await go(page, "/?v=1&event=2025-05-20-guetlein");
    await panel(page).getByRole("button", { name: "stated here" }).click();
    const reader = page.getByRole("complementary", { name: "Source" });
    const { exact = "" } =
      shipped.passages.find(({ id }) => id === "cheon-2025-golden-dome/declares") ?? {};
    await expect(reader.locator("mark")).toHaveText(exact);
  });
  await test.step("passages that disagree stand side by side, each with its words", async () => {
    await go(page, SUMMIT);
    const sides = panel(page)
      .getByRole("list", { name: "The passages disagree" })
      .getByRole("listitem");
    await expect(sides).toHaveCount(2);
    await expect(sides.first()).toContainText("7 March 2001");
    await expect(sides.first()).toContainText("The White House, March 7, 2001");
    await expect(sides.last()).toContainText("8 March 2001");
    await expect(sides.last()).toContainText("at the summit on March 8, 2001");
    await sides.last().getByRole("button", { name: "Open in source" }).click();
    await expect(page.locator("mark")).toContainText("at the summit on March 8, 2001");
  });
});

test("a passage is cited with its words and the way back, and a correction is sent nowhere", {
  tag: PHONE,
}, async ({ page }) => {
  await test.step("a correction is prepared with its place, and sent nowhere", async () => {
    const posts: string[] = [];
    page.on("request", (request) => request.method() !== "GET" && posts.push(request.url()));
    await visit(page, SUMMIT);
    await panel(page).getByRole("button", { name: "Suggest a correction" }).click();
    const dialog = page.getByRole("dialog", { name: "Suggest a correction" });
    await expect(dialog).toContainText("Now: 2001-03-07");
    await dialog.getByLabel("Proposed value").fill("2001-03-08");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Copy the correction" }).click();
    await expect.poll(() => copied(page)).toContain("Event: 2001-03-07-bush-kim-summit");
    const text = await copied(page);
    expect(text).toContain("Field: date\nCurrent value: 2001-03-07\nProposed value: 2001-03-08\n");
    expect(text).toContain("event=2001-03-07-bush-kim-summit");
    expect(posts).toEqual([]);
  });
  await test.step("a passage is cited with its words, its source and the way back", async () => {
    await page.keyboard.press("Escape");
    await panel(page).getByRole("button", { name: "Cite this passage" }).first().click();
    const dialog = page.getByRole("dialog", { name: "Cite this passage" });
    await dialog.getByRole("button", { name: "RIS" }).click();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Copy", exact: true }).click();
    await expect.poll(() => copied(page)).toContain("AU  - Seong Whun Cheon");
    const record = await copied(page);
    expect(record).toMatch(/N1 {2}- Quotation: “.*March 7, 2001.*”/);
    const link = /(http\S+&passage=\S+)/.exec(record)?.[1];
    await page.goto(link ?? "");
    await expect(page.locator("mark")).toContainText("March 7, 2001");
  });
});

test("one page says what the dataset is, leaves out, and was coded by", { tag: PHONE }, async ({
  page,
}) => {
  await page.goto("/?v=1&country=KR");
  await press(page, "About this dataset");
  await expect(page).toHaveURL(/view=about/);
  const about = page.getByRole("main");
  await expect(about.getByRole("heading", { level: 1 })).toHaveText(
    "Missile defence and the Korean alliance",
  );
  await expect(about.getByRole("heading", { name: /What was left out, and why/ })).toBeVisible();
  await expect(about.getByRole("heading", { name: "Codebook" })).toBeVisible();
  await expect(about.getByRole("heading", { name: "What counts as an event" })).toBeVisible();
  await expectAccessible(page);
  const download = await page.request.get(
    (await about.getByRole("link", { name: /Download the dataset/ }).getAttribute("href")) ?? "",
  );
  expect((await download.json()).format).toBe("dateline/1");
  await page.goBack();
  await expect(page).toHaveURL(/country=KR/);
  await expect(count(page)).toContainText(`of ${shipped.events.length} events`);
});

test("a reader's own file is described by itself, without our codebook", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("status").filter({ hasText: /\d of \d+ events/ })).toBeVisible();
  await page.locator("input[type=file]").first().setInputFiles("fixtures/harbour.json");
  await expect(page.getByText("harbour.json")).toBeVisible();
  await press(page, "About this dataset");
  const about = page.getByRole("main");
  await expect(about).toContainText("harbour.json");
  await expect(about.getByRole("heading", { name: "How the dates are known" })).toBeVisible();
  await expect(about.getByRole("heading", { name: "Codebook" })).toHaveCount(0);
});

test("an event whose source is named and not quoted says so, with the way to the source", async ({
  page,
}) => {
  const dataset = {
    format: "dateline/1",
    title: "Two ledgers",
    sources: [{ id: "ledger", title: "The Ledger", url: "https://example.org/ledger" }],
    events: [
      { id: "toll", title: "A toll is levied", date: "1920-12-01", sources: ["ledger"] },
      { id: "truce", title: "The truce is signed", date: "1921-03-03" },
    ],
  };
  await serveShipped(page, { body: JSON.stringify(dataset) });
  await page.goto("/?v=1&event=toll&source=ledger");
  await expect(panel(page)).toContainText("No passage yet");
  await expect(panel(page)).toContainText("The Ledger");
  await expect(panel(page).getByRole("link", { name: "example.org" })).toHaveAttribute(
    "href",
    "https://example.org/ledger",
  );
  await expect(page.getByRole("status").filter({ hasText: "1 of 2 events" })).toBeVisible();
});
