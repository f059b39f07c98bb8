/** The form of an event on a phone: one thing at a time, the date first, and the verbs at the foot. */
import { expectAccessible } from "./support/axe.ts";
import { visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";

test("the date is asked before the title, and what can be done stays in sight", async ({
  page,
}) => {
  await visit(page, "/?view=list&event=2001-03-06-kim-ha-joong-rice");
  await page.getByRole("button", { name: "Edit this event" }).click();
  const form = page.getByRole("form", { name: "Event" });
  const date = form.getByRole("textbox", { name: "Date", exact: true });
  const title = form.getByRole("textbox", { name: "Title" });
  const above = await date.boundingBox();
  const below = await title.boundingBox();
  expect(above?.y).toBeLessThan(below?.y ?? 0);
  await expect(form.getByRole("button", { name: "Keep changes" })).toBeInViewport({ ratio: 1 });
  const draft = page.getByRole("region", { name: "Draft" });
  const save = draft.getByRole("button", { name: "Save" });
  await expect(save, "however much there is to do").toBeInViewport({ ratio: 1 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over, "the page is no wider than the window").toBe(0);
  await expect(draft.getByRole("button", { name: /^Close the draft/ })).toBeInViewport({
    ratio: 1,
  });
  const last = draft.getByRole("button", { name: "Compare" });
  await expect(last).not.toBeInViewport({ ratio: 1 });
  await last.evaluate((word) => word.parentElement?.scrollTo(9_999, 0));
  await expect(last, "the rest is scrolled to").toBeInViewport({ ratio: 1 });
  const { x = 0, width = 0 } = (await last.boundingBox()) ?? {};
  const fades = ((await save.boundingBox())?.x ?? 0) - 24;
  expect(x + width, "and comes clear of what fades").toBeLessThanOrEqual(fades + 0.5);
  await expect(form.getByRole("combobox", { name: "Actors" })).toBeHidden();
  // Over the letters of a screen the field is seen that is typed in, and what keeps it.
  await title.tap();
  await page.setViewportSize({ width: 390, height: 450 });
  await page.keyboard.press("End");
  await page.keyboard.type("!");
  const isSeen = () =>
    title.evaluate((field) => {
      const { left, top, bottom } = field.getBoundingClientRect();
      return [top + 4, bottom - 4].every((y) => document.elementFromPoint(left + 8, y) === field);
    });
  await expect.poll(isSeen).toBe(true);
  await expect(form.getByRole("button", { name: "Keep changes" })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Backspace");
  await page.setViewportSize({ width: 390, height: 844 });
  await form.getByText("Countries, topics, actors").click();
  await expect(form.getByRole("combobox", { name: "Actors" })).toBeVisible();
  // At the end nothing is half behind the verbs.
  await form.evaluate((element) => element.scrollIntoView({ block: "end" }));
  await expectAccessible(page);
  await page.goBack();
  await expect(form, "Back closes it").toBeHidden();
  await expect(page.getByRole("button", { name: "Edit this event" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo" }), "and not the draft").toBeVisible();
});
