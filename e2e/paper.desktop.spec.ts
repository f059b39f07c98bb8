import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { eventPanel, follow, tab, visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";
import { plain, type ReadPdf, readPdf } from "./support/pdf.ts";
import { serveShipped } from "./support/serve.ts";
import { SUMMIT, shipped, shippedText, total, wordsOf } from "./support/shipped.ts";

const edition = (page: Page) => page.locator("#paper");
const squeezed = (text: string) => plain(text).replaceAll(" ", "");

/** Prints as a reader does, and waits until the browser is asked to. */
async function pressPrint(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-asked", "");
  });
  await page.keyboard.press("ControlOrMeta+p");
  await expect(page.locator("body")).toHaveAttribute("data-asked", "");
}

const pdfOf = async (page: Page): Promise<ReadPdf> =>
  readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }));

/** The places at which some words first stand behind each other; -1 for those that do not. */
function placesOf(words: readonly string[], text: string): readonly number[] {
  let from = 0;
  return words.map((each) => {
    const at = text.indexOf(squeezed(each), from);
    if (at >= 0) from = at + 1;
    return at;
  });
}

test.describe("in the dark, on Letter", () => {
  test.use({ colorScheme: "dark" });

  test("the list in Korean is printed whole: every event in order, every page with its foot", async ({
    page,
  }) => {
    await page.goto("/?view=list&lang=ko");
    await expect(page.getByRole("list", { name: "사건" })).toBeVisible();
    const ids = await page
      .getByRole("list", { name: "사건" })
      .getByRole("listitem")
      .evaluateAll((rows) =>
        rows.map((row) => {
          const link = row.querySelector<HTMLAnchorElement>("a[href*='event=']");
          return link && new URL(link.href).searchParams.get("event");
        }),
      );
    const titles = new Map(shipped.events.map(({ id, title }) => [id, title.ko]));
    const listed = ids.map((id) => titles.get(id ?? "") ?? "");
    await pressPrint(page);
    // White paper, whatever the screen is.
    const paper = edition(page).locator("section").first();
    await expect(paper).toHaveCSS("background-color", "rgb(255, 255, 255)");
    await expect(paper.locator("h1")).toHaveCSS("color", "rgb(0, 0, 0)");
    const { title, pages } = await pdfOf(page);
    expect(title).toBe("미사일 방어와 한·미 동맹");
    const all = squeezed(pages.map(({ text }) => text).join(" "));
    // Pages of the drawing alone lead to no single event.
    const told = pages.filter(({ links }) => links.some((link) => /[?&]event=/.test(link)));
    const entries = squeezed(told.map(({ text }) => text).join(" "));
    expect(listed).toHaveLength(total);
    const lost = placesOf(listed, entries).findIndex((at) => at < 0);
    expect(listed[lost]).toBeUndefined();
    for (const { exact } of shipped.passages) expect(all).toContain(squeezed(exact));
    for (const [i, { text, links, width, height }] of pages.entries()) {
      expect(text).toContain(`${pages.length}쪽 중 ${i + 1}쪽`);
      expect(text).toMatch(/sha256 [\da-f]{16}/);
      expect(links.some((link) => /[?&]printed=\d{8}ko\./.test(link))).toBe(true);
      expect([width, height]).toEqual([612, 792]);
    }
    // Printed, it gives back what was there.
    await expect(edition(page)).toHaveCount(0);
    await expect(page.getByRole("tab", { name: "목록" })).toBeVisible();
  });
});

test("a filtered timeline says in words what was left, in the title that a reader gives it", async ({
  page,
}) => {
  await visit(page, "/?country=KR&topic=nmd&lang=en");
  await pressPrint(page);
  await edition(page).getByRole("textbox", { name: "Title" }).fill("Seoul and NMD");
  await page.keyboard.press("Enter");
  await edition(page).getByRole("combobox", { name: "Paper" }).selectOption("A4");
  await expect(page).toHaveTitle("Seoul and NMD");
  await expect(edition(page).locator("[data-pages]")).toBeVisible();
  await expectAccessible(page);
  const { title, pages } = await pdfOf(page);
  expect(title).toBe("Seoul and NMD");
  expect(pages[0]?.text).toMatch(
    /Shown: \d+ of \d+ events\. Countries: South Korea\. Systems: NMD\./,
  );
  expect(pages[0]?.width).toBeCloseTo(595, 0);
  const chosen = shipped.events.filter(
    ({ countries = [], topics = [] }) => countries.includes("KR") && topics.includes("nmd"),
  );
  const text = squeezed(pages.map((each) => each.text).join(" "));
  const days = chosen.filter(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date));
  const inOrder = days.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  expect(
    placesOf(
      inOrder.map((each) => each.title.en),
      text,
    ),
  ).not.toContain(-1);
  // A number leads to the passage in its source.
  const links = pages.flatMap((each) => each.links);
  const passage = chosen[0]?.claims[0]?.passage ?? "";
  expect(links.some((link) => new URL(link).searchParams.get("passage") === passage)).toBe(true);
});

/** The address of the code of the page on which an event stands. */
async function codeOf(page: Page, event: string): Promise<string> {
  const sheet = edition(page).locator("section", {
    has: page.getByRole("heading", { level: 2, name: event }),
  });
  const href = await sheet.getByRole("link", { name: "Code of this page" }).getAttribute("href");
  return new URL(href ?? "").search;
}

