import {
  event,
  eventList,
  eventPanel,
  expectCount,
  expectLink,
  go,
  hideFilters,
  linked,
  marked,
  search,
  showFilters,
  sourceReader,
  tab,
  timeline,
  value,
  visit,
} from "./support/explorer.ts";
import { expect, PHONE, test } from "./support/page.ts";
import { counting, from, SUMMIT, titleOf, total } from "./support/shipped.ts";

test("a link restores everything that was set", { tag: PHONE }, async ({ page, context }) => {
  await visit(page, "/?view=timeline&lang=en");
  await showFilters(page);
  await value(page, "Countries", "South Korea").check();
  await value(page, "Systems", "NMD").check();
  await hideFilters(page);
  await expectLink(page, "country", "KR");
  // On a phone time runs down, in one lane and without a window.
  const hasLanes = (page.viewportSize()?.width ?? 0) > 600;
  if (hasLanes) {
    await page.getByRole("combobox", { name: "Lanes" }).selectOption("country");
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => linked(page, "from")).not.toBeNull();
    await expectLink(page, "lanes", "country");
  }
  const matching = counting((each) => from("KR")(each) && (each.topics?.includes("nmd") ?? false));
  await expectCount(page, matching, total);

  const other = await context.newPage();
  await visit(other, page.url());
  await expectCount(other, matching, total);
  await expect(tab(other, "Timeline")).toHaveAttribute("aria-selected", "true");
  if (hasLanes) {
    await expect(other.getByRole("combobox", { name: "Lanes" })).toHaveValue("country");
    expect(linked(other, "from")).toBe(linked(page, "from"));
    expect(linked(other, "to")).toBe(linked(page, "to"));
  }
  await showFilters(other);
  await expect(value(other, "Countries", "South Korea")).toBeChecked();
  await expect(value(other, "Systems", "NMD")).toBeChecked();
  expect(new URL(other.url()).search).toBe(new URL(page.url()).search);
});

test("a link restores words, the list and the open event, and is what is shared", async ({
  page,
  context,
}) => {
  await test.step("a link restores words, the list and the open event", async () => {
    await visit(page, `/?q=summit&view=list&event=${SUMMIT.id}`);
    await expect(eventPanel(page).getByRole("heading", { name: SUMMIT.title })).toBeVisible();
    await page.getByRole("button", { name: "Close event" }).click();
    await expect(search(page)).toHaveValue("summit");
    await expect(tab(page, "List")).toHaveAttribute("aria-selected", "true");
    await expect(event(eventList(page), SUMMIT.title)).toBeVisible();
  });
  await test.step("the link that is shared is the link of what is on screen", async () => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await go(page, `/?country=KR&event=${SUMMIT.id}&view=list`);
    await expect(eventPanel(page).getByRole("heading", { name: titleOf(SUMMIT.id) })).toBeVisible();
    await eventPanel(page).getByRole("button", { name: "Copy link" }).click();
    // What was copied last may be of another story.
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toMatch(new RegExp(`[?&]event=${SUMMIT.id}(&|$)`));
  });
});

test("Back takes back one act at a time, and leaves the filters be", { tag: PHONE }, async ({
  page,
}) => {
  await test.step("Back takes back one act at a time, and Forward does it again", async () => {
    await visit(page);
    await showFilters(page);
    await value(page, "Countries", "South Korea").check();
    await hideFilters(page);
    const korean = counting(from("KR"));
    await expectCount(page, korean, total);
    await tab(page, "Timeline").click();
    await tab(page, "List").click();
    await event(eventList(page), SUMMIT.title).click();
    await expect(eventPanel(page)).toBeVisible();

    await page.goBack();
    await expect(eventPanel(page)).toBeHidden();
    await expect(eventList(page)).toBeVisible();
    await page.goBack();
    await expect(timeline(page)).toBeVisible();
    await page.goForward();
    await expect(eventList(page)).toBeVisible();
    await page.goBack();
    while (linked(page, "country") !== null) await page.goBack();
    await expectCount(page, total, total);
    await page.goForward();
    await expectCount(page, korean, total);
  });
  await test.step("Back closes the source, then the event, and leaves the filters be", async () => {
    await go(page, "/?view=list&country=KR");
    await event(eventList(page), SUMMIT.title).click();
    await eventPanel(page).getByRole("button", { name: "Open in source" }).first().click();
    await expect(marked(sourceReader(page))).toBeVisible();
    await page.goBack();
    await expect(eventPanel(page).getByRole("heading", { name: SUMMIT.title })).toBeVisible();
    await page.goBack();
    await expect(eventPanel(page)).toBeHidden();
    await expectCount(page, counting(from("KR")), total);
  });
});
