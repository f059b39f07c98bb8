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
  await expect(form.getByRole("combobox", { name: "Actors" })).toBeHidden();
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
