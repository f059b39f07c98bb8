import type { Page } from "@playwright/test";
import {
  event,
  eventList,
  eventPanel,
  marked,
  search,
  sourceReader,
  timeline,
  visit,
} from "./support/explorer.ts";
import { altered, MARKUP, poisoned } from "./support/hostile.ts";
import { expect, test } from "./support/page.ts";
import { serveGiven, serveShipped } from "./support/serve.ts";

/** Nothing of the text became an element, ran, or can be followed. */
async function expectHarmless(page: Page): Promise<void> {
  const harm = await page.evaluate(() => ({
    ran: (window as { harmed?: string }).harmed ?? null,
    handlers: document.querySelectorAll("[onerror], [onload], [onclick]").length,
    elements: document.querySelectorAll("img, iframe, object, embed, body style, body script")
      .length,
    links: [...document.querySelectorAll("a[href]")]
      .map((each) => each.getAttribute("href") ?? "")
      .filter((href) => /^\s*(javascript|data|vbscript|file):/i.test(href)),
  }));
  expect(harm).toEqual({ ran: null, handlers: 0, elements: 0, links: [] });
}

for (const markup of MARKUP) {
  test(`text stays text wherever it is shown: ${markup.slice(0, 24)}`, async ({ page }) => {
    const link = await serveGiven(page, { body: poisoned(markup) });

    await visit(page, `${link}&view=timeline`);
    await expect(timeline(page).locator("button[data-type]").first()).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(markup);
    await expectHarmless(page);

    await visit(page, `${link}&view=list`);
    const row = event(eventList(page), `${markup} The truce is signed`);
    await row.click();
    await expect(eventPanel(page).getByRole("heading", { level: 2 })).toHaveText(
      `${markup} The truce is signed`,
    );
    await expect(eventPanel(page).getByRole("blockquote").first()).toContainText(markup);
    await expectHarmless(page);

    await eventPanel(page).getByRole("button", { name: "Open in source" }).first().click();
    await expect(marked(sourceReader(page))).toContainText(markup);
    await expectHarmless(page);
  });
}

test("words that are markup are searched for, and stay words", async ({ page }) => {
  const [markup] = MARKUP;
  const link = await serveGiven(page, { body: poisoned(markup) });
  await visit(page, `${link}&view=list`);
  await search(page).fill("<img src=x");
  await expect(page.getByRole("button", { name: "Remove filter “<img src=x”" })).toBeVisible();
  await expect(eventList(page).getByRole("listitem").first()).toBeVisible();
  await expectHarmless(page);
});

test("an address that is not of the web is never a link", async ({ page }) => {
  for (const url of [
    "javascript:window.harmed='url'",
    "data:text/html,<b>",
    " javascript:1",
    "file:///etc/passwd",
  ]) {
    await test.step(url, async () => {
      const body = altered((dataset) => {
        const [first] = dataset["sources"] as Record<string, unknown>[];
        if (first) first["url"] = url;
      });
      await page.unrouteAll();
      await page.goto(`${await serveGiven(page, { body })}&view=list`);
      await expect(page.getByRole("alert").or(eventList(page)).first()).toBeVisible();
      await expectHarmless(page);
      await page.goto("/?data=given.json&view=sources");
      await expect(page.getByRole("alert").or(sourceReader(page)).first()).toBeVisible();
      await expectHarmless(page);
    });
  }
});

test("names that belong to objects are only names", async ({ page }) => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  const body = altered((dataset) => {
    dataset["topics"] = names.map((id) => ({
      id: id.toLowerCase().replaceAll("_", "-x-"),
      label: id,
    }));
    dataset["events"] = names.map((label, i) => ({
      id: `event-${i}`,
      title: label,
      kind: "other",
      date: `192${i}-01-01`,
      topics: [label.toLowerCase().replaceAll("_", "-x-")],
    }));
    dataset["episodes"] = [];
  }).replace('"format"', '"__proto__":{"harmed":true},"format"');
  await serveShipped(page, { body });
  await page.goto("/?view=list");
  await expect(page.getByRole("alert").or(eventList(page)).first()).toBeVisible();
  expect(await page.evaluate(() => ({}) as { harmed?: boolean }).then((made) => made.harmed)).toBe(
    undefined,
  );
});

test("a text of the greatest length, and of one word, stays within the page", async ({ page }) => {
  const body = altered((dataset) => {
    const [first] = dataset["events"] as Record<string, unknown>[];
    if (!first) return;
    first["title"] = "W".repeat(400);
    first["summary"] = "W".repeat(5000);
  });
  const link = await serveGiven(page, { body });
  for (const view of ["timeline", "list"]) {
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await visit(page, `${link}&view=${view}&event=1920-keel`);
      await expect(eventPanel(page).getByRole("heading", { level: 2 })).toBeVisible();
      const sideways = () =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
      await expect.poll(sideways, `${view} at ${width}`).toBe(0);
    }
  }
});
