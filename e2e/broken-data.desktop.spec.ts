import type { Page } from "@playwright/test";
import { count, eventList, expectCount, follow, timeline, visit } from "./support/explorer.ts";
import { altered } from "./support/hostile.ts";
import { expect, test } from "./support/page.ts";
import { type Answer, filled, fixture, serveGiven, serveShipped } from "./support/serve.ts";
import { shippedText, total } from "./support/shipped.ts";

/** What is wrong with the file, what the page is answered, and what it must say. */
const REFUSED: readonly (readonly [string, Answer, RegExp])[] = [
  ["missing", { status: 404, body: "Not found" }, /error 404.*Check the address/],
  ["refused by its server", { status: 500, body: "" }, /error 500/],
  ["empty", { body: "" }, /is empty.*Choose another file/],
  [
    "a web page",
    { body: "<!doctype html><title>Log in</title>", contentType: "text/html" },
    /This is a web page.*a table.*needs a login/,
  ],
  ["cut short", { body: shippedText.slice(0, 50_000) }, /not complete JSON.*Mend the place below/],
  [
    "a text",
    { body: "Events of 2001: many." },
    /a text, not a table.*New draft.*save the dates as CSV/,
  ],
  ["a PDF", { body: "%PDF-1.7\n", contentType: "application/pdf" }, /This is a PDF/],
  ["JSON of something else", { body: '{"type":"FeatureCollection"}' }, /not a Dateline dataset/],
  [
    "of a later format",
    {
      body: altered((it) => {
        it["format"] = "dateline/99";
      }),
    },
    /could not be opened|not a Dateline dataset/,
  ],
  ["a bottomless pit", { body: `${"[".repeat(200_000)}` }, /could not be opened/],
  [
    "with events that are a word",
    {
      body: altered((it) => {
        it["events"] = "none";
      }),
    },
    /could not be opened/,
  ],
  [
    "with no event that can be read",
    {
      body: altered((it) => {
        it["events"] = [1, null, "x", [], {}];
      }),
    },
    /No event in this file can be opened/,
  ],
];

const SHIPPED = ["missing", "with no event that can be read"];

const refusal = (page: Page) => page.getByRole("alert");

test.describe("a dataset that cannot be opened", () => {
  test.use({ complaints: [/Failed to load resource/] });
  test("is refused in words that say which, what is wrong and what to do", async ({ page }) => {
    test.slow();
    for (const [i, [what, answer, said]] of REFUSED.entries()) {
      await test.step(what, async () => {
        await page.route(`**/given-${i}.json`, (route) => route.fulfill(filled(answer)));
        // The first on arrival: nothing is open behind it, nor behind those that follow.
        if (i === 0) await page.goto(`/?data=given-${i}.json`);
        else await follow(page, `/?data=given-${i}.json`);
        await expect(refusal(page)).toContainText(`given-${i}.json could not be opened`);
        await expect(refusal(page)).toContainText(said);
      });
    }
    await test.step("and says where its JSON breaks off", async () => {
      const body = shippedText.split("\n").slice(0, 120).join("\n");
      await page.route("**/cut.json", (route) => route.fulfill(filled({ body })));
      await follow(page, "/?data=cut.json");
      await expect(page.getByText("Line 120, column", { exact: false })).toBeAttached();
    });
    await test.step("and is told from one that cannot be reached", async () => {
      await page.route("**/far.json", (route) => route.abort());
      await follow(page, "/?data=far.json");
      await expect(refusal(page)).toContainText("There was no answer from this address");
    });
    await page.getByRole("button", { name: "Open this Dateline’s own events" }).click();
    await expectCount(page, total, total);
    await expect(refusal(page)).toHaveCount(0);
  });

  test("is refused as the shipped one too, and tried again when it is mended", async ({ page }) => {
    // One of each kind: what is said of all the others is said by the same words.
    for (const [what, answer, said] of REFUSED.filter(([what]) => SHIPPED.includes(what))) {
      await test.step(what, async () => {
        await page.unrouteAll();
        await serveShipped(page, answer);
        await page.goto("/");
        await expect(refusal(page)).toContainText(said);
      });
    }
    await page.unrouteAll();
    await page.getByRole("button", { name: "Try again" }).click();
    await expectCount(page, total, total);
  });

  test("leaves the dataset that was open where it was", async ({ page }) => {
    await visit(page, "/?country=KR");
    const before = (await count(page).textContent())?.split("·")[0] ?? "";
    await choose(page, { name: "notes.json", text: "{ not json" });
    await expect(refusal(page)).toContainText("notes.json could not be opened");
    await expect(refusal(page)).toContainText("still open behind this page");
    await page.getByRole("button", { name: "Keep what was open" }).click();
    await expect(count(page)).toContainText(before.trim());
    await expect(timeline(page)).toBeVisible();
    await test.step("and one that is sound opens, says whose it is, and leaves this computer never", async () => {
      await choose(page, { name: "harbour.json", text: fixture("harbour.json") });
      await expectCount(page, 4, 4);
      await expect(page.getByText(/Your file harbour\.json\. Nothing has left/)).toBeVisible();
      await expect(page).toHaveTitle(/The harbour dispute/);
    });
  });
});

