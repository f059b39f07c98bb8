import type { Page } from "@playwright/test";
import { AXIS_PX } from "../src/views/timeline/frame/sizes.ts";
import { expectLink, go, linked, timeline, visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { settled } from "./support/settled.ts";

const YEARS = "/?from=1990-01-01&to=2009-12-31&axis=even";

/** Waits for the timeline, and says where its axis and plot are in the page (CSS pixels). */
async function widget(page: Page) {
  await expect(timeline(page).locator("button[data-type]").first()).toBeVisible();
  // What a hand can do on the axis comes after the first view, and says so.
  await expect(timeline(page).locator(".vis-panel.vis-top")).toHaveAttribute("title", /./);
  const box = await timeline(page).locator(".vis-timeline").boundingBox();
  if (box === null) throw new Error("no timeline");
  return box;
}

async function drag(page: Page, y: number, fromX: number, toX: number): Promise<void> {
  await page.mouse.move(fromX, y);
  await page.mouse.down();
  await page.mouse.move((fromX + toX) / 2, y, { steps: 3 });
  await page.mouse.move(toX, y, { steps: 3 });
}

const flag = (page: Page) => timeline(page).getByText(/begins?$/);

test("a span is drawn, clicked or typed, and becomes the window", async ({ page }) => {
  await test.step("a drag along the axis says its dates and its events, and shows them", async () => {
    await visit(page, YEARS);
    const { x, y, width } = await widget(page);
    await drag(page, y + 30, x + width / 2, x + width * 0.65);
    await expect(flag(page)).toHaveText(/^2000–2002 · \d+ events begin$/);
    await page.mouse.up();
    await expect(flag(page)).toBeHidden();
    await expect.poll(() => linked(page, "from")).toMatch(/^(1999-12|2000-01)/);
    await expect.poll(() => linked(page, "to")).toMatch(/^200[23]/);
    await page.goBack();
    await expectLink(page, "from", "1990-01-01");
  });
  await test.step("Shift and a drag on the plot draw a span, and Escape drops it", async () => {
    await go(page, YEARS);
    const { x, y, width } = await widget(page);
    await page.keyboard.down("Shift");
    await drag(page, y + AXIS_PX + 2, x + width * 0.2, x + width * 0.4);
    await expect(flag(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await expect(flag(page)).toBeHidden();
    await expectLink(page, "from", "1990-01-01");
  });
  await test.step("a range in a range leads back out, step by step, and nothing else moves", async () => {
    await go(page, YEARS);
    const { x, y, width } = await widget(page);
    const trail = page.getByRole("navigation", { name: "Back to more time" });
    await expect(trail.getByRole("button")).toHaveText(["All years"]);
    await page.keyboard.down("Shift");
    await drag(page, y + AXIS_PX + 2, x + width / 2, x + width * 0.65);
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await expect(trail.getByRole("button")).toHaveText(["All years", "1990–2009"]);
    expect((await widget(page)).y).toBe(y);
    await page.goBack();
    await expect(trail.getByRole("button"), "Back goes out").toHaveText(["All years"]);
    await page.goForward();
    await expect(trail.getByRole("button"), "and in again").toHaveText(["All years", "1990–2009"]);
    await trail.getByRole("button", { name: "1990–2009" }).click();
    await expectLink(page, "from", "1990-01-01");
    await expect(trail.getByRole("button")).toHaveText(["All years"]);
    await trail.getByRole("button", { name: "All years" }).focus();
    await page.keyboard.press("Enter");
    await expectLink(page, "from", null);
    await expect(trail).toBeHidden();
    await expect(page.getByRole("button", { name: "Zoom out" })).toBeFocused();
  });
  await test.step("a click on a year of the axis shows the year", async () => {
    await go(page, YEARS);
    await widget(page);
    const label = await settled(() =>
      timeline(page).getByText("1998", { exact: true }).boundingBox(),
    );
    if (label === null) throw new Error("no year on the axis");
    await page.mouse.click(label.x + 8, label.y + label.height / 2);
    await expectLink(page, "from", "1998-01-01");
    await expectLink(page, "to", "1998-12-31");
  });
  await test.step("typed dates show a window, and what is not understood is said", async () => {
    await go(page, YEARS);
    await widget(page);
    await page.getByRole("button", { name: "Dates" }).click();
    const form = page.getByRole("form", { name: "Dates" });
    await form.getByRole("textbox", { name: "From" }).fill("soon");
    await page.keyboard.press("Enter");
    await expect(form.getByRole("alert")).toContainText("“soon”");
    await form.getByRole("textbox", { name: "From" }).fill("27 Feb 2001");
    await form.getByRole("textbox", { name: "To" }).fill("March 2001");
    await page.keyboard.press("Enter");
    await expectLink(page, "from", "2001-02-27");
    await expectLink(page, "to", "2001-03-31");
    await expect(page.getByRole("button", { name: "Dates" })).toBeFocused();
    // The dataset's plans reach beyond today, and its newest source is of July 2025.
    await page.keyboard.press("Enter");
    await form.getByRole("textbox", { name: "To" }).fill("last August");
    await page.keyboard.press("Enter");
    await expectLink(page, "from", "2024-08-01");
    await expect(
      page.getByText(/[1-9]\d* in view · \d+ not wholly/),
      "the example shows events",
    ).toBeVisible();
  });
});

/** Where each mark stands in the plot, in CSS pixels, as far as it is on the screen. */
const places = async (page: Page): Promise<ReadonlyMap<string, readonly number[]>> => {
  const all = await timeline(page)
    .locator("button[data-type]")
    .evaluateAll((buttons) => {
      const plot = document.querySelector(".vis-timeline")?.getBoundingClientRect();
      return buttons.flatMap((button) => {
        const { left, right, top } = button.getBoundingClientRect();
        if (!plot || right <= plot.left || left >= plot.right) return [];
        const edges = [Math.max(left, plot.left), Math.min(right, plot.right), top - plot.top];
        return [[(button as HTMLElement).dataset["key"] ?? "", edges] as const];
      });
    });
  return new Map(all);
};

test("what a hand leaves on the screen is what its link opens", async ({ page }) => {
  test.slow();
  const MONTHS = "/?from=2001-02-01&to=2001-04-30";
  const bare = (box: { x: number; y: number }) => ({ x: box.x + 311, y: box.y + AXIS_PX + 2 });
  const moves: Readonly<Record<string, (box: { x: number; y: number }) => Promise<void>>> = {
    async "a span is drawn"(box) {
      await page.keyboard.down("Shift");
      await drag(page, bare(box).y, box.x + 301.3, box.x + 561.7);
      await page.mouse.up();
      await page.keyboard.up("Shift");
    },
    async "the plot is dragged"(box) {
      await drag(page, bare(box).y, box.x + 311, box.x + 418);
      await page.mouse.up();
    },
    async "the wheel zooms"(box) {
      await page.mouse.move(bare(box).x, bare(box).y);
      await page.keyboard.down("Control");
      for (let turn = 0; turn < 3; turn++) await page.mouse.wheel(0, -120);
      await page.keyboard.up("Control");
    },
    "a key zooms": () => page.keyboard.press("+"),
  };
  const beside = await page.context().newPage();
  await visit(page, MONTHS);
  for (const [name, move] of Object.entries(moves)) {
    await test.step(name, async () => {
      await go(page, MONTHS);
      const before = page.url();
      await move(await widget(page));
      await expect.poll(() => page.url()).not.toBe(before);
      // The page is opened anew beside the one that was moved, which may not be at rest yet.
      await expect(async () => {
        await beside.goto(page.url());
        await widget(beside);
        const opened = await settled(async () => [...(await places(beside))]);
        const left = await places(page);
        expect([...left.keys()]).toEqual(opened.map(([key]) => key));
        const offPx = opened.flatMap(([key, edges]) =>
          edges.map((px, i) => Math.abs(px - (left.get(key)?.[i] ?? Number.NaN))),
        );
        expect(Math.max(...offPx)).toBeLessThanOrEqual(1);
      }).toPass({ timeout: 15_000 });
    });
  }
});
