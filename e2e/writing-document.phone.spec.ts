import {
  ARTICLE,
  bringArticle,
  date,
  documentText,
  placeOf,
  selectedWords,
  verb,
} from "./support/article.ts";
import { expectAccessible } from "./support/axe.ts";
import { fingers } from "./support/fingers.ts";
import { expect, test } from "./support/page.ts";
import { smallTargets } from "./support/small-targets.ts";

test("a finger takes the sentence of a date, and moves its end", async ({ page }) => {
  await bringArticle(page);
  expect(await smallTargets(page)).toEqual([]);
  await date(page, "On Tuesday, to look at").tap();
  await expect(selectedWords(page)).toHaveText(/^On Tuesday.*sluice\.$/);
  await expect(verb(page, "New event from these words")).toBeInViewport();
  await expectAccessible(page);
  const handle = page.getByRole("slider", { name: "End of the selected words" });
  const box = await handle.boundingBox();
  const at = { x: (box?.x ?? 0) + 19, y: (box?.y ?? 0) + 14 };
  const to = await placeOf(page, "put", "end");
  const hand = await fingers(page);
  await hand.press(at);
  await hand.slide({ x: to.x - 4, y: to.y + 30 });
  await hand.lift();
  await expect(selectedWords(page)).toHaveText(/put$/);
  // The verbs are under the thumb, and nothing else of the page's is over them.
  await verb(page, "New event from these words").tap();
  const form = page.getByRole("form", { name: "Event" });
  await expect(form).toContainText("On Tuesday, the board put");
  // The words that it is about stay in sight above it.
  const sheet = page.getByRole("complementary", { name: "Event" });
  const bottomOf = async () => {
    const words = await selectedWords(page).boundingBox();
    return (words?.y ?? 0) + (words?.height ?? 0) - ((await sheet.boundingBox())?.y ?? 0);
  };
  await expect.poll(bottomOf).toBeLessThanOrEqual(0);
  expect(await smallTargets(page), "with a form").toEqual([]);
  // Drawn down it leaves the text to be read, and the form what it was.
  const edge = async () => Math.round((await sheet.boundingBox())?.y ?? Number.NaN);
  const middle = await edge();
  const drag = async (from: number, to: number) => {
    await hand.press({ x: 195, y: from + 15 });
    await hand.slide({ x: 195, y: to });
    await hand.slide({ x: 195, y: to });
    await hand.lift();
  };
  await drag(middle, 620);
  await expect.poll(edge).toBeGreaterThan(middle + 200);
  await drag(await edge(), middle + 15);
  await expect.poll(edge).toBe(middle);
  await page.goBack();
  await expect(form, "Back closes it").toBeHidden();
  await expect(documentText(page), "and leaves its text").toBeVisible();
});

test("a text of many dates is no wider than the window", async ({ page }) => {
  const text = Array.from({ length: 48 }, (_, at) => `The lock was mended in ${1900 + at}.`).join(
    " ",
  );
  await bringArticle(page, { ...ARTICLE, text });
  await expect(page.getByRole("article")).toContainText("0 of 48 looked at");
  expect((await page.getByRole("article").boundingBox())?.width).toBeLessThanOrEqual(390);
});