test("of a file that is partly broken the rest is read, and each loss is listed", async ({
  page,
}) => {
  const body = altered((dataset) => {
    const events = dataset["events"] as Record<string, unknown>[];
    const [keel, toll] = events;
    if (keel) keel["date"] = "1920-13-45";
    if (toll) toll["topics"] = ["harbor", "harbour"];
  });
  await visit(page, await serveGiven(page, { body }));
  await expectCount(page, 3, 3);
  await page.getByRole("button", { name: "See the problems" }).click();
  await expect(refusal(page)).toContainText(/3 events opened, with \d+ problems/);
  const rows = page.getByRole("main").getByRole("listitem");
  const bad = rows.filter({ hasText: "1920-13-45" });
  await expect(bad).toContainText(/Event left out/);
  await expect(bad).toContainText(/Line \d+, column \d+/);
  await expect(rows.filter({ hasText: "harbor" })).toContainText(/The nearest is .*harbour/);
  await page.getByRole("button", { name: "Open the 3 events" }).click();
  await expect(timeline(page)).toBeVisible();
  await test.step("a dataset from an address says which, whatever the reader does", async () => {
    await page.route("**/sound.json", (route) =>
      route.fulfill(filled({ body: fixture("harbour.json") })),
    );
    await follow(page, "/?data=sound.json");
    await expectCount(page, 4, 4);
    await expect(page.getByText(/Opened from .*sound\.json/)).toBeVisible();
    await page.getByRole("tab", { name: "List" }).click();
    await expect(page.getByText(/Opened from .*sound\.json/)).toBeVisible();
  });
  await test.step("a dataset without any event opens as what it is", async () => {
    const body = altered((dataset) => {
      dataset["events"] = [];
      dataset["episodes"] = [];
      dataset["omissions"] = [];
    });
    await page.route("**/none.json", (route) => route.fulfill(filled({ body })));
    await follow(page, "/?data=none.json");
    await expect(page.getByText(/none\.json/).first()).toBeVisible();
    await expect(page.getByRole("alert").or(count(page)).first()).toBeVisible();
    await expect(page.getByRole("main")).not.toBeEmpty();
  });
});

const FAR = [
  ["before the common era", "-4999"],
  ["as far as dates go", "Y-200000"],
  ["at the end of dates", "Y200000"],
  ["of no known time", "../.."],
] as const;

test("an event however far away is listed and drawn, or refused in words", async ({ page }) => {
  await visit(page);
  for (const [i, [what, date]] of FAR.entries()) {
    await test.step(what, async () => {
      const body = altered((dataset) => {
        const events = dataset["events"] as Record<string, unknown>[];
        events.push({ id: "afar", title: "Far away", kind: "other", date });
      });
      await page.route(`**/far-${i}.json`, (route) => route.fulfill(filled({ body })));
      await follow(page, `/?data=far-${i}.json&view=timeline`);
      await expect(page.getByText(`far-${i}.json`)).toBeVisible();
      await expect(count(page)).toContainText(/[45] of [45] events/);
      await expect(page.getByRole("alert")).toHaveCount(0);
      await expect(timeline(page)).toBeVisible();
      await page.getByRole("tab", { name: "List" }).click();
      await expect(count(page)).toContainText(/[45] of [45] events/);
      await expect(eventList(page)).toBeVisible();
    });
  }
});

async function choose(
  page: Page,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<void> {
  const file = { name, mimeType: "application/json", buffer: Buffer.from(text) };
  await page.locator("input[type=file]").first().setInputFiles(file);
}
