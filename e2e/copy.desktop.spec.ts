/** A reader checks the passages of a source against their own copy of it. */
import { truncateSync, writeFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { follow } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";

const SENTENCES = [
  "As the quarrel spread, on 2 March the harbour master announced three points of his own.",
  "Nobody on the far shore was convinced, and the ferries stayed where they were moored.",
  "The bell rang at noon, and “the toll stands until further notice” was read out aloud.",
  "In the winter of 1920 the breakwater gave way in a storm that lasted for two nights.",
  "A second dredger was ordered from abroad, although its price had doubled by that time.",
  "Fishermen's wives kept the only ledger that the flood had not reached before the dawn.",
];
const FILLER = "Whoever walked along the quay in those days heard of little else.";
const ARTICLE = SENTENCES.map((sentence) => `${FILLER} ${sentence} ${FILLER}`).join("\n");

const PASSAGES = SENTENCES.map((exact, i) => {
  const start = ARTICLE.indexOf(exact);
  return {
    id: `harbour/${i}`,
    source: "harbour",
    exact,
    prefix: ARTICLE.slice(start - 20, start),
    suffix: ARTICLE.slice(start + exact.length, start + exact.length + 20),
    start,
  };
});

/** The invented article as a dataset; `source` adds to what is said of it. */
const datasetOf = (source: Record<string, string>) => ({
  format: "dateline/1",
  title: "The harbour dispute",
  sources: [
    { id: "harbour", title: "The Harbour Quarrel", language: "en", kind: "news", ...source },
  ],
  passages: PASSAGES,
  events: PASSAGES.map(({ id }, i) => ({
    id: `event-${i}`,
    title: `Event ${i + 1}`,
    date: `192${i}`,
    claims: [{ passage: id }],
  })),
});

async function openArticle(page: Page, source: Record<string, string> = {}): Promise<Locator> {
  await page.route("**/data/events.json", (route) => route.fulfill({ json: datasetOf(source) }));
  await page.goto("/?v=1&view=sources");
  const reader = page.getByRole("complementary", { name: "Source" });
  await expect(reader.getByRole("heading", { name: "The Harbour Quarrel" })).toBeVisible();
  return reader;
}

interface Given {
  readonly name: string;
  readonly body: string | Buffer;
  readonly type?: string;
}

/** @param file  what it is to hold, or where one is. */
async function choose(page: Page, reader: Locator, file: Given | string): Promise<void> {
  const check = reader.getByRole("button", { name: /^Check (against your own|another) copy$/ });
  await check.click();
  const chooser = page.waitForEvent("filechooser");
  await reader.getByRole("button", { name: "Choose a file" }).click();
  await (await chooser).setFiles(
    typeof file === "string"
      ? file
      : { name: file.name, mimeType: file.type ?? "text/plain", buffer: Buffer.from(file.body) },
  );
}

const copyCalled = (reader: Locator, name: string): Locator =>
  reader.getByRole("heading", { name: `Your copy, ${name}` });

const said = (reader: Locator, words: string | RegExp): Locator =>
  reader.getByRole("status").filter({ hasText: words });

test("every passage is found in a copy, and the copy is read in place of the gaps", async ({
  page,
}) => {
  const reader = await openArticle(page);
  await expect(reader.getByText("characters not quoted").first()).toBeVisible();
  await choose(page, reader, { name: "saved.txt", body: ARTICLE });
  await expect(said(reader, "6 exact, 0 not found.")).toBeVisible();
  await expect(reader.getByText("characters not quoted")).toHaveCount(0);
  await expect(reader.getByText(FILLER).first()).toBeVisible();

  await reader.getByRole("button", { name: "Next passage" }).click();
  await expect(reader.locator("mark")).toHaveText(SENTENCES[0] ?? "");
  await reader.getByRole("button", { name: "Next passage" }).click();
  await expect(reader.locator("mark")).toHaveText(SENTENCES[1] ?? "");
  await expectAccessible(page);

  await page.reload();
  await expect(said(reader, "6 exact, 0 not found.")).toBeVisible();
  await reader.getByRole("button", { name: "Close the copy" }).click();
  await expect(reader.getByText("characters not quoted").first()).toBeVisible();
  await test.step("it is met at its verdict, which stays while it is read", async () => {
    await choose(page, reader, { name: "quarrel.txt", body: `${ARTICLE}\n${FILLER.repeat(200)}` });
    const heading = copyCalled(reader, "quarrel.txt");
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
    await expect(said(reader, /^6 exact/)).toBeInViewport();
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, 600);
    await expect(said(reader, /^6 exact/)).not.toBeInViewport();
    await expect(reader.getByText(/^6 exact/).first()).toBeInViewport();
  });
});

