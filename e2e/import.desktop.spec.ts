import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expectAccessible, expectReadable } from "./support/axe.ts";
import { count, eventList, go, visit } from "./support/explorer.ts";
import { expect, test } from "./support/page.ts";

const importPage = (page: Page): Locator => page.getByRole("main", { name: "Import" });
const sum = (page: Page): Locator => importPage(page).getByRole("status");
const column = (page: Page, name: string): Locator =>
  importPage(page).getByRole("combobox", { name, exact: true });
const openButton = (page: Page): Locator =>
  importPage(page).getByRole("button", { name: /^Open \d+ events?$/ });

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a file" }).first().click();
  const buffer = Buffer.from(content);
  await (await choosing).setFiles({ name, mimeType: "", buffer });
}

const given = (name: string): Buffer => readFileSync(`fixtures/import/${name}`);

async function chooseGiven(page: Page, name: string): Promise<void> {
  await choose(page, name, given(name));
  await expect(importPage(page).getByRole("heading", { level: 1, name })).toBeFocused();
}

test("a table is read as it says or as the reader chooses: the day, the sheet, the letters, the columns", async ({
  page,
}) => {
  await test.step("which number is the day is asked where nothing says it, and then the file opens", async () => {
    await visit(page, "/?view=list");
    await chooseGiven(page, "day-month-undecided.csv");
    await expect(sum(page)).toHaveText("5 rows: 5 events, 4 need a look, 0 left out");
    await expect(column(page, "date")).toHaveValue("date");
    await expectAccessible(page);
    // It waits for the answer, and leads to the question.
    await openButton(page).click();
    const dayFirst = page.getByRole("radio", { name: /^Day first 3\/4\/2001 is 3 April 2001/ });
    await expect(dayFirst).toBeFocused();
    await page.getByRole("radio", { name: /^Month first/ }).check();
    await expect(sum(page)).toHaveText("5 rows: 5 events, 0 need a look, 0 left out");
    await expect(importPage(page).getByRole("cell", { name: "4 March 2001" })).toBeVisible();
    await openButton(page).click();
    await expect(count(page)).toContainText("5 of 5 events");
    await expect(page.getByText("Your file day-month-undecided.csv")).toBeVisible();
    // It is kept as any file is that was opened, under the name that it came with.
    await page.getByRole("button", { name: "Library", exact: true }).click();
    const kept = page.getByRole("list", { name: "Datasets in this browser" }).getByRole("listitem");
    const row = kept.filter({ hasText: "From day-month-undecided.csv" });
    await expect(row).toContainText("5 events");
    const saving = page.waitForEvent("download");
    await row.getByRole("button", { name: "Export" }).click();
    expect((await saving).suggestedFilename()).toBe("day-month-undecided.json");
  });
  await test.step("of a workbook the sheet with the dates is taken, and another can be", async () => {
    await go(page, "/");
    await chooseGiven(page, "two-sheets.xlsx");
    const sheet = page.getByRole("combobox", { name: "Sheet" });
    await expect(sheet).toHaveValue("Events");
    await sheet.selectOption("Read me");
    await expect(importPage(page)).not.toContainText("The shed is tarred");
    await sheet.selectOption("Events");
    await expect(sum(page)).toHaveText("4 rows: 4 events, 0 need a look, 0 left out");
    await expect(importPage(page)).toContainText("The shed is tarred");
  });
  await test.step("sheets of the same columns are read together, and each row says of which it is", async () => {
    await go(page, "/");
    const cell = (text: string) => `<Cell><Data>${text}</Data></Cell>`;
    const sheets = [2019, 2020, 2021].map((year) => {
      const rows = [
        "Date,Title",
        `7 March ${year},Tar`,
        `31 June ${year},Oar`,
        `8 May ${year},Net`,
      ];
      const lines = rows.map((row) => `<Row>${row.split(",").map(cell).join("")}</Row>`);
      return `<Worksheet ss:Name="${year}"><Table>${lines.join("")}</Table></Worksheet>`;
    });
    await choose(page, "years.xml", `<?xml version="1.0"?><Workbook>${sheets.join("")}</Workbook>`);
    await expect(sum(page)).toHaveText("9 rows: 6 events, 0 need a look, 3 left out");
    const sheet = page.getByRole("combobox", { name: "Sheet" });
    await expect(sheet).toHaveAccessibleDescription(
      "3 sheets with the same columns, read together: 2019, 2020, 2021",
    );
    // Each name runs in its own direction, whatever stands in the one before it.
    const names = importPage(page)
      .locator("details bdi")
      .filter({ hasText: /^2020$/ });
    await expect(names).toHaveCount(2);
    const row = importPage(page).getByRole("listitem").filter({ hasText: "2020, row 3" });
    await row.getByRole("button", { name: "Read as June 2020" }).click();
    await expect(row).toContainText("2020, row 3: June 2020.");
    await expectAccessible(page);
    await sheet.selectOption("2021");
    await expect(sum(page)).toHaveText("3 rows: 2 events, 0 need a look, 1 left out");
    await sheet.selectOption("All 3 together");
    await expect(sum(page)).toHaveText("9 rows: 6 events, 0 need a look, 3 left out");
  });
  await test.step("Korean of CP949 is read as it is; columns change by choice, and their mapping is a file", async () => {
    await go(page, "/");
    await chooseGiven(page, "euc-kr.csv");
    await expect(page.getByRole("combobox", { name: "Encoding" })).toHaveValue("euc-kr");
    await expect(importPage(page)).toContainText("새 선착장이 문을 열다");
    await column(page, "출처").selectOption({ label: "Title" });
    await expect(column(page, "제목")).toHaveValue("none");
    await expect(importPage(page).getByRole("listitem").first()).toContainText("항구 소식");
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save this mapping" }).click();
    const mapping = readFileSync(await (await saving).path(), "utf8");
    expect(JSON.parse(mapping).columns).toEqual({ 날짜: "date", 제목: "none", 출처: "title" });
    await page.getByRole("button", { name: "Guess again" }).click();
    await expect(column(page, "제목")).toHaveValue("title");
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Use a mapping" }).click();
    const buffer = Buffer.from(mapping);
    await (await choosing).setFiles({ name: "map.json", mimeType: "", buffer });
    await expect(column(page, "출처")).toHaveValue("title");
  });
  await test.step("what is said of the whole file stands beside its sums, and not only below them", async () => {
    await go(page, "/");
    const rows = [1, 2, 3, 4].map((at) => `98323200${at},Oars ${at}\n`).join("");
    await choose(page, "moments.csv", `date,title\n${rows}`);
    await expect(sum(page)).toHaveText("4 rows: 4 events, 0 need a look, 0 left out");
    const said = "4 rows have moments counted from 1970";
    await expect(importPage(page).getByRole("listitem").filter({ hasText: said })).toHaveCount(2);
    await expect(importPage(page).getByRole("listitem").first()).toContainText(said);
    await importPage(page).getByRole("link", { name: "See the report" }).click();
    await expect(
      page.getByRole("heading", { name: "Rows that need a look or are left out" }),
    ).toBeFocused();
  });
  await test.step("lines that make no table leave the column open in which they are read otherwise", async () => {
    await go(page, "/");
    const row = `2001|Oars${",".repeat(20_000)}\n`;
    await choose(page, "oars.csv", `date|title\n${row.repeat(4)}`);
    const trouble = importPage(page).getByRole("alert");
    await expect(trouble).toContainText("has 20,001 cells; a table has at most 16,384");
    const separator = page.getByRole("combobox", { name: "Separator" });
    await expect(separator).toHaveValue(",");
    await expectAccessible(page);
    await separator.selectOption("Semicolon");
    await expect(trouble).toContainText("not a table");
    await separator.selectOption("Bar");
    await expect(sum(page)).toHaveText(/^4 rows: 4 events/);
    await expect(trouble).toHaveCount(0);
  });
  await test.step("every row that is left out is named, and the report has it as it was", async () => {
    await go(page, "/");
    await chooseGiven(page, "dates-to-look-at.csv");
    await expect(sum(page)).toHaveText(/^12 rows: 8 events, \d need a look, 4 left out$/);
    const row = importPage(page).getByRole("listitem").filter({ hasText: "A mill is let" });
    await expect(row).toContainText("Row 10");
    await expect(row).toContainText("There is no 31 February");
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download the report" }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe("dates-to-look-at-report.csv");
    expect(readFileSync(await saved.path(), "utf8")).toContain(
      "31 February 2001,A mill is let,10,",
    );
    await openButton(page).click();
    await expect(count(page)).toContainText("8 of 8 events");
  });
  await test.step("sources of which nothing is quoted are scrolled by keys all the same", async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `2001-03-${at + 1},Tar ${at},Log ${at}\n`);
    await choose(page, "logs.csv", `date,title,source\n${rows.join("")}`);
    await openButton(page).click();
    await page.getByRole("tab", { name: "Sources" }).click();
    const sources = page.getByRole("navigation", { name: "Sources" });
    await expect(sources.locator("[aria-current]")).toBeEnabled();
    await expect(sources.getByRole("button", { name: /^Log 7/ })).toBeDisabled();
    await expectAccessible(page);
  });
});

