import type { Locator, Page } from "@playwright/test";
import { MARK } from "../src/query/window/geometry.ts";
import {
  count,
  episodes,
  event,
  eventPanel,
  expectLink,
  go,
  linked,
  timeline,
  visit,
} from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { settled } from "./support/settled.ts";
import { counting, SUMMIT, shipped, titleOf } from "./support/shipped.ts";

const FORTNIGHT = "/?from=2001-03-01&to=2001-03-14";
const NOTE = titleOf("2001-03-06-kim-ha-joong-rice");

/** Where a dated mark stands whose label is right of it: the middle of its disc, in pixels of the page. */
async function place(mark: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await mark.boundingBox();
  if (box === null) throw new Error("the mark is not there");
  return { x: box.x + MARK.discHalf, y: box.y + box.height / 2 };
}

const DAY_MS = 86_400_000;

/** How many days the link's window is long; a `to` without a time is the last day inside. */
function days(page: Page): number {
  const to = linked(page, "to") ?? "";
  const end = Date.parse(to.includes("T") ? `${to}Z` : to) + (to.includes("T") ? 0 : DAY_MS);
  const start = linked(page, "from") ?? "";
  return (end - Date.parse(start.includes("T") ? `${start}Z` : start)) / DAY_MS;
}

/** The names of the marks, clusters too, as they stand. */
const marks = (page: Page): Locator => timeline(page).locator("button[data-type]");

test("a window is moved, zoomed and left by hand, keys and buttons", async ({ page }) => {
  test.slow();
  await test.step("zooming with Ctrl and the wheel keeps the time under the pointer", async () => {
    await visit(page, FORTNIGHT);
    const mark = event(timeline(page), NOTE);
    const before = await settled(() => place(mark));
    await page.mouse.move(before.x, before.y);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -240);
    await page.keyboard.up("Control");
    await expect.poll(() => days(page)).toBeLessThan(13);
    await expect.poll(async () => Math.abs((await place(mark)).x - before.x)).toBeLessThan(3);
  });
  await test.step("dragging pans by as much as the hand moves", async () => {
    await go(page, FORTNIGHT);
    const mark = event(timeline(page), NOTE);
    const before = await settled(() => place(mark));
    const { x = 0, y = 0 } = (await timeline(page).boundingBox()) ?? {};
    // Over the lanes: on the axis a drag selects.
    await page.mouse.move(x + 800, y + 150);
    await page.mouse.down();
    await page.mouse.move(x + 740, y + 150, { steps: 4 });
    await page.mouse.move(x + 700, y + 150, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => linked(page, "from")).not.toMatch(/^2001-03-01$/);
    await expect
      .poll(async () => Math.abs((await place(mark)).x - (before.x - 100)))
      .toBeLessThan(4);
  });
  await test.step("west of Greenwich the axis and the open event's flag say the day that was written", async () => {
    await go(page, `${FORTNIGHT}&event=${SUMMIT.id}&lanes=none`);
    await expectDays(page);
  });
  await test.step("a bar that begins before the window opens where it is seen", async () => {
    await go(page, "/?from=2025-01-01&to=2025-07-31&lanes=none");
    const bar = event(timeline(page), titleOf("1985-us-missile-defence-spending"));
    await bar.press("Enter");
    await expect(eventPanel(page).getByRole("article")).toBeVisible();
    await expect(timeline(page).getByText("‹ about 1985 – 2025", { exact: true })).toBeVisible();
    await expect(bar).toBeInViewport();
    await expectLink(page, "from", "2025-01-01");
  });
  await test.step("the keys + − 0 zoom in, out and to everything", async () => {
    await go(page, FORTNIGHT);
    await expect(event(timeline(page), NOTE)).toBeVisible();
    await page.keyboard.press("+");
    await expect.poll(() => days(page)).toBe(7);
    await page.keyboard.press("-");
    await expect.poll(() => days(page)).toBe(14);
    await page.keyboard.press("0");
    await expectLink(page, "from", null);
    await expect(timeline(page).getByRole("button", { name: /, 1972/ })).toBeInViewport();
  });
  await test.step("zooming leaves one step for Back, not a hundred", async () => {
    await go(page, "/?view=timeline");
    await expect(marks(page).first()).toBeVisible();
    const entries = await page.evaluate(() => history.length);
    for (let press = 0; press < 4; press += 1) await page.keyboard.press("+");
    await expect.poll(() => linked(page, "from")).not.toBeNull();
    expect(await page.evaluate(() => history.length)).toBe(entries + 1);
    await page.goBack();
    await expect.poll(() => linked(page, "from")).toBeNull();
  });
  await test.step("the buttons do what the keys do", async () => {
    await go(page, FORTNIGHT);
    await expect(event(timeline(page), NOTE)).toBeVisible();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => days(page)).toBe(7);
    await page.getByRole("button", { name: "Zoom out" }).click();
    await expect.poll(() => days(page)).toBe(14);
    await page.getByRole("button", { name: "Later ›" }).click();
    await expectLink(page, "from", "2001-03-08");
    await page.getByRole("button", { name: "‹ Earlier" }).click();
    await expectLink(page, "from", "2001-03-01");
    await page.getByRole("button", { name: "All years", exact: true }).click();
    await expectLink(page, "from", null);
  });
  await test.step("zooming goes down to one day and no further", async () => {
    await go(page, "/?from=2001-03-06&to=2001-03-08");
    await expect(marks(page).first()).toBeVisible();
    for (let press = 0; press < 4; press += 1) await page.keyboard.press("+");
    await expect.poll(() => days(page)).toBe(1);
  });
  await test.step("a window in the link is kept when the page is made wider", async () => {
    await go(page, FORTNIGHT);
    await expect(event(timeline(page), NOTE)).toBeVisible();
    await page.setViewportSize({ width: 1800, height: 900 });
    await expect(event(timeline(page), NOTE)).toBeInViewport();
    await page.reload();
    await expect(event(timeline(page), NOTE)).toBeInViewport();
    expect(linked(page, "from")).toBe("2001-03-01");
    expect(linked(page, "to")).toBe("2001-03-14");
  });
});

