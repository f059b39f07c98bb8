import type { Locator } from "@playwright/test";
import {
  event,
  eventList,
  eventPanel,
  expectCount,
  expectLink,
  go,
  hideFilters,
  showFilters,
  tab,
  timeline,
  value,
  visit,
} from "./support/explorer.ts";
import { fingers } from "./support/fingers.ts";
import { expect, test } from "./support/page.ts";
import { settled } from "./support/settled.ts";
import { counting, from, SUMMIT, total } from "./support/shipped.ts";
import { smallTargets } from "./support/small-targets.ts";

test("on a phone time runs down, every row is as high as a thumb, and the overview leads along", async ({
  page,
}) => {
  test.slow();
  await test.step("on a phone time runs down, and the thumb reaches the rest", async () => {
    await visit(page);
    await expect(eventList(timeline(page))).toBeVisible();
    await expect(tab(page, "Timeline")).toBeInViewport();
    await expect(page.getByRole("button", { name: /^Filters/ })).toBeInViewport();
    await tab(page, "Sources").tap();
    await expect(eventList(page)).toBeHidden();
    await tab(page, "List").tap();
    await expect(eventList(timeline(page))).toBeVisible();
  });
  await test.step("a link to the list and one to the timeline lead a phone to the same rows", async () => {
    for (const view of ["list", "timeline"]) {
      await go(page, `/?view=${view}&country=KR`);
      await expect(eventList(page).getByRole("listitem")).toHaveCount(counting(from("KR")));
      await expect(tab(page, "Timeline")).toHaveAttribute("aria-selected", "true");
    }
  });
  await test.step("the overview stays over the list, says where it is, and a tap scrolls there", async () => {
    await go(page, "/");
    const overview = page.getByRole("region", { name: "Overview" });
    const here = overview.getByRole("slider");
    // The first screen is the story; the quiet years before are one line, and counted.
    await expect(eventList(page).getByRole("heading", { name: /^2001/ })).toBeInViewport();
    await expect(here).toHaveAttribute("aria-valuetext", /2001/);
    const before = eventList(page).getByRole("button", { name: /^1955–\d{4} · \d+ events/ });
    await expect(before).toBeInViewport({ ratio: 1 });
    const counted = await eventList(page)
      .locator("h2 small, [data-events] button")
      .evaluateAll((all) => all.map(({ textContent }) => / ?(\d+) events?/.exec(textContent)?.[1]));
    expect(
      counted.reduce((sum, count) => sum + Number(count), 0),
      "the years and the folds count every event once",
    ).toBe(total);
    const rows = eventList(page).getByRole("listitem");
    const folded = await rows.count();
    const told = Number(/(\d+) events/.exec((await before.textContent()) ?? "")?.[1]);
    await before.tap();
    await expect(rows).toHaveCount(folded - 1 + told);
    await expect(here).toHaveAttribute("aria-valuetext", /^1955/);
    await page.goBack();
    await expect(rows, "Back folds it again").toHaveCount(folded);
    // What is folded is on the overview too.
    const eighties = await overview.getByRole("button", { name: "1980" }).boundingBox();
    if (eighties === null) throw new Error("no year on the overview");
    await page.touchscreen.tap(eighties.x + eighties.width / 2, eighties.y - 8);
    await expect(rows).toHaveCount(folded - 1 + told);
    await expect(here).toHaveAttribute("aria-valuetext", /^19[78]/);
    await expect(eventPanel(page), "what came under the finger is not opened").toBeHidden();
    // The year itself takes no press: the strip is one target, as high as a thumb, and a bar beside it is met too.
    const year = await overview.getByRole("button", { name: "2000" }).boundingBox();
    if (year === null) throw new Error("no year on the overview");
    await page.touchscreen.tap(year.x + year.width / 2 + 5, year.y - 8);
    await expect(here).toHaveAttribute("aria-valuetext", /2001/);
    await expect(eventList(page).getByRole("heading", { name: /^2001/ })).toBeInViewport();
    await expect(overview).toBeInViewport({ ratio: 1 });
    // Among these are events whose beginning nobody states.
    await go(page, "/?episode=nmd-2001");
    await expect(here).toHaveAttribute("aria-valuetext", /^(?!.*1955).*2001/);
    // A link to a window opens at its first event.
    await go(page, "/?from=2001-02-01&to=2001-04-30");
    await expect(here).toHaveAttribute("aria-valuetext", /Feb 2001$/);
    const first = event(eventList(page), "Putin visits South Korea");
    await expect(first).toBeInViewport({ ratio: 1 });
  });
  await test.step("what a sheet covers is not said to be on the screen", async () => {
    await go(page, `/?event=${SUMMIT.id}`);
    const here = page.getByRole("region", { name: "Overview" }).getByRole("slider");
    await expect(here).toHaveAttribute("aria-valuetext", /^[67]–\d Mar 2001$/);
    await eventPanel(page).getByRole("button", { name: "Close event" }).tap();
    await expect(here, "without it").not.toHaveAttribute("aria-valuetext", /^[67]–\d Mar 2001$/);
    await go(page, "/?from=2001-02-01&to=2001-04-30");
    await expect(event(eventList(page), "Putin visits South Korea")).toBeInViewport({ ratio: 1 });
  });
  await test.step("with letters twice as large nothing that stays covers another", async () => {
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
      scrollBy(0, 900);
    });
    const edges = async (part: Locator) => {
      const { y = 0, height = 0 } = (await part.boundingBox()) ?? {};
      return { top: Math.round(y), bottom: Math.round(y + height) };
    };
    const overview = page.getByRole("region", { name: "Overview" });
    const year = eventList(page).getByRole("heading", { name: /^2001/ });
    await expect.poll(async () => (await edges(year)).top).toBeLessThan(300);
    const under = (await edges(page.getByRole("banner"))).bottom - 1;
    expect((await edges(overview)).top).toBeGreaterThanOrEqual(under);
    expect((await edges(year)).top).toBeGreaterThanOrEqual((await edges(overview)).bottom - 1);
  });
  await test.step("a quiet stretch is told, not scrolled through", async () => {
    await go(page, "/?episode=nmd-2001");
    await expect(eventList(page)).toContainText(/\d+ quiet days/);
    await go(page, "/");
    await expect(eventList(page)).toContainText(/\d+ quiet years/);
  });
  await test.step("every row of time is as high as a thumb", async () => {
    await go(page, "/?episode=nmd-2001");
    await expect(eventList(page).getByRole("listitem").first()).toBeVisible();
    const heights = await eventList(page)
      .locator("[data-open]")
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
  await test.step("what is to be tapped is large enough for a thumb", async () => {
    await go(page, "/?country=KR");
    await expect(eventList(page).getByRole("listitem").first()).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
    await go(page, `/?event=${SUMMIT.id}`);
    await expect(eventPanel(page).getByRole("blockquote")).toHaveCount(2);
    expect(await smallTargets(page), "with a sheet").toEqual([]);
  });
});

