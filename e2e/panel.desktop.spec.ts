import { expectAccessible } from "./support/axe.ts";
import {
  event,
  eventList,
  eventPanel,
  expectLink,
  follow,
  go,
  marked,
  search,
  showFilters,
  sourceReader,
  tab,
  timeline,
  visit,
} from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { settled } from "./support/settled.ts";
import { SUMMIT, shipped, titleOf, total, wordsOf } from "./support/shipped.ts";

const RICE = "2001-03-06-kim-ha-joong-rice";

test("what the panel says first is the passage, and it says once that two disagree", async ({
  page,
}) => {
  await visit(page, `/?event=${SUMMIT.id}&view=list&kind=meeting`);
  const panel = eventPanel(page);
  const quotations = panel.getByRole("blockquote");
  await expect(quotations.first()).toBeVisible();
  const { y = 0, height = 0 } = (await settled(() => quotations.nth(1).boundingBox())) ?? {};
  expect(y + height, "above the fold").toBeLessThan(900);
  const order = await panel.getByRole("heading").allTextContents();
  expect(order.slice(0, 3)).toEqual([SUMMIT.title, "The passage", "How this date is known"]);
  const sides = panel.getByRole("list", { name: "The passages disagree" });
  await expect(sides.getByRole("listitem").first().locator("mark")).toHaveText("March 7, 2001");
  await expect(sides.getByRole("listitem").last().locator("mark")).toHaveText("on March 8, 2001");
  await expect(panel.getByText(/disagree/)).toHaveCount(0);
  const known = panel.getByRole("listitem").filter({ hasText: /^stated/ });
  await expect(known).toHaveCount(1);
  const read = await quotations.first().innerText();
  expect(read, "copied, the quotation has its ends").toContain(`“${wordsOf(SUMMIT.id)}”`);
  await expectAccessible(page);
  await test.step("with forced colours the topic's dot is there, and one tab looks chosen", async () => {
    await page.emulateMedia({ forcedColors: "active" });
    const swatch = eventPanel(page).locator("[data-hue]").first();
    await expect(swatch).toBeVisible();
    const [dot, ink] = await swatch.evaluate((each) => [
      getComputedStyle(each).backgroundColor,
      getComputedStyle(document.body).color,
    ]);
    expect(dot).toBe(ink);
    const edges = await page
      .getByRole("tablist", { name: "View" })
      .getByRole("tab")
      .evaluateAll((tabs) => tabs.map((each) => getComputedStyle(each).borderBottomColor));
    expect(edges.filter((edge) => edge === ink)).toHaveLength(1);
    await page.emulateMedia({ forcedColors: null });
  });
  await test.step("letters explain themselves, foreign words are translated, what a note cites can be cited", async () => {
    await go(page, "/?view=list&event=2001-02-28-new-york-times");
    const panel = eventPanel(page);
    await expect(panel.getByText("The passage cites:").first()).toBeVisible();
    const letters = panel.locator("summary", { hasText: /^NMD$/ });
    await letters.focus();
    await page.keyboard.press("Enter");
    await expect(panel.locator("details[open]")).toContainText("National Missile Defense");
    await go(page, "/?view=list&event=2025-05-ishiba-trump-call");
    await expect(panel.getByText(/^In our translation: According to Nikkei/)).toBeVisible();
    await follow(page, "/?view=sources");
    await page.getByText("Known only through these").click();
    await page.getByRole("button", { name: "Cite this work" }).first().click();
    await expect(page.getByRole("dialog", { name: "Cite this work" })).toContainText("조준형");
  });
});

