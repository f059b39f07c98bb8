import {
  count,
  event,
  eventList,
  eventPanel,
  expectCount,
  go,
  showFilters,
  tab,
  timeline,
  value,
  visit,
} from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { settled } from "./support/settled.ts";
import { counting, from, SUMMIT, shipped, titleOf, total } from "./support/shipped.ts";

const STATEMENT = "2001-02-27-joint-statement";

test("what else happened then is one key away from an event, whatever filters, and one key back", async ({
  page,
}) => {
  await visit(page, `/?v=1&event=${SUMMIT.id}&from=2001-01-01&to=2002-01-01`);
  await showFilters(page);
  await value(page, "Countries", "Russia").check();
  const russian = counting(from("RU"));
  await expectCount(page, russian, total);

  await eventPanel(page).getByRole("heading", { name: SUMMIT.title }).focus();
  await page.keyboard.press("a");
  const panel = eventPanel(page);
  await expect(panel).toContainText(/Within 30 days: \d+ other events\./);
  await expect(panel).toContainText("Filters are lifted");
  await expect(page.getByRole("complementary", { name: "Filters" })).toContainText(
    "Filters are lifted while you look around an event.",
  );
  await expect(page).toHaveURL(/around=30/);
  const within = Number(/(\d+) of/.exec((await count(page).textContent()) ?? "")?.[1]);
  expect(within).toBeGreaterThan(russian / 10);
  // The timeline has come to those weeks, and shows the event among the others of them.
  await expect(event(timeline(page), SUMMIT.title)).toBeVisible();
  await panel.getByRole("combobox", { name: "Days before and after" }).selectOption("3");
  await expect(page).toHaveURL(/around=3(&|$)/);
  await expect(count(page)).not.toContainText(`${within} of`);

  await page.reload();
  await expect(panel).toContainText("Within 3 days");
  await panel.getByRole("button", { name: "Next event" }).click();
  await expect(panel).toContainText("Within 3 days");
  await page.goBack();
  await expect(panel.getByRole("heading", { name: SUMMIT.title })).toBeVisible();

  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/around/);
  await expectCount(page, russian, total);
  await expect(panel.getByRole("heading", { name: SUMMIT.title })).toBeVisible();
  await tab(page, "List").click();
  await panel.getByRole("button", { name: "Around this event" }).click();
  await expect(page).toHaveURL(/around=30/);
});

test("the open event is tied to what it is linked with, and the keys [ and ] go along what led to what", async ({
  page,
}) => {
  await visit(page, `/?v=1&event=${STATEMENT}`);
  const arcs = page.locator("[data-arcs] [data-link]");
  await expect(arcs.first()).toBeAttached();
  await expect(page.locator("[data-arcs] [data-inferred=true]").first()).toBeAttached();
  const panel = eventPanel(page);
  await page.keyboard.press("]");
  await expect(panel.getByRole("heading", { level: 2 })).not.toHaveText(titleOf(STATEMENT));
  const result = await panel.getByRole("heading", { level: 2 }).textContent();
  await panel.getByRole("button", { name: /What led to this/ }).click();
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText(titleOf(STATEMENT));
  await page.goBack();
  await expect(panel.getByRole("heading", { level: 2 })).toHaveText(result ?? "");
  await test.step("where a chain ends they say so", async () => {
    const linked = new Set(
      shipped.events.flatMap(({ links = [] }) => links.map(({ event }) => event)),
    );
    const alone = shipped.events.find(
      ({ id, links = [] }) => links.length === 0 && !linked.has(id),
    );
    if (alone === undefined) throw new Error("an event is tied to no other");
    await go(page, `/?v=1&event=${alone.id}`);
    await expect(panel.getByRole("heading", { level: 2 })).toHaveText(alone.title.en);
    await page.keyboard.press("[");
    await expect(page.getByText("Nothing is known to have led to this event.")).toBeAttached();
    await page.keyboard.press("]");
    await expect(page.getByText("Nothing is known to have come of this event.")).toBeAttached();
  });
});

test("the time between two events is measured by a drag with Alt, and from the panel", async ({
  page,
}) => {
  await visit(page, `/?v=1&from=2001-02-20&to=2001-03-12&event=${STATEMENT}`);
  // What listens for the drag comes a little after the marks.
  await expect(page.locator("[data-measure]")).toBeAttached();
  const [one, other] = await settled(() =>
    Promise.all(
      [titleOf(STATEMENT), SUMMIT.title].map((title) => event(timeline(page), title).boundingBox()),
    ),
  );
  if (!one || !other) throw new Error("both marks are in view");
  await page.keyboard.down("Alt");
  await page.mouse.move(one.x + one.width / 2, one.y + one.height / 2);
  await page.mouse.down();
  await page.mouse.move(other.x + other.width / 2, other.y + other.height / 2, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up("Alt");
  const panel = eventPanel(page);
  await expect(panel.getByRole("status")).toContainText("8 days later");
  await expect(timeline(page).getByText("8 days later")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(timeline(page).getByText("8 days later")).toHaveCount(0);
  await expect(panel.getByRole("heading", { name: titleOf(STATEMENT) })).toBeVisible();

  await panel.getByRole("button", { name: "Measure from here" }).focus();
  await page.keyboard.press("Enter");
  // The next thing is another event, and the arrows lead there from this one's mark.
  await expect(event(timeline(page), titleOf(STATEMENT))).toBeFocused();
  await event(timeline(page), SUMMIT.title).focus();
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("status")).toContainText("8 days later");
  await tab(page, "List").click();
  await eventList(page)
    .getByRole("button", { name: /^Kim Dae-jung visits the United States/ })
    .click();
  await expect(panel.getByRole("status")).toContainText(/days/);
  await panel.getByRole("button", { name: "Stop measuring" }).click();
  await expect(panel.getByRole("button", { name: "Measure from here" })).toBeVisible();
});
