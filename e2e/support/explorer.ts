import { expect, type Locator, type Page } from "@playwright/test";

/** The parts of the page by the roles and names that people rely on, in the English interface. */
export const timeline = (page: Page): Locator => page.getByRole("region", { name: "Timeline" });
export const overview = (page: Page): Locator => page.getByRole("region", { name: "Overview" });
export const episodes = (page: Page): Locator => page.getByRole("navigation", { name: "Episodes" });
export const filters = (page: Page): Locator =>
  page.getByRole("complementary", { name: "Filters" });
export const search = (page: Page): Locator =>
  page.getByRole("searchbox", { name: "Search events" });
export const eventPanel = (page: Page): Locator =>
  page.getByRole("complementary", { name: "Event", exact: true });
export const sourceReader = (page: Page): Locator =>
  page.getByRole("complementary", { name: "Source", exact: true });
export const eventList = (within: Page | Locator): Locator =>
  within.getByRole("list", { name: "Events" });
export const notices = (page: Page): Locator => page.getByRole("status");
export const tab = (page: Page, name: "Timeline" | "List" | "Sources"): Locator =>
  page.getByRole("tab", { name });
export const facet = (page: Page, name: string): Locator =>
  filters(page).getByRole("group", { name, exact: true });

/** "<n> of <m> events", at whatever size. */
export const count = (page: Page): Locator =>
  page.getByRole("status").filter({ hasText: /\d+ of \d+ events?/ });

/** One value's checkbox: its name starts with its label and ends with its count. */
export const value = (page: Page, facetName: string, label: string): Locator =>
  facet(page, facetName).getByRole("checkbox", { name: new RegExp(`^${escaped(label)} \\d+$`) });

/** A mark of the timeline, or a row of the list: "<title>, <date as shown>". */
export const event = (within: Page | Locator, title: string): Locator =>
  within.getByRole("button", { name: new RegExp(`^${escaped(title)}, `) });

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Opens the page and waits until it says what it shows: a count, or the event that covers it. */
export async function visit(page: Page, link = "/"): Promise<void> {
  await page.goto(link);
  // Not by `expect`, which describes the whole page each time that it looks in vain: a twelfth of a load.
  await count(page).or(eventPanel(page).getByRole("article")).first().waitFor();
}

/** Has the open page follow another link, as Back and Forward do; waits for nothing. */
export const follow = (page: Page, link: string): Promise<void> =>
  page.evaluate((address) => {
    history.pushState({}, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
  }, link);

/**
 * Goes on to another link without loading the page anew, as Back and Forward do: in a story of which an
 * arrival is not the subject it costs a fifth. On its way it shows nothing, so that what is on screen
 * afterwards is of the link.
 */
export async function go(page: Page, link: string): Promise<void> {
  await follow(page, "/?q=nowhere-at-all");
  await expect(count(page)).toContainText(/(^|\D)0 of /);
  await expect(eventPanel(page)).toHaveCount(0);
  await expect(
    page.locator("button[data-type]").or(eventList(page).getByRole("listitem")),
  ).toHaveCount(0);
  await follow(page, link);
  await expect(page.getByText("nowhere-at-all")).toHaveCount(0);
  await count(page)
    .filter({ hasNotText: /(^|\D)0 of / })
    .or(eventPanel(page).getByRole("article"))
    .first()
    .waitFor();
}

export async function expectCount(page: Page, matching: number, total: number): Promise<void> {
  await expect(count(page)).toContainText(`${matching} of ${total} event`);
}

/** Opens all filters, in a column or a drawer, where they are not open already. */
export async function showFilters(page: Page): Promise<void> {
  const all = filters(page).getByRole("heading", { name: "Filters" });
  const opener = page.getByRole("button", { name: /^(More filters|Filters( · \d+)?)$/ });
  await expect(all.or(opener).first()).toBeVisible();
  if (await all.isVisible()) return;
  await opener.click();
  await expect(all).toBeVisible();
}

/** Closes the drawer again, if it is one. */
export async function hideFilters(page: Page): Promise<void> {
  const close = page.getByRole("button", { name: /^Show \d+ events?$/ });
  if (await close.isVisible()) await close.click();
}

/** What the address bar says of one key; null when nothing. */
export const linked = (page: Page, key: string): string | null =>
  new URL(page.url()).searchParams.get(key);

/** Waits until the link says so: movement is written once it has settled. */
export async function expectLink(page: Page, key: string, said: string | null): Promise<void> {
  await expect.poll(() => linked(page, key), `${key} in the link`).toBe(said);
}

/** What is marked as the open passage, or as what was searched for. */
export const marked = (within: Locator): Locator => within.locator("mark");
