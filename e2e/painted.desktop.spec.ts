import type { Locator, Page } from "@playwright/test";
import { synthetic } from "../bench/synthetic.ts";
import { written } from "../bench/written.ts";
import { event, timeline, visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { serveGiven } from "./support/serve.ts";
import { titleOf } from "./support/shipped.ts";

const FORTNIGHT = "/?from=2001-03-01&to=2001-03-14";
const NOTE = titleOf("2001-03-06-kim-ha-joong-rice");

const marks = (page: Page): Locator => timeline(page).locator("button[data-type]");

interface Painted {
  readonly name: string;
  /** Pixels that have a colour, under the button. */
  readonly pixels: number;
  /** The middle of them, in CSS pixels from the left and from the top of the button. */
  readonly x: number;
  readonly y: number;
}

/** What is painted under each of the buttons that lie whole between the axis and the overview. */
function painted(buttons: Locator): Promise<readonly Painted[]> {
  return buttons.evaluateAll((all) => {
    const canvas = all[0]?.closest("section")?.querySelector("canvas");
    const context = canvas?.getContext("2d");
    if (!canvas || !context) return [];
    const sheet = canvas.getBoundingClientRect();
    const dense = canvas.width / sheet.width;
    const overview = document.querySelector("[aria-label=Overview]")?.getBoundingClientRect();
    return all.flatMap((button) => {
      const box = button.getBoundingClientRect();
      const isWhole = box.left >= sheet.left && box.right <= sheet.right;
      if (!isWhole || box.top < 110 || box.bottom > (overview?.top ?? 0)) return [];
      const at = [box.left - sheet.left, box.top - sheet.top, box.width, box.height];
      const [left = 0, top = 0, width = 0, height = 0] = at.map((px) => Math.round(px * dense));
      const { data } = context.getImageData(left, top, width, height);
      let [pixels, x, y] = [0, 0, 0];
      for (let i = 0; i < width * height; i++) {
        // More than the grey of a line of the grid, which is paper nearly.
        const [r = 255, g = 255, b = 255, alpha = 0] = data.slice(4 * i, 4 * i + 4);
        if (alpha < 128 || Math.min(r, g, b) > 200) continue;
        pixels += 1;
        x += i % width;
        y += Math.floor(i / width);
      }
      const name = button.getAttribute("aria-label") ?? "";
      return [{ name, pixels, x: x / pixels / dense, y: y / pixels / dense }];
    });
  });
}

/** Whether every mark that can be opened can be seen. */
async function expectAllPainted(page: Page): Promise<void> {
  await expect(marks(page).first()).toBeVisible();
  await expect
    .poll(async () => (await painted(marks(page))).filter(({ pixels }) => pixels < 20))
    .toEqual([]);
  expect((await painted(marks(page))).length).toBeGreaterThan(5);
}

for (const link of [FORTNIGHT, "/", "/?lanes=none&from=2001-01-01&to=2001-12-31"]) {
  test(`every mark that can be opened can be seen: ${link}`, async ({ page }) => {
    await visit(page, link);
    await expectAllPainted(page);
  });
}

test("marks are painted in the colours of the theme that is chosen", async ({ page }) => {
  await visit(page, FORTNIGHT);
  await expectAllPainted(page);
  const colour = () =>
    event(timeline(page), NOTE).evaluate((button) => {
      const canvas = button.closest("section")?.querySelector("canvas");
      const [box, sheet] = [button.getBoundingClientRect(), canvas?.getBoundingClientRect()];
      const [x, y] = [box.left + 8 - (sheet?.left ?? 0), box.top + 12 - (sheet?.top ?? 0)];
      return [...(canvas?.getContext("2d")?.getImageData(x, y, 1, 1).data ?? [])].join();
    });
  const light = await colour();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(colour).not.toBe(light);
});

test("what is far down a tall timeline is painted when the page has scrolled to it", async ({
  page,
}) => {
  await page.goto(
    await serveGiven(page, { body: [...written(synthetic(3_000), "json")].join("") }),
  );
  await expectAllPainted(page);
  await marks(page).last().scrollIntoViewIfNeeded();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  await expectAllPainted(page);
});

test("while the window zooms, a mark and its button stay where the pointer holds its time", async ({
  page,
}) => {
  await visit(page, FORTNIGHT);
  const note = event(timeline(page), NOTE);
  await expectAllPainted(page);
  const { x = 0, y = 0 } = (await note.boundingBox()) ?? {};
  await page.mouse.move(x + 8, y + 12);
  await page.keyboard.down("Control");
  for (let turn = 0; turn < 6; turn++) {
    await page.mouse.wheel(0, -60);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const [box, [seen]] = [await note.boundingBox(), await painted(note)];
    // Moving, its button is stretched with all of them; the disc is at its beginning.
    expect(Math.abs((box?.x ?? 0) - x)).toBeLessThan(8);
    expect(seen?.pixels).toBeGreaterThan(20);
    expect(seen?.y).toBeGreaterThan(8);
    expect(seen?.y).toBeLessThan(17);
  }
  await page.keyboard.up("Control");
});

test("a mark without room for its title gives it to who points at it", async ({ page }) => {
  await visit(page, "/?lanes=none");
  await expectAllPainted(page);
  const bare = timeline(page).locator("button[data-type][data-label=none]").first();
  const before = await rowOf(bare);
  await bare.hover();
  await expect.poll(() => rowOf(bare)).not.toBe(before);
  await page.mouse.move(0, 0);
  await expect.poll(() => rowOf(bare)).toBe(before);
});

/** All that is painted in the row of a mark. */
const rowOf = (button: Locator): Promise<string> =>
  button.evaluate((mark) => {
    const canvas = mark.closest("section")?.querySelector("canvas");
    const [box, sheet] = [mark.getBoundingClientRect(), canvas?.getBoundingClientRect()];
    const top = box.top - (sheet?.top ?? 0);
    const row = canvas?.getContext("2d")?.getImageData(0, top, canvas.width, box.height);
    return [...(row?.data ?? [])].join("");
  });