test("on a phone a crowd, the filters and an event open under the thumb", async ({ page }) => {
  await test.step("a crowded day is told in one row, and unfolds where it stands", async () => {
    await visit(page, "/?episode=nmd-2001");
    const rows = eventList(page).getByRole("listitem");
    const shown = eventList(page).getByRole("button", { name: /, 7 March 2001$/ });
    await expect(event(eventList(page), SUMMIT.title), "what the day is about").toBeVisible();
    await expect(shown).toHaveCount(2);
    const before = await rows.count();
    const more = eventList(page).getByRole("button", { name: "2 more from 7 Mar" });
    await expect(more).toHaveAttribute("aria-expanded", "false");
    await more.tap();
    await expect(shown).toHaveCount(4);
    await expect(rows).toHaveCount(before + 1);
    await expect(more).toBeHidden();
    await expect(shown.and(page.locator(":focus")), "where the row was").toHaveCount(1);
  });
  await test.step("the filters are a drawer that says what closing it shows", async () => {
    await go(page, "/");
    await showFilters(page);
    await value(page, "Countries", "South Korea").tap();
    const korean = counting(from("KR"));
    await expect(page.getByRole("button", { name: `Show ${korean} events` })).toBeVisible();
    await hideFilters(page);
    await expectCount(page, korean, total);
    const open = page.getByRole("button", { name: "Filters · 1" });
    await expect(open).toBeVisible();
    await open.tap();
    const drawer = page.getByRole("dialog", { name: "Filters" });
    await expect(drawer).toBeVisible();
    await page.goBack();
    await expect(drawer, "Back closes it, and leaves the filter").toBeHidden();
    await expectCount(page, korean, total);
    await open.tap();
    await expect(drawer).toBeVisible();
    await page.reload();
    await expectCount(page, korean, total);
    await page.goBack();
    await expectCount(page, total, total);
  });
  await test.step("quiet years are folded, or shown, as is chosen among the filters", async () => {
    const rows = eventList(page).getByRole("listitem");
    const fold = eventList(page).getByRole("button", { name: /^1955–\d{4} · \d+ events/ });
    await expect(fold).toBeVisible();
    const folded = await rows.count();
    await showFilters(page);
    const years = page.getByRole("group", { name: "Quiet years" });
    await years.getByRole("button", { name: "shown" }).tap();
    await expectLink(page, "axis", "even");
    await hideFilters(page);
    await expect(fold).toBeHidden();
    expect(await rows.count()).toBeGreaterThan(folded + 5);
    await page.reload();
    await expect(rows.first()).toBeVisible();
    await expect(fold, "the link keeps it").toBeHidden();
    await page.goBack();
    await expect(rows).toHaveCount(folded);
    await go(page, "/?country=KR");
    await showFilters(page);
    await expect(years, "what is filtered is not folded").toBeHidden();
    await hideFilters(page);
  });
  await test.step("a row that a finger is held on is told below, and opens by a tap alone", async () => {
    await go(page, "/?episode=nmd-2001");
    const told = page.getByRole("region", { name: "Preview" });
    const row = event(eventList(page), "Putin visits South Korea");
    const middle = async () => {
      const { x = 0, y = 0, width = 0, height = 0 } = (await row.boundingBox()) ?? {};
      return { x: x + width / 2, y: y + height / 2 };
    };
    const hand = await fingers(page);
    await hand.press(await settled(middle));
    await expect(told).toContainText(/21–28 February 2001 · \S.*Article 5/);
    await hand.lift();
    await expect(told).toBeVisible();
    await expect(eventPanel(page)).toBeHidden();
    await eventList(page).getByRole("heading", { name: /^2001/ }).tap();
    await expect(told, "the next touch puts it away").toBeHidden();
    await hand.press(await middle());
    await expect(told).toBeVisible();
    await hand.lift();
    await told.getByRole("button").tap();
    await expect(eventPanel(page)).toBeVisible();
    await expect(told).toBeHidden();
    await page.goBack();
  });
  await test.step("dates are typed among the filters, and narrow as they do", async () => {
    await go(page, "/");
    await showFilters(page);
    await page.getByRole("textbox", { name: "From" }).fill("March 2001");
    await page.getByRole("textbox", { name: "To" }).fill("April 2001");
    await page.getByRole("button", { name: "Show", exact: true }).tap();
    await hideFilters(page);
    await expect(page.getByRole("button", { name: "Filters · 1" })).toBeVisible();
    await expect(eventList(page).getByRole("heading", { name: /^2001/ })).toBeVisible();
    await page.getByRole("button", { name: "Remove filter Mar–Apr 2001" }).tap();
    await expectCount(page, total, total);
  });
  await test.step("the help tells what a finger does, and no keys", async () => {
    await page.getByRole("button", { name: "Menu" }).tap();
    await page.getByRole("button", { name: "Gestures and marks" }).tap();
    const help = page.getByRole("dialog", { name: "Gestures and marks" });
    await expect(help.getByRole("term").first()).toHaveText("Tap an event");
    await expect(help).not.toContainText("Esc");
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    for (const told of await help.getByRole("definition").all()) {
      const { x = 0, width = 0 } = (await told.boundingBox()) ?? {};
      expect(x + width, "however large the letters are").toBeLessThanOrEqual(390);
      expect(width).toBeGreaterThan(120);
    }
    await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
    await page.goBack();
    await expect(help).toBeHidden();
  });
  await test.step("Back closes the menu, and so does what is chosen in it", async () => {
    await go(page, "/");
    const menu = page.getByRole("button", { name: "Menu" });
    const file = page.getByRole("button", { name: "Open a file" });
    await menu.tap();
    await expect(file).toBeVisible();
    await page.goBack();
    await expect(file).toBeHidden();
    await expect(eventList(page), "the page under it stays").toBeVisible();
    await menu.tap();
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), file.tap()]);
    await chooser.setFiles("fixtures/import/plain.csv");
    await expect(page.getByRole("heading", { name: "plain.csv" })).toBeVisible();
    await expect(file).toBeHidden();
  });
  await test.step("a tap opens a mark of the timeline, and Back closes it", async () => {
    await go(page, "/?view=timeline&from=2001-03-05&to=2001-03-07&lanes=none&kind=meeting");
    await event(timeline(page), SUMMIT.title).tap();
    await expect(eventPanel(page).getByRole("heading", { name: SUMMIT.title })).toBeVisible();
    await page.goBack();
    await expect(eventPanel(page)).toBeHidden();
    await expect(timeline(page)).toBeVisible();
  });
});