test("what differs is shown word by word, and what is gone is listed", async ({ page }) => {
  const reader = await openArticle(page);
  const damaged = ARTICLE.replace("2 March", "3 March")
    .replace(SENTENCES[3] ?? "", "")
    .replace(/[“”]/g, '"');
  await choose(page, reader, { name: "damaged.txt", body: damaged });
  await expect(
    said(
      reader,
      "3 exact, 1 the same but for quotes, dashes or spaces, 1 with another name, number or negation, 1 not found.",
    ),
  ).toBeVisible();
  await expect(reader.getByText("A name, a number or a negation differs.")).toBeVisible();
  await expect(reader.getByRole("deletion")).toHaveText("2");
  await expect(reader.getByRole("insertion")).toHaveText("3");
  await expectAccessible(page);
  await reader.getByRole("button", { name: "Show in the copy" }).click();
  await expect(reader.locator("mark")).toContainText("on 3 March the harbour master");

  await expect(reader.getByRole("heading", { name: "Not found in this copy" })).toBeVisible();
  for (let i = 0; i < 3; i += 1) {
    await reader.getByRole("button", { name: "Next passage" }).click();
  }
  await expect(reader.locator("mark")).toHaveText(SENTENCES[3] ?? "");
});

test("a copy is read as it comes: the lines of a PDF, a web page, an old encoding, dropped", async ({
  page,
}) => {
  const reader = await openArticle(page);
  await test.step("text copied out of a PDF is pasted and checked", async () => {
    const lines = ARTICLE.replace(/(.{1,60}) /g, "$1\n").replaceAll("ferries", "fer-\nries");
    await reader.getByRole("button", { name: "Check against your own copy" }).click();
    await reader.getByRole("textbox", { name: /paste its text/ }).fill(lines);
    await reader.getByRole("button", { name: "Check this text" }).click();
    await expect(said(reader, /exact, \d the same but for .*, 0 not found/)).toBeVisible();
  });
  await test.step("a web page is read as its words, and nothing in it runs", async () => {
    const paragraphs = ARTICLE.split("\n").map(
      (text) =>
        `<p style="color:red">${text.replace("harbour", "<b>harbour</b>").replace("“", "&ldquo;")}</p>`,
    );
    const body = `<!doctype html><title>Saved</title><script>document.title = "taken"</script>
      <style>p { display: none }</style><img src="x" onerror="document.title = 'taken'">
      <nav>Menu</nav>${paragraphs.join("")}`;
    await choose(page, reader, { name: "page.html", body, type: "text/html" });
    await expect(copyCalled(reader, "page.html")).toBeVisible();
    await expect(said(reader, "6 exact, 0 not found.")).toBeVisible();
    await expect(page).not.toHaveTitle(/taken/);
    await expect(reader.getByText("display: none")).toHaveCount(0);
  });
  await test.step("letters of an old encoding are read", async () => {
    const western = ARTICLE.replaceAll("“", "\x93").replaceAll("”", "\x94");
    await choose(page, reader, { name: "old.txt", body: Buffer.from(western, "latin1") });
    await expect(copyCalled(reader, "old.txt")).toBeVisible();
    await expect(said(reader, "6 exact, 0 not found.")).toBeVisible();
  });
  await test.step("a file dropped on the reader is a copy, and a dataset dropped there still opens", async () => {
    await drop(page, "dropped.txt", "text/plain", ARTICLE);
    await expect(copyCalled(reader, "dropped.txt")).toBeVisible();
    await expect(said(reader, "6 exact, 0 not found.")).toBeVisible();
    const other = { format: "dateline/1", title: "Another", events: [] };
    await drop(page, "other.json", "application/json", JSON.stringify(other));
    await expect(page.getByRole("heading", { name: /other\.json/ })).toBeVisible();
  });
});

