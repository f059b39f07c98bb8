import type { Page } from "@playwright/test";
import {
  count,
  eventList,
  eventPanel,
  expectCount,
  expectLink,
  facet,
  filters,
  go,
  hideFilters,
  marked,
  search,
  showFilters,
  value,
  visit,
} from "./support/explorer.ts";
import { expect, PHONE, SIZE, test } from "./support/page.ts";
import { counting, from, shipped, total } from "./support/shipped.ts";

const both = counting((event) => from("KR")(event) && from("RU")(event));
const either = counting((event) => from("KR")(event) || from("RU")(event));

test("events are narrowed by countries and topics, and given back one by one or at once", {
  tag: SIZE,
}, async ({ page }) => {
  await test.step("events of one country or another, and of both at once", async () => {
    await visit(page);
    await showFilters(page);
    await value(page, "Countries", "South Korea").check();
    await expectLink(page, "country", "KR");
    await value(page, "Countries", "Russia").check();
    await facet(page, "Countries").getByRole("button", { name: "Match all" }).click();
    await expectLink(page, "country", "all:KR,RU");
    await hideFilters(page);
    await expectCount(page, both, total);

    await showFilters(page);
    await facet(page, "Countries").getByRole("button", { name: "Match any" }).click();
    await hideFilters(page);
    await expectCount(page, either, total);
  });
  await test.step("a topic and a country narrow together, and each chip takes one back", async () => {
    await go(page, "/");
    await showFilters(page);
    await value(page, "Systems", "THAAD").check();
    await value(page, "Countries", "China").check();
    await hideFilters(page);
    const thaad = counting((event) => event.topics?.includes("thaad") ?? false);
    const inChina = counting(
      (event) => (event.topics?.includes("thaad") ?? false) && from("CN")(event),
    );
    await expectCount(page, inChina, total);

    await page.getByRole("button", { name: "Remove filter China" }).click();
    await expectCount(page, thaad, total);
    await page.getByRole("button", { name: "Remove filter THAAD" }).click();
    await expectCount(page, total, total);
    await expectLink(page, "topic", null);
  });
  await test.step("everything that filters is cleared with one press", async () => {
    await go(page, "/?country=KR&topic=nmd&q=treaty");
    await expect(count(page)).not.toContainText(`${total} of ${total}`);
    await showFilters(page);
    await filters(page).getByRole("button", { name: "Clear" }).click();
    await hideFilters(page);
    await expectCount(page, total, total);
    await expect(search(page).or(page.getByRole("button", { name: "Search" }))).toBeVisible();
    await expectLink(page, "q", null);
  });
});

// On a phone the words are asked for by a button.
test("words find events in either language, and are said", { tag: PHONE }, async ({ page }) => {
  await visit(page, "/?view=list&lang=en");
  for (const words of ["Putin", "푸틴"]) {
    await test.step(words, async () => {
      await openSearch(page);
      await search(page).fill(words);
      await expectLink(page, "q", words);
      await expect(page.getByRole("button", { name: `Remove filter “${words}”` })).toBeVisible();
      await expect(count(page)).not.toContainText(`${total} of ${total}`);
      await expect(count(page)).not.toContainText(/^0 of/);
    });
  }
});

test("words find events, are marked where they stand, and give everything back", async ({
  page,
}) => {
  await test.step("the words that were searched for are marked where they stand", async () => {
    await visit(page, "/?view=list&q=cornerstone");
    const hits = marked(eventList(page));
    await expect(hits.first()).toHaveText(/cornerstone/i);
  });
  await test.step("a search that is emptied gives everything back", async () => {
    await go(page, "/?q=cornerstone");
    await search(page).press("Escape");
    await expectCount(page, total, total);
  });
  await test.step("nothing found can be undone, or cleared", async () => {
    await go(page, "/");
    await search(page).fill("zeppelin");
    await page.getByRole("button", { name: "Clear everything" }).click();
    await expectCount(page, total, total);
  });
  await test.step("a facet does not filter its own counts, and filters every other's", async () => {
    await go(page, "/");
    await showFilters(page);
    await value(page, "Countries", "Russia").check();
    const korea = counting(from("KR"));
    await expect(
      facet(page, "Countries").getByRole("checkbox", { name: `South Korea ${korea}`, exact: true }),
    ).toBeVisible();
    const nmd = counting((event) => from("RU")(event) && (event.topics?.includes("nmd") ?? false));
    await expect(
      facet(page, "Systems").getByRole("checkbox", { name: `NMD ${nmd}`, exact: true }),
    ).toBeVisible();
  });
  await test.step("an open event stays open when the filters leave it out, and says so", async () => {
    const { id, title } = shipped.events[0] ?? { id: "", title: { en: "" } };
    await go(page, `/?event=${id}&country=JP&topic=thaad`);
    await expect(eventPanel(page).getByRole("heading", { name: title.en })).toBeVisible();
    await expect(eventPanel(page)).toContainText("Not among what matches");
  });
});

test("nothing found is explained, and what would find something is offered", {
  tag: PHONE,
}, async ({ page }) => {
  await visit(page, "/?country=JP&topic=abm-treaty,nmd&q=zeppelin");
  await expectCount(page, 0, total);
  await expect(page.getByRole("heading", { name: "No event matches all of this." })).toBeVisible();
  await expect(page.getByText("“zeppelin” never meet in these sources")).toBeVisible();
  const relaxed = page.getByRole("listitem").filter({ hasText: "Without “zeppelin”" });
  const offer = relaxed.first().getByRole("button", { name: /^\d+ events?/ });
  const promised = Number((await offer.textContent())?.match(/\d+/)?.[0]);
  await offer.click();
  await expectCount(page, promised, total);
  expect(promised).toBeGreaterThan(0);
});

async function openSearch(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Search" });
  if (await button.isVisible()) await button.click();
}
