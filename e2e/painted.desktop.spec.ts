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
      let pixels = 0;
      for (let i = 0; i < data.length; i += 4) {
        // More than the grey of a line of the grid, which is paper nearly.
        const darkest = Math.min(data[i] ?? 255, data[i + 1] ?? 255, data[i + 2] ?? 255);
        if ((data[i + 3] ?? 0) >= 128 && darkest <= 200) pixels += 1;
      }
      return [{ name: button.getAttribute("aria-label") ?? "", pixels }];
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

/** What is painted in the middle of a disc: red, green, blue and how dense. */
const discColour = (button: Locator): Promise<string> =>
  button.evaluate((mark) => {
    const canvas = mark.closest("section")?.querySelector("canvas");
    const [box, sheet] = [mark.getBoundingClientRect(), canvas?.getBoundingClientRect()];
    const [x, y] = [box.left + 8 - (sheet?.left ?? 0), box.top + 12 - (sheet?.top ?? 0)];
    return [...(canvas?.getContext("2d")?.getImageData(x, y, 1, 1).data ?? [])].join();
  });

test("marks are painted in the colours of the theme that is chosen", async ({ page }) => {
  await visit(page, FORTNIGHT);
  await expectAllPainted(page);
  const note = event(timeline(page), NOTE);
  const light = await discColour(note);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => discColour(note)).not.toBe(light);
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

/** What is painted at a place on the screen, and what would be clicked there. */
const underPointer = (page: Page, x: number, y: number) =>
  page.evaluate(
    ([left, top]) => {
      const canvas = document.querySelector("canvas");
      const sheet = canvas?.getBoundingClientRect();
      const place = [left - (sheet?.left ?? 0), top - (sheet?.top ?? 0)] as const;
      const pixel = canvas?.getContext("2d")?.getImageData(...place, 1, 1).data ?? [];
      const name = document.elementFromPoint(left, top)?.getAttribute("aria-label");
      return { colour: [...pixel].join(), name };
    },
    [x, y] as const,
  );

test("while the window zooms, a mark and its button stay where the pointer holds its time", async ({
  page,
}) => {
  await visit(page, FORTNIGHT);
  const note = event(timeline(page), NOTE);
  await expectAllPainted(page);
  const { x = 0, y = 0 } = (await note.boundingBox()) ?? {};
  await page.mouse.move(x + 8, y + 12);
  const before = await underPointer(page, x + 8, y + 12);
  await page.keyboard.down("Control");
  // Not so far that marks are laid out anew, in other rows.
  for (let turn = 0; turn < 4; turn++) {
    await page.mouse.wheel(0, -60);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await underPointer(page, x + 8, y + 12)).toEqual(before);
  }
  await page.keyboard.up("Control");
});

test("while a hand pans, a mark and its button go with it", async ({ page }) => {
  await visit(page, FORTNIGHT);
  const note = event(timeline(page), NOTE);
  await expectAllPainted(page);
  const { x = 0, y = 0 } = (await note.boundingBox()) ?? {};
  const before = await underPointer(page, x + 8, y + 12);
  const hand = { x: x + 300, y: y + 40 };
  await page.mouse.move(hand.x, hand.y);
  await page.mouse.down();
  // The first pixels of a drag only say that it is one.
  await page.mouse.move(hand.x - 12, hand.y);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const start = (await note.boundingBox())?.x ?? 0;
  for (let step = 1; step <= 10; step++) {
    await page.mouse.move(hand.x - 12 - 24 * step, hand.y);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await underPointer(page, start - 24 * step + 8, y + 12)).toEqual(before);
  }
  await page.mouse.up();
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