test("arrow keys walk along every event and past the last on the screen, and a plain wheel scrolls", async ({
  page,
}) => {
  await test.step("arrow keys walk along every event, and the timeline is one tab stop", async () => {
    await visit(page, "/?topic=thaad&lanes=none");
    await expect(marks(page).first()).toBeVisible();
    await expect(timeline(page).locator("button[data-type][tabindex='0']")).toHaveCount(1);
    const there = await settled(() =>
      marks(page).evaluateAll((all) => all.map((each) => each.ariaLabel)),
    );
    await timeline(page).locator("button[data-type][tabindex='0']").focus();
    for (let step = 0; step < there.length; step += 1) await page.keyboard.press("ArrowLeft");
    const walked = new Set<string | null>();
    for (let step = 0; step < there.length; step += 1) {
      walked.add(await page.evaluate(() => document.activeElement?.ariaLabel ?? null));
      await page.keyboard.press("ArrowRight");
    }
    expect([...walked].sort()).toEqual([...there].sort());
    await expect(timeline(page).locator("button[data-type][tabindex='0']")).toHaveCount(1);
    await page.keyboard.press("Tab");
    // The overview's own: the way to its counts, then its window.
    await expect(page.getByRole("button", { name: "Counts" })).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("slider", { name: "Window", exact: true })).toBeFocused();
  });
  await test.step("walking past the last mark on the screen goes on to the next event", async () => {
    await go(page, "/?from=2001-03-10&to=2001-03-20&lanes=none");
    const last = event(timeline(page), titleOf("2001-03-14-joongang-ilbo"));
    await last.focus();
    await page.keyboard.press("ArrowRight");
    await expect(event(timeline(page), titleOf("2001-03-26-minister-dismissed"))).toBeFocused();
  });
  await test.step("a plain wheel scrolls the page, and says how to zoom", async () => {
    await page.setViewportSize({ width: 1440, height: 600 });
    await go(page, "/");
    await expect(marks(page).first()).toBeVisible();
    const { x = 0, y = 0 } = (await timeline(page).boundingBox()) ?? {};
    await page.mouse.move(x + 600, y + 100);
    // It is said for a moment, which a slow machine may miss.
    await expect(async () => {
      await page.mouse.wheel(0, 150);
      await expect(page.getByText("and scroll to zoom")).toHaveCSS("opacity", "1", {
        timeout: 1_500,
      });
    }).toPass();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(linked(page, "from")).toBeNull();
  });
});