test("an event in the margin of a source opens beside its passage, and Back shuts it", async ({
  page,
}) => {
  await page.goto("/?view=sources");
  const note = sourceReader(page)
    .getByRole("button", { name: titleOf(RICE) })
    .first();
  await note.scrollIntoViewIfNeeded();
  const top = await settled(() => page.evaluate(() => scrollY));
  await note.click();
  await expect(eventPanel(page).getByRole("heading", { name: titleOf(RICE) })).toBeVisible();
  await expect(marked(sourceReader(page))).toHaveText(wordsOf(RICE));
  await expect(marked(sourceReader(page))).toBeInViewport();
  await expectAccessible(page, "[aria-label='Event']");
  const next = eventPanel(page).getByRole("button", { name: "Next event" });
  const position = eventPanel(page).getByText(/^\d+ of \d+$/);
  const at = Number.parseInt((await position.textContent()) ?? "", 10);
  await next.focus();
  // Before the first of them is answered; neither is lost, and the button keeps the keyboard.
  await next.evaluate((button: HTMLElement) => {
    button.click();
    button.click();
  });
  await expect(position).toHaveText(new RegExp(`^${at + 2} of`));
  await expect(next).toBeFocused();
  await expect(eventPanel(page).getByRole("heading", { name: titleOf(RICE) })).toHaveCount(0);
  await expect(marked(sourceReader(page))).toBeVisible();
  for (let back = 0; back < 3; back++) await page.goBack();
  await expect(eventPanel(page)).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
});

