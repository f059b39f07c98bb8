import type { Locator, Page } from "@playwright/test";
import {
  event,
  eventList,
  eventPanel,
  follow,
  linked,
  marked,
  overview,
  sourceReader,
  tab,
  timeline,
  visit,
} from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { settled } from "./support/settled.ts";
import { SUMMIT, shipped } from "./support/shipped.ts";

const WIDTHS = [320, 390, 600, 820, 1200, 1440, 2560];
const passage = shipped.events.find(({ id }) => id === SUMMIT.id)?.claims[0]?.passage;
const LINKS: readonly (readonly [view: string, link: string, shows: (page: Page) => Locator])[] = [
  ["timeline", "/?view=timeline", (page) => timeline(page).or(eventList(page))],
  ["list", "/?view=list", eventList],
  ["the open event", `/?event=${SUMMIT.id}`, (page) => eventPanel(page).getByRole("article")],
  ["the source", `/?event=${SUMMIT.id}&passage=${passage}`, (page) => marked(sourceReader(page))],
  ["sources", "/?view=sources", (page) => sourceReader(page).getByRole("heading")],
  [
    "library",
    "/?view=library",
    (page) => page.getByRole("list", { name: "Datasets in this browser" }),
  ],
  [
    "nothing found",
    "/?country=JP&topic=nmd&q=zeppelin",
    (page) => page.getByRole("heading", { name: /^No event/ }),
  ],
  [
    "many chips",
    "/?country=KR,RU,US,JP,CN,KP&topic=nmd,abm-treaty,thaad,golden-dome&q=defence",
    (page) => page.getByRole("button", { name: /more filters$|^Remove filter/ }),
  ],
];

/** How far the page could be scrolled sideways, in CSS pixels. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

/** How far what can be pressed in the header reaches beyond the page, in CSS pixels. */
const beyondHeader = (page: Page): Promise<number> =>
  page.getByRole("banner").evaluate((header) => {
    const controls = [...header.querySelectorAll("a, button, input, select")];
    const rights = controls
      .filter((each) => each.checkVisibility())
      .map((each) => each.getBoundingClientRect().right);
    return Math.max(0, ...rights.map((right) => right - document.documentElement.clientWidth));
  });

for (const [name, views] of [
  ["of the events", LINKS.slice(0, 4)],
  ["of the dataset, or with little or much to say", LINKS.slice(4)],
] as const) {
  test(`no width makes a view ${name} scroll sideways`, async ({ page }) => {
    test.slow();
    await visit(page);
    for (const [view, link, shows] of views) {
      await test.step(view, async () => {
        await follow(page, link);
        await expect(shows(page).first()).toBeVisible();
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          await expect(shows(page).first()).toBeVisible();
          await expect.poll(() => sideways(page), `at ${width} px`).toBe(0);
          await expect.poll(() => beyondHeader(page), `header at ${width} px`).toBe(0);
        }
        // The widest is the last, and a list of rows is as wide as it, but for the spine of years.
        if (view === "list") {
          const rows = await eventList(page).boundingBox();
          expect(rows && rows.x + rows.width, "the list fills a wide screen").toBeGreaterThan(2300);
        }
      });
    }
  });
}

test("neither a zoom nor a filter more moves the plot", async ({ page }) => {
  await visit(page, "/?country=KR");
  // By a chip, or by the box on the same line.
  const said = page
    .getByRole("button", { name: /^Remove filter|필터 빼기$/ })
    .or(page.getByRole("checkbox", { checked: true }));
  const only = page.getByRole("button", { name: /^(Only these|이것만)$/ });
  const region = page.getByRole("region", { name: /^(Timeline|연표)$/ });
  const top = async () => (await region.boundingBox())?.y;
  // Korean has fewer letters: where English has room, it has too.
  for (const [lang, widths] of [
    ["en", [760, 820, 1000, 1200, 1440, 1680]],
    ["ko", [760, 1200]],
  ] as const) {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await follow(page, `/?lang=${lang}&country=KR`);
      await expect(said).toHaveCount(1);
      const before = await settled(top);
      await follow(page, `/?lang=${lang}&country=KR&from=2001-01&to=2001-12`);
      await expect(only).toBeVisible();
      await expect.poll(top, `zoomed, at ${width} px, ${lang}`).toBe(before);
      await follow(page, `/?lang=${lang}&country=KR,RU&topic=nmd`);
      await expect(said).toHaveCount(3);
      await expect.poll(top, `filtered, at ${width} px, ${lang}`).toBe(before);
      // Of so few events that it has no box anywhere.
      await follow(page, `/?lang=${lang}&country=JP`);
      await expect(said).toHaveCount(1);
      await expect.poll(top, `by one chip, at ${width} px, ${lang}`).toBe(before);
    }
  }
});

/**
 * What of the episodes' cards ends before it is read.
 *
 * @param parts  the cards, which may go beyond the edge, and their descriptions, which may be cut.
 */
const cutEpisodes = (page: Page, parts: "ul" | "ul, p"): Promise<readonly string[]> =>
  page
    .getByRole("navigation", { name: /^(Episodes|에피소드)$/ })
    .locator(parts)
    .evaluateAll((all) =>
      all
        .filter((each) => each.checkVisibility())
        .filter(
          (each) =>
            each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth,
        )
        .map((each) => each.textContent),
    );

