import type { Page } from "@playwright/test";
import { event, go, linked, overview, timeline, visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { settled } from "./support/settled.ts";
import { counting, inYear, titleOf } from "./support/shipped.ts";

const YEAR_MS = 365 * 86_400_000;
const bounds = (page: Page): readonly [number, number] => [
  Date.parse(linked(page, "from") ?? ""),
  Date.parse(linked(page, "to") ?? ""),
];
const slider = (page: Page, name: string) =>
  overview(page).getByRole("slider", { name, exact: true });

test("the overview's window is moved and made by keyboard, by hand and by a click", async ({
  page,
}) => {
  test.slow();
  await test.step("the overview's window moves and changes its ends by the keyboard", async () => {
    await visit(page, "/?from=2000-01-01&to=2004-01-01");
    await slider(page, "Window").press("ArrowRight");
    await expect.poll(() => linked(page, "from")).toMatch(/^2000-0[56]/);
    const [start, end] = bounds(page);
    expect(Math.abs(end - start - 4 * YEAR_MS)).toBeLessThan(YEAR_MS / 12);

    await slider(page, "Start of the window").press("ArrowRight");
    await expect.poll(() => bounds(page)[0]).toBeGreaterThan(start);
    await slider(page, "End of the window").press("ArrowLeft");
    await expect.poll(() => bounds(page)[1]).toBeLessThan(end);
    await expect(slider(page, "Window")).toHaveAttribute("aria-valuetext", /200\d/);
  });
  await test.step("the overview's window follows the hand, and a drag beside it makes a new one", async () => {
    await go(page, "/?from=1990-01-01&to=2000-01-01");
    const brush = await settled(() => slider(page, "Window").boundingBox());
    if (brush === null) throw new Error("no brush");
    const middle = { x: brush.x + brush.width / 2, y: brush.y + brush.height / 2 };
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x + 100, middle.y, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => bounds(page)[0]).toBeGreaterThan(Date.parse("1995-01-01"));
    const [start, end] = bounds(page);
    expect(Math.abs(end - start - 10 * YEAR_MS)).toBeLessThan(YEAR_MS / 4);

    // The treaty of 1972, by drawing a window around it.
    const strip = await overview(page).getByText("1970", { exact: true }).boundingBox();
    if (strip === null) throw new Error("no year on the overview");
    await page.mouse.move(strip.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(strip.x + 80, middle.y, { steps: 5 });
    await page.mouse.up();
    await expect(event(timeline(page), titleOf("1972-abm-treaty"))).toBeInViewport();
    await expect.poll(() => bounds(page)[1]).toBeLessThan(Date.parse("1985-01-01"));
  });
  await test.step("a click on a decade shows it, and Back returns", async () => {
    await go(page, "/");
    await overview(page).getByText("1990", { exact: true }).click();
    await expect.poll(() => linked(page, "from")).toBe("1990-01-01");
    await expect.poll(() => linked(page, "to")).toBe("1999-12-31");
    await page.goBack();
    await expect.poll(() => linked(page, "from")).toBeNull();
  });
  await test.step("each of several stretches of the plot has its frame, which moves it alone", async () => {
    await go(page, "/");
    const windows = slider(page, "Window");
    await expect(windows).toHaveCount(2);
    await expect(windows.first()).toHaveAttribute("aria-valuetext", /2001/);
    await expect(windows.last()).toHaveAttribute("aria-valuetext", /2024.*2025/);
    await windows.last().press("ArrowLeft");
    await expect(windows).toHaveCount(1);
    await expect.poll(() => linked(page, "from")).toMatch(/^2024-0[789]/);
  });
  await test.step("a drag on the overview draws a window, over the story as over all years", async () => {
    for (const link of ["/", "/?axis=even"]) {
      await test.step(link, async () => {
        await go(page, link);
        const from = await placeOf(page, "2000");
        const to = await placeOf(page, "2010");
        await page.mouse.move(from.x, from.y);
        await page.mouse.down();
        await page.mouse.move(to.x, to.y, { steps: 5 });
        await page.mouse.up();
        await expect.poll(() => linked(page, "from")).toMatch(/^(1999-1[12]|2000-0[12])/);
        await expect.poll(() => linked(page, "to")).toMatch(/^(2009-1[12]|2010-0[12])/);
      });
    }
  });
});

/** The place on the strip of a year whose label is shown, and of a bar's height over it. */
async function placeOf(page: Page, year: string): Promise<{ x: number; y: number }> {
  const label = await settled(() => overview(page).getByText(year, { exact: true }).boundingBox());
  if (label === null) throw new Error(`no ${year} on the overview`);
  return { x: label.x + label.width / 2, y: label.y - 12 };
}

test("the overview says what it holds, and stays where it is whatever a filter leaves", async ({
  page,
}) => {
  await test.step("the busiest years are named with their counts, and those that match are told apart", async () => {
    await visit(page);
    const peaks = overview(page).getByRole("list", { name: "The busiest times" });
    const of2001 = counting(inYear("2001"));
    await expect(peaks.getByText(`2001 ${of2001} events`)).toBeVisible();
    await expect(peaks.getByText("2001 NMD dispute")).toBeVisible();
    await expect(peaks.getByText(`2025 ${counting(inYear("2025"))} events`)).toBeVisible();
    await go(page, "/?topic=abm-treaty");
    const matching = counting(
      (event) => inYear("2001")(event) && (event.topics?.includes("abm-treaty") ?? false),
    );
    await expect(peaks.getByText(`2001 ${matching} of ${of2001} events`)).toBeVisible();
  });
  await test.step("pointing at a bar says its quarter, how many events and the first of them", async () => {
    await go(page, "/");
    const { x, y } = await placeOf(page, "1970");
    const { x: next } = await placeOf(page, "1980");
    // The treaty, of which only the year is stated.
    await page.mouse.move(x + (next - x) * 0.2125, y);
    const told = overview(page).getByText("Jan–Mar 1972 1 event");
    await expect(told).toContainText(`${titleOf("1972-abm-treaty")} 1972`);
    await page.mouse.move(x, 10);
    await expect(told).toBeHidden();
  });
  await test.step("the overview stays at the bottom of the window, whatever a filter leaves", async () => {
    await go(page, "/");
    const before = await settled(() => overview(page).boundingBox());
    await go(page, "/?topic=abm-treaty&country=JP");
    const after = await settled(() => overview(page).boundingBox());
    expect(after?.y).toBeCloseTo(before?.y ?? 0, 0);
    expect(after?.height).toBe(76);
  });
  await test.step("in a window of little height the overview leaves more of it to the lanes", async () => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await go(page, "/");
    await expect(overview(page)).toHaveJSProperty("clientHeight", 52);
  });
});

