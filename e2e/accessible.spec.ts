import type { Page } from "@playwright/test";
import { expectAccessible, expectReadable } from "./support/axe.ts";
import {
  eventList,
  eventPanel,
  go,
  hideFilters,
  marked,
  showFilters,
  sourceReader,
  timeline,
  visit,
} from "./support/explorer.ts";
import { expect, SIZE, test } from "./support/page.ts";
import { fixture, serveGiven } from "./support/serve.ts";
import { SUMMIT } from "./support/shipped.ts";

const PANEL = "[aria-label='Event']";

/** The page as it stands bars nobody, in the light and in the dark: there only colours can differ, at any size. */
async function expectAccessibleInBoth(page: Page, part?: string): Promise<void> {
  await expectAccessible(page, part);
  if (test.info().project.name !== "desktop") return;
  await page.emulateMedia({ colorScheme: "dark" });
  await expectReadable(page, part);
  await page.emulateMedia({ colorScheme: null });
}

test("timeline, filters, an open event, its source and the list bar nobody", {
  tag: SIZE,
}, async ({ page }) => {
  await test.step("the timeline", async () => {
    await visit(page, "/?view=timeline");
    await expect(timeline(page).getByRole("button").first()).toBeVisible();
    await expectAccessibleInBoth(page);
  });
  await test.step("the filters", async () => {
    await go(page, "/?country=KR,RU");
    await showFilters(page);
    await expectAccessible(page, "[aria-label='Filters']");
    await hideFilters(page);
  });
  await test.step("an open event", async () => {
    await go(page, `/?event=${SUMMIT.id}`);
    await expect(eventPanel(page).getByRole("blockquote").first()).toBeVisible();
    await expectAccessibleInBoth(page, PANEL);
  });
  await test.step("an open source", async () => {
    await eventPanel(page).getByRole("button", { name: "Open in source" }).first().click();
    await expect(marked(sourceReader(page))).toBeVisible();
    await expectAccessibleInBoth(page);
  });
  await test.step("the list", async () => {
    await go(page, "/?view=list&q=cornerstone");
    await expect(eventList(page).getByRole("listitem").first()).toBeVisible();
    await expectAccessibleInBoth(page);
  });
});

test("nothing found, the sources and the library bar nobody", { tag: SIZE }, async ({ page }) => {
  await test.step("nothing found", async () => {
    await visit(page, "/?country=JP&topic=nmd&q=zeppelin");
    await expect(page.getByRole("heading", { name: /^No event/ })).toBeVisible();
    await expectAccessible(page);
  });
  await test.step("the sources", async () => {
    await page.getByRole("button", { name: "Clear everything" }).click();
    await page.getByRole("tab", { name: "Sources" }).click();
    await expect(sourceReader(page).getByRole("heading").first()).toBeVisible();
    // The words of a source are looked at where one is open.
    await expectAccessible(page, "header");
  });
  await test.step("the library", async () => {
    await page.goto("/?view=library");
    const buffer = Buffer.from(fixture("harbour.json"));
    const file = { name: "harbour.json", mimeType: "", buffer };
    await page.locator("input[type=file]").first().setInputFiles(file);
    await expect(page.getByText("Your file harbour.json")).toBeVisible();
    await page.goBack();
    const rows = page.getByRole("list", { name: "Datasets in this browser" }).getByRole("listitem");
    await expect(rows.filter({ hasText: "open now" })).toHaveCount(1);
    await expect(rows).toHaveCount(2);
    await expectAccessible(page);
  });
});

test("the problems of a dataset, and one that is refused, bar nobody", { tag: SIZE }, async ({
  page,
}) => {
  await page.goto(await serveGiven(page, { body: fixture("harbour-broken.json") }));
  await expect(
    page.getByRole("alert").or(page.getByRole("button", { name: "See the problems" })),
  ).toBeVisible();
  await expectAccessible(page);
  if (test.info().project.name !== "desktop") return;
  await page.unrouteAll();
  await page.goto(await serveGiven(page, { body: "{" }));
  await expect(page.getByRole("alert")).toContainText("could not be opened");
  await expectAccessible(page);
});
