import { expectAccessible } from "./support/axe.ts";
import { eventList } from "./support/explorer.ts";
import { invented } from "./support/invented.ts";
import { expect, test } from "./support/page.ts";
import { serveGiven } from "./support/serve.ts";

const EVENTS = 3_000;
const given = (format: "json" | "jsonl") => ({ body: invented(EVENTS, format) });

test("a long list holds only what is on screen, and each row knows its place among all", async ({
  page,
}) => {
  await page.goto(`${await serveGiven(page, given("jsonl"))}&view=list`);
  const rows = eventList(page).getByRole("listitem");
  await expect(rows.first()).toHaveAttribute("aria-setsize", String(EVENTS));
  await expect(rows.first()).toHaveAttribute("aria-posinset", "1");
  expect(await rows.count()).toBeLessThan(100);
  await expectAccessible(page);
});

test("a reader of a long list goes to a year, and on from there", async ({ page }) => {
  await page.goto(`${await serveGiven(page, given("json"))}&view=list`);
  // While more events arrive, a year begins at another row each time.
  const first = eventList(page).getByRole("listitem").first();
  await first.waitFor();
  await expect(first).toHaveAttribute("aria-setsize", String(EVENTS));
  const years = page.getByRole("combobox", { name: "Go to" });
  const option = years
    .locator("option")
    .filter({ hasText: /^1999 / })
    .last();
  await years.selectOption((await option.getAttribute("value")) ?? "");
  const heading = eventList(page)
    .getByRole("heading", { level: 2, name: /^1999 / })
    .last();
  await expect(heading).toBeInViewport();
  const row = eventList(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 2, name: /^1999 / }) })
    .last();
  await row.getByRole("button").click();
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toBeInViewport();
  await test.step("a link to an event shows its row, however far down the list it is", async () => {
    await page.goto("/?data=given.json&view=list&event=e1234");
    await expect(eventList(page).locator("[aria-current]")).toBeInViewport();
  });
});

test("of hundreds of sources some stand in the list, and any other is found by its title", async ({
  page,
}) => {
  const events = Array.from({ length: 300 }, (_, at) => ({
    title: `Event ${at}`,
    date: `2001-01-${String((at % 28) + 1).padStart(2, "0")}`,
    url: `https://news.example/${at}`,
    quote: `What was said ${at}`,
  }));
  await page.goto(`${await serveGiven(page, { body: JSON.stringify(events) })}&view=sources`);
  await page.getByRole("button", { name: "Open 300 events" }).click();
  const sources = page.getByRole("navigation", { name: "Sources" });
  const listed = sources.getByRole("button", { name: /^news\.example\// });
  await expect(listed).toHaveCount(60);
  await page.getByRole("searchbox", { name: "Find a source" }).fill("example/277");
  await listed.filter({ hasText: "example/277" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "news.example/277" })).toBeVisible();
  await expect(sources.locator("[aria-current]")).toContainText("1 event, 1 passage");
  await expect(page.getByRole("searchbox", { name: "Find a source" })).toHaveValue("");
  await test.step("where there is no room for a column, what is found stands below the field", async () => {
    await page.setViewportSize({ width: 820, height: 1180 });
    await expect(sources.getByRole("combobox", { name: "Sources" })).toHaveValue(/277/);
    await page.getByRole("searchbox", { name: "Find a source" }).fill("example/12");
    await listed.filter({ hasText: "example/121" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "news.example/121" })).toBeVisible();
    await expect(listed).toHaveCount(0);
  });
  await expectAccessible(page);
});
