import { expectAccessible } from "./support/axe.ts";
import {
  eventList,
  eventPanel,
  marked,
  showFilters,
  sourceReader,
  timeline,
  visit,
} from "./support/explorer.ts";
import { expect, SIZE, test } from "./support/page.ts";
import { fixture, serveGiven } from "./support/serve.ts";
import { SUMMIT, shipped } from "./support/shipped.ts";

test("the timeline bars nobody", { tag: SIZE }, async ({ page }) => {
  await visit(page, "/?view=timeline");
  await expect(timeline(page).getByRole("button").first()).toBeVisible();
  await expectAccessible(page);
});

test("the list bars nobody", { tag: SIZE }, async ({ page }) => {
  await visit(page, "/?view=list&q=missile");
  await expect(eventList(page).getByRole("listitem").first()).toBeVisible();
  await expectAccessible(page);
});

test("an open event bars nobody", { tag: SIZE }, async ({ page }) => {
  await visit(page, `/?event=${SUMMIT.id}`);
  await expect(eventPanel(page).getByRole("blockquote").first()).toBeVisible();
  await expectAccessible(page);
});

test("an open source bars nobody", { tag: SIZE }, async ({ page }) => {
  const passage = shipped.events.find(({ id }) => id === SUMMIT.id)?.claims[0]?.passage;
  await page.goto(`/?event=${SUMMIT.id}&passage=${passage}`);
  await expect(marked(sourceReader(page))).toBeVisible();
  await expectAccessible(page);
});

test("the sources bar nobody", { tag: SIZE }, async ({ page }) => {
  await page.goto("/?view=sources");
  await expect(sourceReader(page).getByRole("heading").first()).toBeVisible();
  await expectAccessible(page);
});

test("the library bars nobody", { tag: SIZE }, async ({ page }) => {
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

test("nothing found bars nobody", { tag: SIZE }, async ({ page }) => {
  await visit(page, "/?country=JP&topic=nmd&q=zeppelin");
  await expect(page.getByRole("heading", { name: /^No event/ })).toBeVisible();
  await expectAccessible(page);
});

test("the filters bar nobody", { tag: SIZE }, async ({ page }) => {
  await visit(page, "/?country=KR,RU");
  await showFilters(page);
  await expectAccessible(page);
});

test("the problems of a dataset bar nobody", { tag: SIZE }, async ({ page }) => {
  const link = await serveGiven(page, { body: fixture("harbour-broken.json") });
  await page.goto(link);
  await expect(
    page.getByRole("alert").or(page.getByRole("button", { name: "See the problems" })),
  ).toBeVisible();
  await expectAccessible(page);
});

test("a refused dataset bars nobody", async ({ page }) => {
  await page.goto(await serveGiven(page, { body: "{" }));
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page);
});

test("the Korean page bars nobody", async ({ page }) => {
  await page.goto("/?lang=ko&view=list");
  await expect(page.getByRole("listitem").first()).toBeVisible();
  await expectAccessible(page);
});
