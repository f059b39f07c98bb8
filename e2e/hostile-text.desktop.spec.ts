import type { Page } from "@playwright/test";
import {
  event,
  eventList,
  eventPanel,
  follow,
  go,
  marked,
  search,
  sourceReader,
  tab,
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

// Several in one text, each of which would be told by what it did.
for (const [name, of] of [
  ["pictures, scripts and drawings", MARKUP.slice(0, 3)],
  ["frames, styles, links and templates", MARKUP.slice(3)],
] as const) {
  test(`text stays text wherever it is shown: ${name}`, async ({ page }) => {
    const markup = of.join("");
    const link = await serveGiven(page, { body: poisoned(markup) });

    await visit(page, `${link}&view=timeline`);
    await expect(timeline(page).locator("button[data-type]").first()).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(markup);
    await expectHarmless(page);

    await tab(page, "List").click();
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

    await test.step("words that are markup are searched for, and stay words", async () => {
      const word = of[0]?.slice(0, 10) ?? "";
      await go(page, `${link}&view=list`);
      await search(page).fill(word);
      await expect(page.getByRole("button", { name: `Remove filter “${word}”` })).toBeVisible();
      await expect(eventList(page).getByRole("listitem").first()).toBeVisible();
      await expectHarmless(page);
    });
  });
}

test("an address that is not of the web is never a link", async ({ page }) => {
  const urls = [
    "javascript:window.harmed='url'",
    "data:text/html,<b>",
    " javascript:1",
    "file:///etc",
  ];
  const body = altered((dataset) => {
    const sources = dataset["sources"] as Record<string, unknown>[];
    const [first] = sources;
    if (first) first["url"] = urls[0];
    for (const [i, url] of urls.entries()) sources.push({ id: `s-${i}`, title: `Of ${url}`, url });
  });
  await page.goto(`${await serveGiven(page, { body })}&view=list`);
  await expect(page.getByRole("alert").or(eventList(page)).first()).toBeVisible();
  await expectHarmless(page);
  await follow(page, "/?data=given.json&view=sources");
  await expect(page.getByRole("alert").or(sourceReader(page)).first()).toBeVisible();
  await expectHarmless(page);
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
    await (view === "timeline" ? visit : go)(page, `${link}&view=${view}&event=1920-keel`);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await expect(eventPanel(page).getByRole("heading", { level: 2 })).toBeVisible();
      const sideways = () =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
      await expect.poll(sideways, `${view} at ${width}`).toBe(0);
    }
  }
});
