import type { Locator, Page } from "@playwright/test";
import { event, go, timeline, visit } from "./support/explorer.ts";
import { invented } from "./support/invented.ts";
import { expect, test } from "./support/page.ts";
import { serveGiven } from "./support/serve.ts";
import { settled } from "./support/settled.ts";
import { SUMMIT, titleOf } from "./support/shipped.ts";

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

/** The clusters whose words begin before the button that is pressed, and gets the ring. */
function wordsBefore(clusters: Locator): Promise<readonly string[]> {
  return clusters.evaluateAll((all) => {
    const canvas = all[0]?.closest("section")?.querySelector("canvas");
    const context = canvas?.getContext("2d");
    if (!canvas || !context) return [];
    const sheet = canvas.getBoundingClientRect();
    const dense = canvas.width / sheet.width;
    return all
      .filter((button) => {
        const { left, top } = button.getBoundingClientRect();
        // No other words are as near; above the bar stand only words.
        const at = [left - sheet.left - 10, top - sheet.top + 3, 9, 12];
        const [x = 0, y = 0, width = 0, height = 0] = at.map((px) => Math.round(px * dense));
        const { data } = context.getImageData(x, y, width, height);
        return data.some((value, i) => i % 4 === 3 && value > 128 && (data[i - 1] ?? 0) < 100);
      })
      .map((button) => button.getAttribute("aria-label") ?? "");
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

const SEEN = [FORTNIGHT, "/", "/?lanes=none&from=2001-01-01&to=2001-12-31"] as const;

test("every mark that can be opened can be seen", async ({ page }) => {
  await visit(page);
  const clusters = timeline(page).locator("button[data-type=cluster]");
  await expect(clusters.first()).toBeVisible();
  await expect.poll(() => wordsBefore(clusters), "the count is within the ring").toEqual([]);
  for (const link of SEEN) {
    await test.step(link, async () => {
      await go(page, link);
      await expectAllPainted(page);
    });
  }
  await test.step("marks are painted in the colours of the theme that is chosen", async () => {
    await go(page, FORTNIGHT);
    await expectAllPainted(page);
    const note = event(timeline(page), NOTE);
    const light = await discColour(note);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => discColour(note)).not.toBe(light);
    await page.emulateMedia({ colorScheme: null });
    await expect.poll(() => discColour(note)).toBe(light);
  });
  await test.step("while a hand pans, a mark and its button go with it", async () => {
    await go(page, FORTNIGHT);
    const note = event(timeline(page), NOTE);
    await expectAllPainted(page);
    const { x = 0, y = 0 } = (await settled(() => note.boundingBox())) ?? {};
    const before = await discColour(note);
    await page.mouse.move(x + 300, y + 40);
    await page.mouse.down();
    for (let step = 1; step <= 10; step++) {
      await page.mouse.move(x + 300 - 24 * step, y + 40);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await discColour(note)).toBe(before);
    }
    await page.mouse.up();
    await expect.poll(async () => (await note.boundingBox())?.x ?? x).toBeLessThan(x - 150);
    expect(await discColour(note)).toBe(before);
    await page.mouse.move(0, 0);
  });
  await test.step("the title of what is pointed at is thicker, and is as before once nobody points", async () => {
    await go(page, "/?lanes=none");
    await expectAllPainted(page);
    const mark = timeline(page).locator("button[data-type=event][data-label=right]").first();
    const before = await settled(() => rowOf(mark));
    await mark.hover();
    await expect.poll(() => rowOf(mark)).not.toBe(before);
    await page.mouse.move(0, 0);
    await expect.poll(() => rowOf(mark)).toBe(before);
  });
});

/** What is painted in the middle of a disc: red, green, blue and how dense. */
const discColour = (button: Locator): Promise<string> =>
  button.evaluate((mark) => {
    const canvas = mark.closest("section")?.querySelector("canvas");
    const [box, sheet] = [mark.getBoundingClientRect(), canvas?.getBoundingClientRect()];
    const [x, y] = [box.left + 8 - (sheet?.left ?? 0), box.top + 12 - (sheet?.top ?? 0)];
    return [...(canvas?.getContext("2d")?.getImageData(x, y, 1, 1).data ?? [])].join();
  });

test("what is far down a tall timeline is painted when the page has scrolled to it", async ({
  page,
}) => {
  await page.goto(await serveGiven(page, { body: invented(3_000) }));
  await expectAllPainted(page);
  await marks(page).last().scrollIntoViewIfNeeded();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  await expectAllPainted(page);
});

test("while the window zooms, marks and axis are painted where they will stand", async ({
  page,
}) => {
  await test.step("while the window zooms, a mark and its button stay where the pointer holds its time", async () => {
    await visit(page, FORTNIGHT);
    const note = event(timeline(page), NOTE);
    await expectAllPainted(page);
    const { x = 0, y = 0 } = (await settled(() => note.boundingBox())) ?? {};
    await page.mouse.move(x + 8, y + 12);
    /** What is painted where the pointer's column crosses the row of the button, if that is there. */
    const underPointer = () =>
      note.evaluate((mark, left) => {
        const canvas = mark.closest("section")?.querySelector("canvas");
        const [box, sheet] = [mark.getBoundingClientRect(), canvas?.getBoundingClientRect()];
        const place = [left - (sheet?.left ?? 0), box.top + 12 - (sheet?.top ?? 0)] as const;
        const pixel = canvas?.getContext("2d")?.getImageData(...place, 1, 1).data ?? [];
        return box.left <= left && left <= box.right ? [...pixel].join() : "elsewhere";
      }, x + 8);
    const before = await underPointer();
    await page.keyboard.down("Control");
    // Not so far that marks are laid out anew, in other rows, before the window rests.
    for (let turn = 0; turn < 3; turn++) {
      await page.mouse.wheel(0, -60);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await underPointer()).toBe(before);
    }
    await page.keyboard.up("Control");
  });
  await test.step("while the window zooms, the axis is painted where its text will stand at rest", async () => {
    await go(page, FORTNIGHT);
    await expectAllPainted(page);
    const axis = timeline(page).locator(".vis-panel.vis-top");
    const { x = 0, y = 0, width = 0 } = (await axis.boundingBox()) ?? {};
    await page.mouse.move(x + width / 2, y + 200);
    // Looked at in every frame: on a slow machine a hand rests before it can be asked what is painted.
    const seen = await axis.evaluateHandle((panel) => {
      const seen = { isInked: false, columns: [] as readonly number[] };
      const columnsOf = ({ data, width }: ImageData) => {
        const columns = new Set<number>();
        for (let i = 3; i < data.length; i += 4) {
          if ((data[i] ?? 0) > 128) columns.add(Math.floor(i / 4) % width);
        }
        return [...columns];
      };
      const look = () => {
        requestAnimationFrame(look);
        const canvas = panel.querySelector("canvas");
        seen.isInked = canvas?.checkVisibility({ visibilityProperty: true }) === true;
        const context = seen.isInked ? canvas?.getContext("2d") : null;
        if (!canvas || !context) return;
        const columns = columnsOf(context.getImageData(0, 0, canvas.width, canvas.height));
        if (columns.length > 0) seen.columns = columns;
      };
      look();
      return seen;
    });
    /** The columns of the axis that were inked last, by the painter or else by none. */
    const inked = () => seen.evaluate(({ columns }) => columns);
    expect(await inked()).toEqual([]);
    const text = axis.getByText("March 2001", { exact: true });
    await expect(text.filter({ visible: true }).first()).toBeVisible();
    await page.keyboard.down("Control");
    // What paints it comes with the first step.
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, -20);
        await page.evaluate(() => new Promise(requestAnimationFrame));
        return (await inked()).length;
      })
      .toBeGreaterThan(100);
    await page.keyboard.up("Control");
    await expect.poll(() => seen.evaluate(({ isInked }) => isInked)).toBe(false);
    const columns = await inked();
    // The middle of each label of a day that is text again was inked.
    const days = await axis.locator("[class*=minor]:visible").evaluateAll((labels) =>
      labels.map((label) => {
        const range = document.createRange();
        range.selectNodeContents(label);
        const { left, right } = range.getBoundingClientRect();
        return { left, right, text: label.textContent };
      }),
    );
    const said = days.filter((day) => day.text);
    expect(said.length).toBeGreaterThan(3);
    for (const { left, right } of said) {
      expect(columns.some((column) => column >= left - x && column <= right - x)).toBe(true);
    }
  });
  await test.step("the open event's label is not cut by the edge, whatever it says besides", async () => {
    await go(page, `/?view=timeline&from=2001-02-20&to=2001-03-20&event=${SUMMIT.id}`);
    const open = timeline(page).locator("button[data-type][data-selected=true]");
    await expect(open).toBeVisible();
    // What is painted reaches beyond the edges: words that stand there are cut.
    const beyond = () =>
      open.evaluate((mark) => {
        const canvas = mark.closest("section")?.querySelector("canvas");
        const [box, sheet] = [mark.getBoundingClientRect(), canvas?.getBoundingClientRect()];
        const top = box.top - (sheet?.top ?? 0);
        const plot = canvas?.parentElement?.getBoundingClientRect();
        const left = (plot?.right ?? 0) - (sheet?.left ?? 0);
        const row = canvas?.getContext("2d")?.getImageData(left, top, canvas.width - left, 25);
        const data = [...(row?.data ?? [])];
        return data.filter((value, i) => i % 4 === 3 && value > 128 && (data[i - 1] ?? 0) < 160)
          .length;
      });
    await expect.poll(beyond).toBe(0);
  });
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
