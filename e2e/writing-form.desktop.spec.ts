/** An author's forms: an event of the dataset changed in its panel, and a new one made of words by keyboard alone. */
import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";

const form = (page: Page): Locator => page.getByRole("form", { name: "Event" });
const draft = (page: Page): Locator => page.getByRole("region", { name: "Draft" });
const keep = (page: Page): Locator => form(page).getByRole("button", { name: "Keep changes" });
const title = (page: Page): Locator => form(page).getByRole("textbox", { name: "Title" });
const date = (page: Page): Locator =>
  form(page).getByRole("textbox", { name: "Date", exact: true });

const EVENT = "2001-03-06-kim-ha-joong-rice";

async function editEvent(page: Page): Promise<void> {
  await visit(page, `/?view=list&q=Ha-joong&event=${EVENT}`);
  await page.getByRole("button", { name: "Edit this event" }).click();
  await expect(title(page)).toBeFocused();
}

test("a date that never was is said, and one that was is put in, kept, undone and restored", async ({
  page,
}) => {
  await editEvent(page);
  await expect(keep(page)).toHaveAttribute("aria-disabled", "true");
  await date(page).fill("2001-02-30");
  await expect(date(page)).toHaveAccessibleDescription(/February 2001 has 28 days\. Accepted:/);
  await expect(form(page)).toContainText("1 thing to mend");
  await expect(form(page)).toContainText("The timeline keeps 6 March 2001");
  await expectAccessible(page);
  await form(page).getByRole("button", { name: "28 February 2001", exact: true }).click();
  await expect(date(page)).toHaveValue("2001-02-28");
  // What the passage says is not what the author typed: it is asked for.
  await expect(form(page)).toContainText("The passage does not say 28 February 2001");
  await expect(keep(page)).toHaveAttribute("aria-disabled", "true");
  await form(page).getByRole("button", { name: "follow 6 March 2001" }).click();
  await expect(date(page)).toHaveValue("2001-03-06");

  await title(page).fill("Kim Ha-joong sees Rice");
  await keep(page).click();
  const panel = page.getByRole("complementary", { name: "Event" });
  await expect(panel.getByRole("heading", { name: "Kim Ha-joong sees Rice" })).toBeVisible();
  await expect(draft(page)).toContainText("1 change");
  const last = page.getByRole("region", { name: "Last change" });
  await expect(last).toBeInViewport({ ratio: 1 });
  // On the timeline it covers nothing, however far the page is scrolled.
  await page.getByRole("tab", { name: "Timeline" }).click();
  const edge = async (part: Locator, side: "top" | "bottom") =>
    part.evaluate((element, of) => element.getBoundingClientRect()[of], side);
  const overview = page.getByRole("region", { name: "Overview" });
  await expect
    .poll(async () => (await edge(overview, "bottom")) <= (await edge(last, "top")))
    .toBe(true);

  await page.keyboard.press("Control+z");
  await expect(panel.getByRole("heading", { name: /voices regret/ })).toBeVisible();
  await page.keyboard.press("Control+Shift+Z");
  await expect(panel.getByRole("heading", { name: "Kim Ha-joong sees Rice" })).toBeVisible();

  await draft(page).getByRole("button", { name: "History" }).click();
  const history = page.getByRole("dialog", { name: "History" });
  await expect(history.getByRole("listitem").first()).toContainText("Kim Ha-joong sees Rice");
  await expectAccessible(page);
  await history.getByRole("button", { name: "Restore as it came" }).click();
  await expect(history.getByRole("listitem")).toHaveCount(3);
  await expect(history.getByRole("listitem").first()).toContainText("An earlier state restored");
});

test("what is typed into a form outlasts a reload, and can be thrown away", async ({ page }) => {
  await editEvent(page);
  await title(page).fill("Half a ti");
  const actors = form(page).getByRole("combobox", { name: "Actors" });
  await actors.fill("unfin");
  // A page that goes out of sight keeps at once what it would keep soon.
  await page.evaluate(() => dispatchEvent(new Event("pagehide")));
  await page.reload();
  await page.getByRole("button", { name: "Edit this event" }).click();
  await expect(title(page)).toHaveValue("Half a ti");
  await expect(form(page).getByRole("combobox", { name: "Actors" })).toHaveValue("unfin");
  await form(page).getByRole("button", { name: "Discard" }).click();
  await page.reload();
  await page.getByRole("button", { name: "Edit this event" }).click();
  await expect(title(page)).toHaveValue(/voices regret/);
  await expect(form(page)).not.toContainText("Taken up");
});

/** The words of the passage, without those around them. */
const quoted = (page: Page): Promise<string> =>
  form(page)
    .getByRole("group", { name: "Passage" })
    .locator("blockquote")
    .evaluate(({ childNodes }) =>
      [...childNodes].map((each) => (each instanceof Text ? each.data : "")).join(""),
    );