test("all events are in the first view, and each way into a part of them leads there", async ({
  page,
}) => {
  await test.step("nothing is lost at any zoom: marks and clusters add up to the count", async () => {
    await visit(page);
    await expect(marks(page).first()).toBeVisible();
    const shown = async () => {
      const names = await marks(page).evaluateAll((all) => all.map((each) => each.ariaLabel ?? ""));
      return names.reduce((sum, name) => sum + Number(/^(\d+) events, /.exec(name)?.[1] ?? 1), 0);
    };
    await expect.poll(shown).toBe(shipped.events.length);
  });
  await test.step("a lane's name filters by what it stands for, and gives all back", async () => {
    const name = timeline(page).getByRole("button", { name: "THAAD", exact: true });
    expect((await name.boundingBox())?.height, "a hand hits it").toBeGreaterThanOrEqual(24);
    await name.click();
    await expectLink(page, "topic", "thaad");
    await expect(name).toHaveAttribute("aria-pressed", "true");
    await name.press("Enter");
    await expectLink(page, "topic", null);
    await expect(name).toHaveAttribute("aria-pressed", "false");
    // A lane has fewer than its filter: its count says where the others are, to a pointer too, and leads to them.
    const all = counting((event) => event.topics?.includes("abm-treaty") ?? false);
    const count = timeline(page).getByRole("button", { name: /^ABM Treaty: .* in other lanes/ });
    await expect(count).toHaveText(new RegExp(`^\\d+ of ${all}$`));
    await expect(count).toHaveAttribute("title", /\d+ more in other lanes\. Show only these$/);
    await count.click();
    await expectLink(page, "topic", "abm-treaty");
  });
  await test.step("the lanes menu says what a lane stands for", async () => {
    await go(page, "/");
    const lanes = page.getByRole("combobox", { name: "Lanes" });
    await expect(timeline(page)).toContainText("Golden Dome");
    await lanes.selectOption("country");
    await expect(timeline(page)).toContainText("South Korea");
    await expectLink(page, "lanes", "country");
    await lanes.selectOption("none");
    await expect(timeline(page)).not.toContainText("South Korea");
    for (const each of ["source", "system", "kind"]) {
      await lanes.selectOption(each);
      await expectLink(page, "lanes", each);
      await expect(marks(page).first()).toBeVisible();
    }
  });
  await test.step("an episode is one step away, and all of it is in view", async () => {
    await go(page, "/");
    for (const { title, events } of shipped.episodes) {
      const jump = episodes(page).getByRole("button", { name: title.en, exact: true });
      await jump.click();
      await expect(jump).toHaveAttribute("aria-current", "true");
      await expectInView(page, events.length);
    }
  });
  await test.step("a cluster opens by zooming, and what it held is in view", async () => {
    await go(page, "/");
    // One that is there once the hand rests: until then other events share marks.
    const cluster = timeline(page).getByRole("button", { name: /^\d+ events, Mar–May 2001$/ });
    const held = Number.parseInt((await cluster.getAttribute("aria-label")) ?? "", 10);
    await cluster.click();
    // Its months have the plot; of the fold that they end in there is as much as its words need.
    await expect.poll(() => days(page)).toBeLessThan(3_650);
    await expect(timeline(page)).toContainText("March 2001");
    await expect(timeline(page).getByRole("button", { name: /^Unfold 2001–2024, / })).toBeVisible();
    await expect(cluster).toHaveCount(0);
    await expectInView(page, held);
  });
});

async function expectInView(page: Page, atLeast: number): Promise<void> {
  const counted = async () => {
    const text = (await count(page).locator("xpath=..").textContent()) ?? "";
    // Where all that matches is in view, nothing more is said.
    return Number(/(\d+) in view/.exec(text)?.[1] ?? /^\d+/.exec(text)?.[0] ?? 0);
  };
  await expect.poll(counted).toBeGreaterThanOrEqual(atLeast);
}

/** The days of the axis and the flag of the open event are those that were written. */
async function expectDays(page: Page): Promise<void> {
  await expect(timeline(page)).toContainText("Wed 7 Mar 2001");
  await expect(event(timeline(page), NOTE)).toHaveAccessibleName(`${NOTE}, 6 March 2001`);
  // A day's mark stands between the lines of its day and of the next.
  const day = timeline(page).getByText(/^(Tue )?6$/);
  const next = timeline(page).getByText(/^(Wed )?7$/);
  await expect(async () => {
    const { x } = await place(event(timeline(page), NOTE));
    expect(x).toBeGreaterThan((await day.boundingBox())?.x ?? Number.NaN);
    expect(x).toBeLessThan((await next.boundingBox())?.x ?? Number.NaN);
  }).toPass();
}

// West of Greenwich all of the desktop's stories are told. On it the local day is the written one.
test.describe("east of Greenwich", () => {
  test.use({ timezoneId: "Asia/Seoul" });
  test("the axis and the open event's flag say the day that was written", async ({ page }) => {
    await visit(page, `${FORTNIGHT}&event=${SUMMIT.id}&lanes=none`);
    await expectDays(page);
  });
});