test("at the sizes of a desk no episode is cut, and no lane's name stands beside the axis", async ({
  page,
}) => {
  await visit(page);
  for (const [width, height] of [
    [1200, 800],
    [1440, 900],
    [2560, 1440],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const lang of ["en", "ko"]) {
      for (const link of [`/?lang=${lang}`, `/?lang=${lang}&event=${SUMMIT.id}`]) {
        await follow(page, link);
        await expect(page.getByRole("article")).toHaveCount(link.includes("event") ? 1 : 0);
        await expect
          .poll(
            () => cutEpisodes(page, link.includes("event") ? "ul" : "ul, p"),
            `${link} at ${width} px`,
          )
          .toEqual([]);
      }
    }
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  await follow(page, `/?lang=en&event=${SUMMIT.id}`);
  // It is brought on the screen first, which would be taken for the scrolling below.
  await expect(event(timeline(page), SUMMIT.title)).toBeInViewport();
  // The names of the lanes above go by behind it.
  const header = (await page.getByRole("banner").boundingBox())?.height ?? 0;
  const corner = async (scrolledTo: number) => {
    await page.evaluate((top) => scrollTo({ top, behavior: "instant" }), scrolledTo);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(scrolledTo);
    const clip = { x: 24, y: Math.ceil(header) + 1, width: 160, height: 40 };
    return (await page.screenshot({ clip })).toString("base64");
  };
  const still = await corner(200);
  for (const top of [212, 224, 236]) expect(await corner(top)).toBe(still);
});

test("the timeline's words grow with a reader's letters, its days stay under the hand, and nothing is lost sideways", async ({
  page,
}) => {
  // In its middle nothing stands behind the foot of the page, which is as large as all else.
  await page.setViewportSize({ width: 1440, height: 1800 });
  await visit(page, "/?from=2001-01-01&to=2001-07-01&axis=even");
  // In the lower row where there is room for no days, else in the upper one, which is a little higher.
  const april = timeline(page).getByText(/^Apr(il 2001)?$/);
  const words = {
    "a label of the axis": april,
    "a lane's name": timeline(page).getByText("ABM Treaty", { exact: true }),
    "a mark": timeline(page).locator("button[data-type]").first(),
    "a year of the overview": overview(page).getByRole("button", { name: /^2000/ }),
  };
  const heights = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(words).map(async ([name, each]) => [
          name,
          (await each.boundingBox())?.height ?? 0,
        ]),
      ),
    ) as Record<string, number>;
  await expect(words["a mark"]).toBeVisible();
  const before = await heights();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await expect
    .poll(async () => {
      const now = await heights();
      return Object.keys(words).filter((name) => !((now[name] ?? 0) > 1.8 * (before[name] ?? 0)));
    }, "has not grown")
    .toEqual([]);
  await test.step("a reader's own font size is taken up without losing anything sideways", async () => {
    await expect(page.getByRole("tab", { name: "List" })).toBeVisible();
    await expect.poll(() => sideways(page)).toBe(0);
  });

  await test.step("on a low window the foot lets go of its edge, and leaves it to the lanes", async () => {
    const foot = page.getByRole("region", { name: "Preview" });
    await expect(foot).toBeInViewport();
    await page.setViewportSize({ width: 1440, height: 900 });
    await timeline(page).getByText("ABM Treaty", { exact: true }).scrollIntoViewIfNeeded();
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, 300);
    await expect(foot).not.toBeInViewport();
    await page.mouse.wheel(0, -5_000);
    await page.setViewportSize({ width: 1440, height: 1800 });
    await expect(foot).toBeInViewport();
  });

  const at = () => settled(async () => (await april.boundingBox())?.x ?? 0);
  const from = await at();
  const plot = await timeline(page).locator(".vis-center").boundingBox();
  if (plot === null) throw new Error("no plot");
  // Above the first marks.
  const y = plot.y + 3;
  await page.mouse.move(from, y);
  await page.mouse.down();
  await page.mouse.move(from - 60, y, { steps: 4 });
  await page.mouse.move(from - 120, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.abs((await at()) - (from - 120))).toBeLessThan(4);
  const held = await at();
  const to = linked(page, "to");
  await page.mouse.move(held, y);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await expect.poll(() => linked(page, "to")).not.toBe(to);
  expect(Math.abs((await at()) - held)).toBeLessThan(4);
});

test.describe("text at 200 %", () => {
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });
  test("the whole journey can still be made", async ({ page }) => {
    await visit(page);
    await tab(page, "List").click();
    await page.getByRole("button", { name: `${SUMMIT.title}, ${SUMMIT.date}` }).click();
    await expect(eventPanel(page).getByRole("heading", { name: SUMMIT.title })).toBeInViewport();
    await eventPanel(page).getByRole("button", { name: "Open in source" }).first().click();
    await expect(marked(sourceReader(page))).toBeInViewport();
    await sourceReader(page).getByRole("button", { name: "Back to the event" }).click();
    await page.getByRole("button", { name: "Close event" }).click();
    await expect(page.getByRole("list", { name: "Events" })).toBeVisible();
    expect(await sideways(page)).toBe(0);
  });
});