/** Before the first press is answered. */
const pressTwice = (button: Locator) =>
  button.evaluate((pressed: HTMLElement) => {
    pressed.click();
    pressed.click();
  });

const ARTICLE = `The east sluice at Orrin is to stop work before the end of 2026, the harbour office says.

On Monday, the office signed the order to stop the sluice, asking the pilots to send in plans of their own.`;

test("an event of an article's words is added by keyboard alone", async ({ page }) => {
  await visit(page, "/?view=list");
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await draft(page).getByRole("button", { name: "Documents" }).click();
  await page.getByRole("button", { name: "Add a document" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Add a document" });
  await dialog.getByRole("textbox").first().fill(ARTICLE);
  await dialog.getByRole("button", { name: "Take the pasted text" }).click();
  await dialog.getByLabel("Title of the document").fill("Office orders the sluice stopped");
  await dialog.getByLabel("Published").fill("28 January 2025");
  // In a hurry, and meant once.
  await pressTwice(dialog.getByRole("button", { name: "Add document" }));
  await expect(page.getByText("0 of 2 dates looked at")).toBeVisible();
  await expect(draft(page)).toContainText("1 change");

  await page.keyboard.press("n");
  await page.keyboard.press("n");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "New event from these words" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(title(page)).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const monday = form(page).getByRole("radio", { name: /^27 January 2025/ });
  await expect(monday).toBeChecked();
  await expect(form(page).getByLabel("Kind")).toHaveValue("decision");
  await expect(form(page).getByRole("group", { name: "Passage" })).toContainText(
    "letter for letter",
  );

  const actors = form(page).getByRole("combobox", { name: "Actors" });
  for (let stops = 0; stops < 20; stops++) {
    if (await actors.evaluate((field) => field === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.type("Harbour office of Orrin");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(
    form(page).getByRole("button", { name: "Remove Harbour office of Orrin" }),
  ).toBeVisible();
  await expectAccessible(page);

  // An end of the passage moves by a word, as often as it is pressed, and what was chosen stays.
  await pressTwice(form(page).getByRole("button", { name: "End a word earlier" }));
  await expect.poll(() => quoted(page)).toMatch(/plans of their$/);
  await expect(
    form(page).getByRole("button", { name: "Remove Harbour office of Orrin" }),
  ).toBeVisible();

  // Nobody waits for a check between the last letter and the press.
  await title(page).focus();
  await page.keyboard.type("Office signs the order");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("1 of 2 dates looked at")).toBeVisible();
  await expect(page.getByRole("button", { name: "New event from these words" })).toBeFocused();
  await expect(draft(page)).toContainText("2 changes");
  // What is added is not taken up again as unfinished.
  await page.reload();
  await expect(page.getByText("1 of 2 dates looked at")).toBeVisible();
  await expect(form(page)).toHaveCount(0);
});

test("the dataset is called otherwise, and many events have a topic more, each undone by one press", async ({
  page,
}) => {
  await visit(page, "/?view=list&topic=thaad");
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await draft(page).getByRole("button", { name: "Lists" }).click();
  const header = page.getByRole("form", { name: "Dataset" });
  await header.getByRole("textbox", { name: "Title" }).fill("A dispute, retold");
  await expectAccessible(page);
  await header.getByRole("button", { name: "Keep changes" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("A dispute, retold");

  await draft(page).getByRole("button", { name: "Several events" }).click();
  const many = page.getByRole("dialog", { name: "Several events" });
  await many.getByRole("combobox", { name: "Add to all" }).fill("golden");
  await page.keyboard.press("Enter");
  await expectAccessible(page);
  await many.getByRole("button", { name: /^Change \d+ events$/ }).click();
  await page.keyboard.press("Escape");
  await expect(draft(page)).toContainText("2 changes");
  await draft(page).getByRole("button", { name: "Undo" }).click();
  await expect(draft(page)).toContainText("1 change");
});

test("a page that crashes in mid-edit has lost neither an act nor what was being typed", async ({
  page,
  context,
}) => {
  await editEvent(page);
  await title(page).fill("Kim Ha-joong sees Rice");
  await keep(page).click();
  await expect(draft(page)).toContainText("1 change");
  await page.getByRole("button", { name: "Edit this event" }).click();
  await title(page).press("End");
  // Never a pause as long as the one after which it would be kept.
  await title(page).pressSequentially(", half a title, typed on and on", { delay: 30 });
  const address = page.url();
  const crashed = page.waitForEvent("crash");
  const browser = await context.newCDPSession(page);
  // It is never answered: there is nobody left to do so.
  browser.send("Page.crash").catch(() => undefined);
  await crashed;

  const again = await context.newPage();
  await again.goto(address);
  await expect(draft(again)).toContainText("1 change");
  await again.getByRole("button", { name: "Edit this event" }).click();
  await expect(title(again)).toHaveValue(/Rice, half a title, typed/);
  await page.close();
});