test("a row in doubt is read by a choice, rows like it too, and all of it can be undone", async ({
  page,
}) => {
  await visit(page);
  const lines = ["31.6.1896,The quay", "31.9.1897,The mole", "12.8.71,The guild", "never,Lost"];
  await choose(page, "log.csv", `date,title\n14.3.1891,The crane\n${lines.join("\n")}\n`);
  await expect(sum(page)).toHaveText("5 rows: 2 events, 1 need a look, 3 left out");
  const row = (words: string) => importPage(page).locator("li").filter({ hasText: words });
  await row("The quay").getByRole("button", { name: "Read as June 1896" }).click();
  await expect(sum(page)).toHaveText("5 rows: 3 events, 1 need a look, 2 left out");
  await expect(row("Row 3: June 1896.").getByRole("button", { name: "Undo" })).toBeFocused();
  await page.getByRole("button", { name: "The same for 1 row like it" }).click();
  await expect(sum(page)).toHaveText("5 rows: 4 events, 1 need a look, 1 left out");
  await row("The guild").getByRole("button", { name: "Leave out" }).click();
  await expect(sum(page)).toHaveText("5 rows: 3 events, 0 need a look, 2 left out");
  await row("Row 5: left out.").getByRole("button", { name: "Undo" }).click();
  await row("The guild").getByRole("button", { name: "Read as 12 August 1871" }).click();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectReadable(page);
  await openButton(page).click();
  await expect(count(page)).toContainText("4 of 4 events");
});