test("the open passage has the keyboard on arrival, under headings and in the main part", async ({
  page,
}) => {
  await visit(page, `/?event=${SUMMIT.id}&view=list`);
  await eventPanel(page).getByRole("button", { name: "Open in source" }).first().click();
  const lit = marked(page.getByRole("main"));
  await expect(lit).toBeFocused();
  await expect(lit).toBeInViewport();
  await test.step("a link restores the passage that was open", async () => {
    await page.reload();
    await expect(lit).toBeFocused();
    await expect(lit).toHaveText(wordsOf(SUMMIT.id));
    await expect(lit).toBeInViewport();
  });
  await expect(page).toHaveTitle(/^Trump's Golden Dome.* — Missile defence/);
  const headings = page.getByRole("main").getByRole("heading");
  await expect(headings.first()).toHaveAccessibleName(/Golden Dome/);
  const quoted = shipped.passages.filter(
    ({ source }) => source === "cheon-2025-golden-dome",
  ).length;
  const counted = new RegExp(`^Passages? \\d+.* of ${quoted}\\b`);
  await expect(headings.filter({ hasText: counted }).first()).toBeAttached();
});

test("a list leads to its events and its years, by mouse and by keyboard", async ({ page }) => {
  await test.step("a click on a row's quotation opens it, its source opens the passage", async () => {
    await visit(page, "/?view=list&q=press%20conference");
    const rows = eventList(page).getByRole("listitem");
    await expect(rows.first().locator("q mark").first()).toBeVisible();
    await rows
      .first()
      .locator("q")
      .click({ position: { x: 40, y: 8 } });
    await expect(eventPanel(page).getByRole("article")).toBeVisible();
    await page.keyboard.press("Escape");
    await rows
      .first()
      .locator("q")
      .dblclick({ position: { x: 40, y: 8 } });
    await expect
      .poll(() => page.evaluate(() => getSelection()?.toString().length))
      .toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    await rows.first().getByRole("link").click();
    await expect(marked(sourceReader(page))).toBeVisible();
  });
  await test.step("the year stays while its rows pass, and the strip beside the list leads to another", async () => {
    await go(page, "/?view=list");
    const strip = page.getByRole("navigation", { name: "Years" });
    await strip.getByRole("button", { name: /^2025, / }).click();
    const year = eventList(page).getByRole("heading", { level: 2, name: /^2025 / });
    await expect(year.getByText("2025")).toBeInViewport();
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, 900);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(900);
    await expect(year.getByText("2025")).toBeInViewport();
  });
  await test.step("from the search the keyboard goes to the first event found, and back", async () => {
    await go(page, "/?view=list");
    await page.getByRole("checkbox", { name: /^South Korea / }).focus();
    await page.keyboard.press("/");
    await expect(search(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("checkbox", { name: /^South Korea / })).toBeFocused();
    await page.keyboard.press("/");
    await page.keyboard.type("Rice");
    await page.keyboard.press("Enter");
    await expectLink(page, "q", "Rice");
    await expect(eventList(page).locator("[data-event]").first()).toBeFocused();
    await expect(page).toHaveTitle(/^“Rice” — Missile defence and the Korean alliance — Dateline$/);
  });
});

test("F6 goes into the panel and back, movement tells nothing, and many troubles are one line", async ({
  page,
}) => {
  await test.step("F6 goes from a mark into the panel it opened, and back to the mark", async () => {
    await visit(page, "/?view=timeline&q=explains%20Rice&from=2001-03-01&to=2001-03-15");
    const mark = event(timeline(page), titleOf(RICE));
    await mark.focus();
    await page.keyboard.press("Enter");
    const heading = eventPanel(page).getByRole("heading", { name: titleOf(RICE) });
    await expect(heading).toBeVisible();
    await expect(mark).toBeFocused();
    await page.keyboard.press("F6");
    await expect(heading).toBeFocused();
    await page.keyboard.press("F6");
    await expect(mark).toBeFocused();
    await expect(page).toHaveTitle(/^.*, 6 March 2001 — Missile defence/);
  });
  await test.step("the count is told once, and movement tells nothing", async () => {
    await go(page, "/?view=timeline&from=2001-03-01&to=2001-03-15");
    await expect(event(timeline(page), titleOf(RICE))).toBeVisible();
    await showFilters(page);
    const told = await page.evaluateHandle(() => {
      const heard: string[] = [];
      const live = "[role=status], [aria-live=polite]";
      new MutationObserver((changes) => {
        const regions = changes.flatMap(({ target }) => {
          const element = target instanceof Element ? target : target.parentElement;
          return element?.closest(live) ?? [];
        });
        for (const region of new Set(regions)) heard.push(region.textContent);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
      return heard;
    });
    await page.getByRole("button", { name: "All years", exact: true }).click();
    await expectLink(page, "from", null);
    await page.getByRole("checkbox", { name: /^Japan / }).check();
    await expectLink(page, "country", "JP");
    const counted = new RegExp(`^\\d+ of ${total} events$`);
    await expect.poll(() => told.jsonValue()).toEqual([expect.stringMatching(counted)]);
  });
  await test.step("the views are one switch at one place, and the wordmark leads home", async () => {
    await go(page, "/?country=KR");
    const places: (number | undefined)[] = [];
    for (const name of ["Timeline", "List", "Sources"] as const) {
      await page.getByRole("tab", { name }).click();
      await expect(page.getByRole("tab", { name })).toHaveAttribute("aria-selected", "true");
      places.push((await page.getByRole("tab", { name: "Sources" }).boundingBox())?.x);
    }
    expect(Math.max(...places.map(Number)) - Math.min(...places.map(Number))).toBeLessThan(4);
    await expect(page.getByRole("tablist")).toHaveCount(1);
    await page.getByRole("banner").getByRole("link", { name: "Dateline" }).click();
    await expectLink(page, "country", null);
    await expect(tab(page, "Timeline")).toHaveAttribute("aria-selected", "true");
  });
  await test.step("many troubles of a link are one line, and each is told to who asks", async () => {
    await go(page, "/?country=Atlantis,ZZ&topic=nope&event=x&view=weird&lanes=xx");
    const notices = page.getByRole("status").getByRole("paragraph");
    await expect(notices).toHaveText(/^6 parts of this link could not be read\./);
    await notices.getByRole("button", { name: "Show" }).click();
    await expect(notices).toHaveCount(7);
    await notices.first().getByRole("button", { name: "Dismiss" }).click();
    await expect(notices).toHaveCount(0);
  });
});

test("Back leaves the problems for the reader's file, and the file for what was before", async ({
  page,
}) => {
  await visit(page);
  await page.locator("input[type=file]").first().setInputFiles("fixtures/harbour-broken.json");
  await page.getByRole("button", { name: "See the problems" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /harbour-broken\.json/ })).toBeVisible();
  await expect(page.getByText("Expected .")).toHaveCount(0);
  await page.goBack();
  await expect(page.getByText(/Your file harbour-broken\.json/)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: /Missile defence/ })).toBeVisible();
  await page.goForward();
  await expect(page.getByText(/Your file harbour-broken\.json/)).toBeVisible();
});