test("today is marked where the events reach beyond it, and its word is not cut", async ({
  page,
}) => {
  await test.step("today has its line where the events reach beyond it, and none where they end before", async () => {
    await page.clock.setFixedTime(Date.UTC(2026, 10, 25));
    await visit(page);
    await expect(overview(page).getByText("today", { exact: true })).toBeVisible();
    await page.clock.setFixedTime(Date.UTC(2126, 10, 25));
    await visit(page, "/?topic=abm-treaty");
    await expect(overview(page).getByRole("list", { name: "The busiest times" })).toBeVisible();
    await expect(overview(page).getByText("today", { exact: true })).toHaveCount(0);
  });
  await test.step("today's word is not cut by the edge of the timeline that its line stands at", async () => {
    await page.clock.setFixedTime(Date.UTC(2026, 10, 25));
    await visit(page, "/?view=timeline&axis=even&from=2020-01-01&to=2026-12-31");
    const word = timeline(page).getByText("today", { exact: true });
    await expect(word).toBeVisible();
    const [inner, outer] = await Promise.all([word.boundingBox(), timeline(page).boundingBox()]);
    const rightOf = (box: typeof inner) => (box ? box.x + box.width : Number.NaN);
    expect(rightOf(inner)).toBeLessThanOrEqual(rightOf(outer));
  });
});