test("what has nothing to decide opens at once, cells are pasted, and the page of a file can be left", async ({
  page,
}) => {
  await test.step("Escape, Cancel and Back leave the page of a file for what was open", async () => {
    await visit(page, "/?v=1&view=list");
    const before = page.url();
    for (const leave of [
      () => page.keyboard.press("Escape"),
      () => page.getByRole("button", { name: "Cancel" }).click(),
      () => page.goBack(),
    ]) {
      await chooseGiven(page, "plain.csv");
      await leave();
      await expect(eventList(page)).toBeVisible();
      await expect(importPage(page)).toHaveCount(0);
      await expect(page.locator("body")).not.toBeFocused();
      expect(page.url()).toBe(before);
    }
  });
  await test.step("what has nothing to decide opens at once; a PDF is told, and what was open stays", async () => {
    await go(page, "/?view=list");
    await choose(
      page,
      "tides.ics",
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20010307\r\nSUMMARY:The tide bell is hung\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    );
    await expect(eventList(page)).toContainText("The tide bell is hung");
    await choose(page, "report.pdf", "%PDF-1.7\n");
    await expect(page.getByRole("alert")).toContainText("This is a PDF");
    await page.getByRole("button", { name: "Keep what was open" }).click();
    await expect(eventList(page)).toContainText("The tide bell is hung");
  });
  await test.step("family trees, letters and lists in YAML open with their events and their days", async () => {
    for (const [name, event, date] of [
      ["tree.ged", "Birth of Anna Weir", "about 12 March 1850"],
      ["letters.mbox", "The mill", "7 March 2001"],
      ["entries.yaml", "The mill burns", "27 February 2001"],
    ] as const) {
      await choose(page, name, given(name));
      await openButton(page).click();
      const row = eventList(page).getByRole("button", { name: `${event}, ${date}` });
      await expect(row).toBeVisible();
    }
  });
  await test.step("of a log without years the first is asked for, and nothing is read before", async () => {
    await go(page, "/");
    await choose(
      page,
      "system.log",
      "Dec 31 10:11:12 mill sshd[1]: The mill opens\nJan  1 00:00:01 mill cron[2]: It burns\n",
    );
    await expect(sum(page)).toHaveText("2 rows: 0 events, 0 need a look, 2 left out");
    await page.getByRole("spinbutton", { name: "Year of the first date" }).fill("2000");
    await expect(sum(page)).toHaveText("2 rows: 2 events, 1 need a look, 0 left out");
    await expect(importPage(page)).toContainText("1 Jan 2001");
    await openButton(page).click();
    await expect(count(page)).toContainText("2 of 2 events");
  });
  await test.step("cells that are pasted, and a table at an address, are converted too", async () => {
    await go(page, "/");
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "Date\tTitle\n7 March 2001\tThe kiosk opens\n");
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    });
    await expect(sum(page)).toHaveText("1 row: 1 event, 0 need a look, 0 left out");
    const body = "date,title\n2001-03-07,The kiosk opens\n2001-03-08,The kiosk closes\n";
    await page.route("**/kiosk.csv", (route) => route.fulfill({ contentType: "text/csv", body }));
    await page.goto("/?data=kiosk.csv");
    await expect(sum(page)).toContainText("2 rows: 2 events");
    await openButton(page).click();
    await expect(count(page)).toContainText("2 of 2 events");
    expect(new URL(page.url()).searchParams.get("data")).toBe("kiosk.csv");
    // What was opened so once opens so again.
    await page.reload();
    await expect(count(page)).toContainText("2 of 2 events");
  });
});

test("the library says which rows are not yet in, and leads back to them, also after a reload", async ({
  page,
}) => {
  await visit(page);
  const log = "date,title\n14.3.1891,The crane\n31.6.1896,The quay\nnever,Lost\n";
  await choose(page, "log.csv", log);
  await openButton(page).click();
  await expect(count(page)).toContainText("1 of 1 event");
  const openLibrary = () => page.getByRole("button", { name: "Library", exact: true }).click();
  await openLibrary();
  const kept = page.getByRole("list", { name: "Datasets in this browser" }).getByRole("listitem");
  const row = kept.filter({ hasText: "From log.csv" });
  await expect(row).toBeVisible();
  await page.reload();
  await row.getByRole("button", { name: "2 rows not yet in" }).click();
  await expect(page.getByRole("heading", { name: /^Rows that need a look/ })).toBeFocused();
  await page.getByRole("button", { name: "Read as June 1896" }).click();
  await openButton(page).click();
  await expect(count(page)).toContainText("2 of 2 events");
  // It takes the place of what it was before.
  await openLibrary();
  await expect(row).toHaveCount(1);
  await expect(row.getByRole("button", { name: "1 row not yet in" })).toBeVisible();
});