async function drop(page: Page, name: string, type: string, body: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name = "", type = "", body = ""]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([body], name, { type }));
      return transfer;
    },
    [name, type, body],
  );
  const reader = page.getByRole("complementary", { name: "Source" });
  await reader.dispatchEvent("dragover", { dataTransfer });
  await reader.dispatchEvent("drop", { dataTransfer });
}

const KOREAN =
  "정오에 종이 울렸고 별도의 통지가 있을 때까지 통행료를 받는다는 글을 읽었다. ".repeat(9);

const REFUSED = [
  ["another article", { name: "b.txt", body: "Of wells and wool. ".repeat(40) }, "0 of 6 passages"],
  ["a translation", { name: "ko.txt", body: KOREAN }, /Hangul letters .* may be a translation/],
  ["an empty file", { name: "empty.txt", body: "" }, "empty.txt is empty"],
  ["a binary", { name: "a.bin", body: Buffer.from([80, 75, 3, 4, 0, 0, 9]) }, "not a text file"],
  ["a PDF", { name: "a.pdf", body: "%PDF-1.7 …" }, /is a PDF file\. Open it, select all, copy/],
] as const;

test("what is no copy is refused in words, and the copy that was open stays", async ({
  page,
}, testInfo) => {
  const reader = await openArticle(page);
  await choose(page, reader, { name: "saved.txt", body: ARTICLE });
  await expect(said(reader, "6 exact")).toBeVisible();
  for (const [what, given, words] of REFUSED) {
    await test.step(what, async () => {
      await choose(page, reader, given);
      await expect(said(reader, words)).toBeVisible();
      await expect(said(reader, "6 exact")).toBeVisible();
      await expect(reader.getByText(FILLER).first()).toBeVisible();
    });
  }
  await test.step("a file too large, by its size, unread", async () => {
    const path = testInfo.outputPath("big.txt");
    writeFileSync(path, "");
    truncateSync(path, 60_000_000);
    await choose(page, reader, path);
    await expect(said(reader, "big.txt is 60 MB; a copy can be up to 50 MB.")).toBeVisible();
  });
});

test("a long copy is checked beside the page, which still answers", async ({ page }, testInfo) => {
  const reader = await openArticle(page);
  const path = testInfo.outputPath("long.txt");
  writeFileSync(path, `${"Of wells and of wool they spoke.\n".repeat(150_000)}${ARTICLE}`);
  await choose(page, reader, path);
  await reader.getByRole("button", { name: "Next passage" }).click();
  await expect(said(reader, "6 exact, 0 not found.")).toBeVisible({ timeout: 20_000 });
  await expect(reader.locator("mark")).toHaveText(SENTENCES[0] ?? "");
  await expect(reader.locator("mark")).toBeInViewport();
});

test.describe("a whole text", () => {
  test.use({ complaints: [/a request to https:\/\/example\.org\/harbour\.txt/] });

  test("is only fetched from somebody else's site when it is asked for, and read at once where the dataset ships it", async ({
    page,
  }) => {
    let asked = 0;
    await page.route("https://example.org/**", async (route) => {
      asked += 1;
      await route.fulfill({ body: ARTICLE, headers: { "access-control-allow-origin": "*" } });
    });
    const reader = await openArticle(page, { text: "https://example.org/harbour.txt" });
    const ask = reader.getByRole("button", { name: "Get the whole text from example.org" });
    await expect(ask).toBeVisible();
    expect(asked).toBe(0);
    await ask.click();
    await expect(reader.getByText("The whole text, as the dataset gives it.")).toBeVisible();
    await test.step("a text the dataset ships is read whole, at once", async () => {
      const json = datasetOf({ title: "The Shipped Quarrel", text: "shipped.txt" });
      await page.route("**/shipped.json", (route) => route.fulfill({ json }));
      await page.route("**/shipped.txt", (route) => route.fulfill({ body: ARTICLE }));
      await follow(page, "/?v=1&data=shipped.json&view=sources");
      await expect(reader.getByRole("heading", { name: "The Shipped Quarrel" })).toBeVisible();
      await expect(reader.getByText("The whole text, as the dataset gives it.")).toBeVisible();
      await expect(reader.getByText(FILLER).first()).toBeVisible();
    });
  });
});
