import { event, eventList, visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { SUMMIT } from "./support/shipped.ts";
import { smallTargets } from "./support/small-targets.ts";

test.use({ complaints: [/status of 404/] });

test("what is embedded on a phone's page is no wider than its frame", async ({ page }) => {
  await page.goto("/?v=1&country=KR&embed=1");
  await expect(eventList(page).getByRole("button").first()).toBeVisible();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBe(0);
});

test("on a phone the browser's own sheet comes first", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "share", {
      value: ({ url }: { url: string }) => {
        document.title = `shared ${url}`;
        return Promise.resolve();
      },
    });
  });
  await visit(page, "/?v=1&country=KR");
  await page.getByRole("banner").getByRole("button", { name: "Use" }).click();
  const link = page.getByRole("dialog", { name: "Use" }).getByRole("region", { name: "Link" });
  await link.getByRole("button").first().click();
  await expect(page).toHaveTitle(/^shared http:\S+country=KR$/);
  for (const part of ["Cite", "Download", "Image"]) {
    await page.getByRole("region", { name: part }).evaluate((each) => each.scrollIntoView());
    expect(await smallTargets(page), part).toEqual([]);
  }
});

test("the preview of an embed leads to its event and moves nothing around it", async ({ page }) => {
  await visit(page, `/?v=1&country=KR&event=${SUMMIT.id}`);
  await page.getByRole("banner").getByRole("button", { name: "Use" }).click();
  const use = page.getByRole("dialog", { name: "Use" });
  const meant = use.getByRole("radio", { name: "This event" });
  await meant.check();
  const preview = use.frameLocator("iframe");
  await expect(event(eventList(preview.locator("body")), SUMMIT.title)).toBeAttached();
  await expect
    .poll(() =>
      event(preview.locator("body"), SUMMIT.title).evaluate((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    )
    .toBe(true);
  await expect(meant).toBeInViewport();
});
