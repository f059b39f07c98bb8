import type { Locator } from "@playwright/test";
import {
  count,
  episodes,
  eventPanel,
  follow,
  showFilters,
  timeline,
  visit,
} from "./support/explorer.ts";
import { testGestures } from "./support/gestures.ts";
import { expect, test } from "./support/page.ts";
import { fixture, serveGiven } from "./support/serve.ts";
import { SUMMIT } from "./support/shipped.ts";
import { lowTargets } from "./support/small-targets.ts";

testGestures();

test("Back closes the list that hangs from a crowd, and leaves the page", async ({ page }) => {
  const events = Array.from({ length: 40 }, (_, at) => ({
    id: `ship-${at}`,
    title: `Ship ${at} leaves`,
    kind: "decision",
    date: "1921-03-03",
  }));
  const dataset = { ...JSON.parse(fixture("harbour.json")), events, episodes: [] };
  await visit(page, await serveGiven(page, { body: JSON.stringify(dataset) }));
  const address = page.url();
  const crowd = timeline(page)
    .getByRole("button", { name: /^\d+ events, / })
    .first();
  await crowd.tap();
  const list = page.getByRole("dialog", { name: /^\d+ events/ });
  await expect(list).toBeVisible();
  await page.goBack();
  await expect(list).toBeHidden();
  await expect(crowd).toBeVisible();
  expect(page.url()).toBe(address);
  await crowd.tap();
  await list.getByRole("listitem").first().getByRole("button").tap();
  await expect(eventPanel(page)).toBeVisible();
  await page.goBack();
  await expect(eventPanel(page), "after it the event that was chosen in it").toBeHidden();
  expect(page.url()).toBe(address);
});

test("a list at the edge of the screen is on it with all of its rows", async ({ page }) => {
  await page.setViewportSize({ width: 1180, height: 820 });
  await visit(
    page,
    "/?episode=order-2025&from=2007-08-28&to=2028-05-11&view=timeline&lanes=source",
  );
  await timeline(page)
    .getByRole("button", { name: /^\d+ events, 1 Jul 2025$/ })
    .tap();
  const rows = page.getByRole("dialog", { name: /^\d+ events/ }).getByRole("listitem");
  await expect(rows.first()).toBeVisible();
  for (const row of [rows.first(), rows.last()]) await expect(row).toBeInViewport({ ratio: 1 });
});

test("the first view ends on the screen, with the words of its last lane", async ({ page }) => {
  for (const lang of ["en", "ko"]) {
    await page.goto(`/?lang=${lang}`);
    await expect(page.locator("[data-timeline] button[data-type]").first()).toBeAttached();
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollHeight - innerHeight), lang)
      .toBe(0);
  }
});

test("what is pressed around the marks is as high as a finger", async ({ page }) => {
  await visit(page, `/?event=${SUMMIT.id}`);
  await expect(eventPanel(page).getByRole("blockquote")).toHaveCount(2);
  await expect(timeline(page).locator("button[data-type]").first()).toBeVisible();
  expect(await lowTargets(page)).toEqual([]);
  await showFilters(page);
  await expect(
    page.getByRole("button", { name: /^Only / }).first(),
    "without a pointer over it",
  ).toBeVisible();
  expect(await lowTargets(page), "in the filters").toEqual([]);
  await follow(page, "/?align=nmd-2001,order-2025");
  await expect(page.getByText("Choose what is compared")).toBeVisible();
  await expect(page.getByRole("button", { name: "Swap" })).toBeVisible();
  // A mark is found by its row.
  const around = async () => (await lowTargets(page)).filter((name) => !/\d{4}|, day /.test(name));
  expect(await around(), "of two stories").toEqual([]);
});

test("the form of an event is filled in with a finger, and large letters put no bar over another", async ({
  page,
}) => {
  await visit(page, `/?event=${SUMMIT.id}`);
  await page.getByRole("button", { name: "Edit this event" }).tap();
  const form = page.getByRole("form", { name: "Event" });
  await expect(form.getByRole("combobox", { name: "Actors" })).toBeVisible();
  expect(await lowTargets(page)).toEqual([]);
  const draft = page.getByRole("region", { name: "Draft" });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  const edges = async (part: Locator) => {
    const { y = 0, height = 0 } = (await part.boundingBox()) ?? {};
    return { top: Math.round(y), bottom: Math.round(y + height) };
  };
  const under = async (upper: Locator, lower: Locator) =>
    (await edges(lower)).top - (await edges(upper)).bottom;
  await expect.poll(() => under(page.getByRole("banner"), draft)).toBeGreaterThanOrEqual(-1);
  await page.mouse.wheel(0, 600);
  await expect.poll(() => under(page.getByRole("banner"), draft)).toBeGreaterThanOrEqual(-1);
  const side = page.getByRole("complementary", { name: "Event" });
  await expect.poll(() => under(draft, side)).toBeGreaterThanOrEqual(-1);
  await expect(draft.getByRole("button", { name: "Save" })).toBeInViewport({ ratio: 1 });
});

