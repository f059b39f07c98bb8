import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { eventPanel, expectLink, follow, linked, sourceReader, visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { shipped, total } from "./support/shipped.ts";

const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const row = (page: Page, name: string) =>
  part(page, "Over time").getByRole("slider", { name, exact: true });

/** Events whose date, with all that it may be, lies within a year. */
const within = (year: string, country?: string) =>
  shipped.events.filter(
    ({ date, countries = [] }) =>
      date.split("/").every((end) => end.startsWith(year)) &&
      (country === undefined || countries.includes(country)),
  ).length;

test("from the overview to the counts, along a row by keyboard, and to the events of a bar", async ({
  page,
}) => {
  await visit(page);
  await page.getByRole("button", { name: "Counts", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Counts" })).toBeFocused();
  await expectLink(page, "view", "counts");
  await expect(page).toHaveTitle(/^Counts — /);
  await part(page, "Over time").getByRole("radio", { name: "country" }).check();
  await expectLink(page, "lanes", "country");
  await row(page, "South Korea").focus();
  await page.keyboard.press("Home");
  await expect(row(page, "South Korea")).toHaveAttribute("aria-valuetext", /^1955: /);
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  const told = /^(\d{4}): (?:(\d+) events?|no event)/;
  const text = (await row(page, "South Korea").getAttribute("aria-valuetext")) ?? "";
  const [, year = "", count = "0"] = told.exec(text) ?? [];
  expect(Number(count)).toBe(within(year, "KR"));
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expectLink(page, "country", "KR");
  await expectLink(page, "from", `${year}-01-01`);
  expect(linked(page, "view")).toBeNull();
  await page.goBack();
  await expect(part(page, "Over time")).toBeVisible();
  expect(linked(page, "country")).toBeNull();
});

test("who speaks of what adds up, and a cell opens its passage", async ({ page, context }) => {
  await page.goto("/?view=counts");
  const speaks = part(page, "Who speaks of what");
  const sourceOf = new Map(shipped.passages.map(({ id, source }) => [id, source]));
  const known = shipped.events.map(
    ({ claims }) => new Set(claims.map(({ passage }) => sourceOf.get(passage))).size,
  );
  const one = known.filter((count) => count === 1).length;
  const several = known.filter((count) => count > 1).length;
  await expect(speaks.getByRole("radio", { name: `one source only (${one})` })).toBeVisible();
  await speaks.getByRole("radio", { name: `several sources (${several})` }).check();
  await expect(speaks).toContainText(`${several} of ${several} events`);
  const cell = speaks.getByRole("row").nth(1).getByRole("button", { name: /: / });
  await expect.poll(() => cell.count()).toBeGreaterThan(1);
  await cell.last().focus();
  await page.keyboard.press("Enter");
  await expect(sourceReader(page)).toBeVisible();
  await expect(sourceReader(page).locator("mark").first()).toBeVisible();
  await page.goBack();
  await expect(speaks).toBeVisible();
  await test.step("a source's name asks for what it speaks of", async () => {
    await speaks.getByRole("radio", { name: /^any number/ }).check();
    const head = speaks.getByRole("columnheader").getByRole("button").first();
    await head.click();
    await expect(head).toHaveAttribute("aria-pressed", "true");
    await expect.poll(() => linked(page, "source")).not.toBeNull();
    await head.click();
    await expectLink(page, "source", null);
  });
  await test.step("the same numbers stand in a table, and are copied", async () => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await part(page, "Over time").getByRole("radio", { name: "kind" }).check();
    await expectLink(page, "lanes", "kind");
    await part(page, "Over time").getByText("The same as a table").click();
    const line = part(page, "Over time").getByRole("row", { name: /^2001 / });
    await expect(line.getByRole("cell").first()).toHaveText(new RegExp(`^${within("2001")} `));
    await page.getByRole("button", { name: "Copy as CSV" }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain(`all,,,2001-01-01,2001-12-31,${within("2001")},`);
  });
  await test.step("where nothing matches there is nothing to count, but a way out", async () => {
    await follow(page, "/?view=counts&q=zzzz");
    await expect(page.getByRole("heading", { name: "No event matches this." })).toBeVisible();
    await expect(page.getByRole("heading", { level: 2 })).toHaveCount(1);
    await page.getByRole("button", { name: "Clear everything" }).click();
    await expect(part(page, "Over time")).toBeVisible();
  });
});

test("filters hold for all of it, plans say no more than the data, and a title opens the event", async ({
  page,
}) => {
  await page.goto("/?view=counts&country=KR&lang=ko");
  const korean = shipped.events.filter(({ countries = [] }) => countries.includes("KR")).length;
  await expect(page.getByRole("main")).toContainText(`${total}건 가운데 ${korean}건: 대한민국`);
  const plans = part(page, "계획은 어떻게 되었나");
  await expect(plans).toContainText("가장 새로운 출처가 나온 2025년 7월 1일까지");
  await expect(plans).toContainText("결과 미확인: 전하는 사건 없음");
  await page.getByRole("button", { name: "지우기" }).click();
  await expectLink(page, "country", null);
  const due = plans.getByRole("listitem").filter({ hasText: "2025년 3월 28일" });
  await due.getByRole("button").click();
  await expectLink(page, "event", "2025-03-28-iron-dome-plan-due");
  await expect(page.getByRole("complementary", { name: "사건", exact: true })).toBeVisible();
  await expect(eventPanel(page)).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("nothing is wider than the screen, and a bar is told by touch", async ({ page }) => {
    await page.goto("/?view=counts&lanes=country");
    await expect(row(page, "South Korea")).toBeVisible();
    await expect(part(page, "Who speaks of what").getByRole("row").nth(3)).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
    await expectAccessible(page);
    const box = await row(page, "South Korea").boundingBox();
    if (box === null) throw new Error("the row is not on the page");
    // Where 2001 is on an axis from 1955 to 2029.
    const share = (2001.5 - 1955) / 75;
    await page.touchscreen.tap(box.x + box.width * share, box.y + box.height / 2);
    await expectLink(page, "country", "KR");
    await expectLink(page, "from", "2001-01-01");
  });
});
