import { expectAccessible } from "./support/axe.ts";
import { count, eventPanel, search } from "./support/explorer.ts";
import { openFolderHost } from "./support/host.ts";
import { expect, test } from "./support/page.ts";
import { SUMMIT } from "./support/shipped.ts";

const EVENT = `/e/${SUMMIT.id}/`;
const PAGES = [EVENT, "/s/cheon-2025-golden-dome/", "/episode/nmd-2001/", "/list/"];

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader goes from the list to an event, on in time, to its source and into the other language", async ({
    page,
  }) => {
    await page.goto("/list/");
    await page.getByRole("link", { name: SUMMIT.title }).click();
    await expect(page).toHaveURL(EVENT);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(SUMMIT.title);
    await expect(page.getByRole("blockquote").first()).toContainText("March 7, 2001");
    await expect(page.getByRole("img", { name: SUMMIT.title })).toBeVisible();

    await page.getByRole("link", { name: "Trump's Golden Dome" }).first().click();
    await expect(page).toHaveURL("/s/cheon-2025-golden-dome/");
    await page.getByRole("link", { name: SUMMIT.title }).first().click();
    await page.getByRole("link", { name: "Next:" }).click();
    await page.getByRole("link", { name: "Previous:" }).click();
    await expect(page).toHaveURL(EVENT);

    await page.getByRole("link", { name: "한국어" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "ko");
    await test.step("on a phone a thumb finds the ways on", async () => {
      const size = page.viewportSize();
      await page.setViewportSize({ width: 390, height: 844 });
      const ways = page.getByRole("banner").getByRole("listitem").getByRole("link");
      const heights = await ways.evaluateAll((all) => all.map((each) => each.clientHeight));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
      // Its name with the languages in one line, the ways on in another: what was written begins in the first third.
      expect((await page.getByRole("banner").boundingBox())?.height).toBeLessThan(130);
      if (size) await page.setViewportSize(size);
    });
    await page.getByRole("link", { name: "2001년 NMD 파문" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("2001년 NMD 파문");
  });

  test("an event's page can be taken as a dataset, as text and as a calendar", async ({ page }) => {
    await page.goto(EVENT);
    for (const name of ["JSON", "Markdown", "calendar"]) {
      const href = await page
        .getByRole("main")
        .getByRole("link", { name, exact: true })
        .getAttribute("href");
      const answer = await page.request.get(new URL(href ?? "", page.url()).href);
      expect(answer.status()).toBe(200);
      expect(await answer.text()).toContain(SUMMIT.title.split(" ")[0]);
    }
  });
});

test("the pages bar nobody, in the light and in the dark, and shift nothing as they come, at every width", async ({
  page,
}) => {
  for (const [i, address] of PAGES.entries()) {
    await page.emulateMedia({ colorScheme: i % 2 === 0 ? "light" : "dark" });
    await page.goto(address);
    await expectAccessible(page);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          const add = (list: PerformanceEntryList) =>
            list.reduce((sum, entry) => sum + ((entry as { value?: number }).value ?? 0), 0);
          const observer = new PerformanceObserver((list) => done(add(list.getEntries())));
          observer.observe({ type: "layout-shift", buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => done(0)));
        }),
    );
    expect(shift, address).toBeLessThan(0.01);
    await test.step("nothing of a page stands beyond the window", async () => {
      const size = page.viewportSize();
      for (const width of [390, 820, 2560]) {
        await page.setViewportSize({ width, height: 900 });
        const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(scrollWidth, `${address} at ${width} px`).toBeLessThanOrEqual(width);
      }
      if (size) await page.setViewportSize(size);
    });
  }
});

test("an address without its last slash leads to the page, and that to its event in the explorer", async ({
  page,
}) => {
  await page.goto(EVENT.slice(0, -1));
  await expect(page).toHaveURL(EVENT);
  await page.getByRole("link", { name: "Open in the timeline" }).click();
  await expect(eventPanel(page).getByRole("heading", { level: 2 })).toHaveText(SUMMIT.title);
});

test("who replaces the dataset is told that the pages are of another version", async ({ page }) => {
  await page.goto("/?view=about");
  const way = page.getByRole("link", { name: "The same as pages without a script" });
  await expect(way).toBeVisible();
  await expect(page.getByText("of another version")).toHaveCount(0);
  const dataset = await (await page.request.get("/data/events.json")).json();
  await page.route("**/data/events.json", (route) =>
    route.fulfill({ json: { ...dataset, version: "9" } }),
  );
  await page.reload();
  await expect(page.getByText("of another version")).toBeVisible();
  await way.click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveURL("/list/");
});

test.describe("on a host of files", () => {
  test.use({ complaints: [/status of 404/] });

  test("whoever mistypes an address below the page's folder is told so, and led to it with what the link asks for", async ({
    page,
  }) => {
    const host = await openFolderHost("/a/timeline/");
    await page.goto(`${host.address}a/timeline/no/such/place?q=regret`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "There is nothing at this address",
    );
    // Its policy lets its own style in.
    await expect(page.locator("body")).toHaveCSS("max-width", "576px");
    await expect(page.getByRole("link", { name: "Dateline", exact: true })).toHaveAttribute(
      "href",
      "/a/timeline/",
    );
    await expectAccessible(page);
    await page.getByRole("link", { name: "Open Dateline" }).click();
    await expect(search(page)).toHaveValue("regret");
    await test.step("a host may put the page in a folder", async () => {
      await expect(page).toHaveURL(/\/a\/timeline\/\?/);
      await expect(count(page)).toBeVisible();
    });
    host.close();
  });
});