test("beside an open event all tools stand on one line, and nothing that is said breaks", async ({
  page,
}) => {
  await visit(page);
  const words = {
    en: { tools: ["Filters", "‹ Earlier", "All years", "Dates"], strip: "Preview" },
    ko: { tools: ["필터", "‹ 이전", "전체 기간", "날짜 입력"], strip: "미리 보기" },
  };
  for (const [lang, { tools, strip }] of Object.entries(words)) {
    await test.step(lang, async () => {
      await follow(page, `/?event=${SUMMIT.id}&lang=${lang}`);
      await expect(page.getByRole("article").getByRole("blockquote")).toHaveCount(2);
      const main = page.getByRole("main");
      const middles = async () => {
        const boxes = tools.map((name) => boxOf(main.getByRole("button", { name, exact: true })));
        const all = (await Promise.all(boxes)).map(({ y, height }) => Math.round(y + height / 2));
        return [...new Set(all)];
      };
      // On its way there the page's head gives way to the panel.
      await expect.poll(middles, "the tools").toHaveLength(1);
      const date = main.getByRole("region", { name: strip }).getByRole("paragraph").first();
      expect((await boxOf(date)).height, "the date of the preview").toBeLessThan(24);
    });
  }
  await test.step("a title that leaves words out is cut before them", async () => {
    await follow(page, "/?event=2001-02-russia-seeks-anti-nmd-wording&lang=ko");
    const strip = page.getByRole("region", { name: words.ko.strip });
    await expect(strip.getByText(/^러시아, [^…]* …$/)).toBeVisible();
    const line = strip.getByText("러시아, ").locator("..");
    const cutPx = line.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(await cutPx, "and who says it is whole").toBe(0);
  });
  await test.step("few chips are words, and the others a number", async () => {
    await follow(page, `/?country=KR,US,RU&topic=nmd&event=${SUMMIT.id}`);
    const chips = page.getByRole("button", { name: /^Remove filter/ });
    await expect(chips).toHaveCount(2);
    await expect(page.getByRole("button", { name: "2 more filters" })).toBeVisible();
  });
});

test("beside chips it is said how many events the window shows", async ({ page }) => {
  await visit(page, "/?country=KR&topic=nmd&from=2001-02-01&to=2001-03-10");
  await expect(count(page).locator("..")).toContainText(/\d+ in view/);
  const chip = page.getByRole("button", { name: "Remove filter South Korea" });
  const cut = chip.locator("bdi").evaluate((name) => name.scrollWidth > name.clientWidth);
  expect(await cut, "and each is named whole").toBe(false);
});

test("on a phone held sideways the first screen shows marks in three rows at least", async ({
  page,
}) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await visit(page);
  const marks = timeline(page).locator("button[data-type]");
  await expect(marks.first()).toBeInViewport({ ratio: 1 });
  const rows = () =>
    marks.evaluateAll(
      (all) =>
        new Set(
          all
            .map((each) => each.getBoundingClientRect())
            .filter(({ bottom }) => bottom <= innerHeight)
            .map(({ top }) => Math.round(top)),
        ).size,
    );
  await expect.poll(rows).toBeGreaterThanOrEqual(3);
  expect(await lowTargets(page)).toEqual([]);
  const cut = await episodes(page)
    .getByRole("button")
    .evaluateAll((all) => all.filter((name) => name.scrollWidth > name.clientWidth + 1).length);
  expect(cut, "each episode is named whole").toBe(0);
});

test("the help begins with what a finger does", async ({ page }) => {
  await visit(page);
  await page.getByRole("button", { name: "Keys and gestures" }).tap();
  const help = page.getByRole("dialog", { name: "Keys and gestures" });
  await expect(help.getByRole("term").first()).toHaveText("Tap a mark");
});

async function boxOf(part: Locator) {
  const box = await part.boundingBox();
  if (box === null) throw new Error("it is not on the page");
  return box;
}