test("the code of a page says that its events stand, or which have changed since", async ({
  page,
  context,
}) => {
  // Of a part, which is laid out sooner than all of it.
  await visit(page, "/?lang=en&country=KR&topic=nmd");
  await tab(page, "Timeline").focus();
  await pressPrint(page);
  const code = await codeOf(page, SUMMIT.title);
  await page.keyboard.press("Escape");
  await expect(edition(page)).toHaveCount(0);
  await expect(tab(page, "Timeline")).toBeFocused();
  await visit(page, `/${code}`);
  const verdict = (of: Page) => of.locator("section", { hasText: "As printed on" });
  await expect(verdict(page)).toContainText(/all \d+ events of that page still stand as printed/);
  await verdict(page).getByRole("button", { name: SUMMIT.title }).click();
  await expect(eventPanel(page).getByRole("heading", { name: SUMMIT.title })).toBeVisible();
  await verdict(page).getByRole("button", { name: "Dismiss" }).click();
  await expect(page).not.toHaveURL(/printed/);

  const later = await context.newPage();
  const next = JSON.parse(shippedText);
  const names = await page.evaluate(() => document.title);
  expect(names).toContain(SUMMIT.title);
  for (const event of next.events) {
    if (event.id !== SUMMIT.id) continue;
    event.title = { en: "Another title", ko: "다른 제목" };
  }
  await serveShipped(later, { body: JSON.stringify(next) });
  await visit(later, `/${code}`);
  await expect(verdict(later)).toContainText(/1 of \d+ events of that page has changed since/);
  await expect(
    verdict(later).getByRole("listitem").filter({ hasText: "Another title" }),
  ).toContainText("changed: title");
  await test.step("and one that somebody made up does nothing but say so", async () => {
    await follow(page, "/?lang=en&printed=20261126en.%3Cscript%3E");
    await expect(page.getByText("what it says of its events cannot be read")).toBeVisible();
    await expect(tab(page, "Timeline")).toBeVisible();
  });
});

test("what a browser prints by its own menu is every event in order, and the edition is there next", async ({
  page,
}) => {
  await visit(page, "/?lang=en&country=KR");
  const chosen = shipped.events.filter(({ countries = [] }) => countries.includes("KR"));
  const titles = chosen
    .filter(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ title }) => title.en);
  /** The list is at hand a moment after the page. */
  const list = async () => {
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    return page.locator("article", { hasText: "A plain list" }).count();
  };
  await expect.poll(list).toBe(1);
  const { pages } = await pdfOf(page);
  const text = pages.map((each) => each.text).join(" ");
  expect(placesOf(titles, squeezed(text))).not.toContain(-1);
  expect(text).toContain(`Shown: ${chosen.length} of ${total} events. Countries: South Korea.`);
  expect(text).toContain("Trump's Golden Dome, Bush's NMD, and ROK-U.S. Alliance");
  await expect(edition(page).locator("[data-pages]")).toBeVisible();
  expect((await pdfOf(page)).pages.length).toBeGreaterThan(5);
  await edition(page).getByRole("button", { name: "Close" }).click();
  await expect(edition(page)).toHaveCount(0);
});

test.describe("from Use", () => {
  // Asked for what a host may have beside the page, a server without it says so.
  test.use({ complaints: [/status of 404/] });

  test("what is chosen there is printed: one event with its words, seen before it is printed", async ({
    page,
  }) => {
    await visit(page, `/?event=${SUMMIT.id}&lang=en`);
    await page.getByRole("button", { name: "Use", exact: true }).click();
    const use = page.getByRole("dialog", { name: "Use" });
    await use.getByRole("radio", { name: "This event" }).check();
    await use.getByRole("button", { name: "Print or save as PDF" }).click();
    await expect(edition(page)).toContainText("2 pages, 1 event");
    await expect(
      edition(page).getByRole("heading", { level: 1, name: SUMMIT.title }),
    ).toBeVisible();
    const { pages } = await pdfOf(page);
    const [first, sources] = pages;
    expect(squeezed(first?.text ?? "")).toContain(squeezed(wordsOf(SUMMIT.id)));
    expect(first?.text).toContain(`event=${SUMMIT.id}`);
    expect(sources?.text).toContain("Sources");
    expect(pages).toHaveLength(2);
  });
});

test("npm run print makes the same pages for an address that readers have", async () => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), "dateline-print-"));
  const out = join(folder, "kr.pdf");
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...["bin/run.mjs", "print", out, "--where", "country=KR&topic=nmd", "--lang", "en"],
      ...["--title", "On paper", "--link", "https://dateline.example/v/"],
    ],
    { cwd: fileURLToPath(new URL("..", import.meta.url)), encoding: "utf8" },
  );
  expect(stderr).toMatch(/kr\.pdf: \d+ pages, \d+ events/);
  expect(status).toBe(0);
  const { title, pages } = await readPdf(readFileSync(out));
  rmSync(folder, { recursive: true });
  expect(title).toBe("On paper");
  for (const [i, { text, links }] of pages.entries()) {
    expect(text).toContain("dateline.example/v/?v=1&country=KR&topic=nmd");
    expect(text).toContain(`${i + 1} of ${pages.length}`);
    expect(links.some((link) => link.startsWith("https://dateline.example/v/?"))).toBe(true);
  }
});
