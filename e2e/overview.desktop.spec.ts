import type { Page } from "@playwright/test";
import { event, linked, overview, timeline, visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { titleOf } from "./support/shipped.ts";

const YEAR_MS = 365 * 86_400_000;
const bounds = (page: Page): readonly [number, number] => [
  Date.parse(linked(page, "from") ?? ""),
  Date.parse(linked(page, "to") ?? ""),
];
const slider = (page: Page, name: string) =>
  overview(page).getByRole("slider", { name, exact: true });

test("the overview's window moves and changes its ends by the keyboard", async ({ page }) => {
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

test("the overview's window follows the hand, and a drag beside it makes a new one", async ({
  page,
}) => {
  await visit(page, "/?from=1990-01-01&to=2000-01-01");
  const brush = await slider(page, "Window").boundingBox();
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
