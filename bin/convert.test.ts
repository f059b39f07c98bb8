import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WRITE_FORMATS } from "../src/convert/writing/formats.ts";
import { localText } from "../src/dataset/format/localized.ts";
import type { Dataset } from "../src/dataset/format/schema.ts";
import { parseDataset } from "../src/dataset/reading/parse-dataset.ts";
import { criteriaOf } from "../src/query/criteria/query.ts";
import { createLocalStore } from "../src/query/local-store.ts";
import { writeFile } from "../src/workers/write-file.ts";
import { ranLate, spawned } from "./command.testing.ts";
import { run } from "./convert.ts";
import { queryOf } from "./where.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-convert-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const convert = (...args: readonly string[]) => ranLate(run, args, root);

async function accountOf(...args: readonly string[]) {
  const { stdout } = await convert(...args, "--json");
  return JSON.parse(stdout);
}

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Case {
  readonly file: string;
  readonly exit: number;
  readonly where?: readonly { readonly where: string; readonly events: number }[];
  readonly roundTrip?: readonly string[];
}

const { files } = JSON.parse(readFileSync(join(root, "fixtures/import/expected.json"), "utf8")) as {
  files: readonly Case[];
};

/** A workbook as XML, with a sheet for each year. */
const YEARLY = `<?xml version="1.0"?><Workbook xmlns:ss="urn:x">${["2019", "2020"]
  .map((year) => {
    const rows = [
      "Date,Title",
      `7 March ${year},Mill`,
      `31 June ${year},Dock`,
      `8 May ${year},Quay`,
    ];
    const cells = (row: string) =>
      row.split(",").map((text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`);
    const lines = rows.map((row) => `<Row>${cells(row).join("")}</Row>`);
    return `<Worksheet ss:Name="${year}"><Table>${lines.join("")}</Table></Worksheet>`;
  })
  .join("")}</Workbook>`;

test("a sheet for each year is read with the others, each row told by its sheet, and chosen by a mapping", async () => {
  const book = written("years.xml", YEARLY);
  const said = (await convert(book, "--report", join(folder, "years.csv"))).stderr;
  expect(said).toContain("2 sheets with the same columns, read together: “2019”, “2020”");
  expect(said).toContain("row 3 of sheet 2, Date: “31 June 2020”");
  expect(said).toContain("6 rows: 4 events, 0 need a look, 2 left out");
  expect(readFileSync(join(folder, "years.csv"), "utf8")).toContain(
    "2020,31 June 2020,Dock,3,left out",
  );
  const map = written(
    "years.json",
    JSON.stringify({
      format: "dateline-mapping/1",
      choices: { rows: [{ row: 3, sheet: 2, value: "31 June 2020", read: "2020-06-30" }] },
    }),
  );
  const account = await accountOf(book, "--map", map);
  expect(account).toMatchObject({ sheets: ["2019", "2020"], rows: 6, events: 5 });
  expect(account.left).toMatchObject([{ row: 3 }]);
  expect(account.chosen).toMatchObject([{ row: 3, sheet: 2, read: "2020-06-30" }]);
  const alone = await accountOf(book, "--sheet", "2020");
  expect(alone).toMatchObject({ sheet: "2020", rows: 3 });
});

describe("a file from the page", () => {
  const WHERE = "country=KR,RU&topic=nmd&from=2001-02&to=2001-06&only=window";

  test.each(WRITE_FORMATS)("is that of the command to the last byte: $id", async ({ id }) => {
    const store = createLocalStore();
    const file = "data/events.json";
    await store.open({ from: "text", name: file, text: readFileSync(join(root, file), "utf8") });
    const options = {
      language: "ko",
      today: new Date().toISOString().slice(0, 10),
      address: "https://example.org/",
    } as const;
    const criteria = criteriaOf(queryOf(WHERE));
    for (const part of [{ of: "all" }, { of: "matching", criteria, filter: WHERE }] as const) {
      const out = join(folder, `of-${part.of}`);
      const asked = part.of === "all" ? [] : ["--where", WHERE];
      const to = ["--to", id, "--out", out, "--lang", "ko", "--address", options.address];
      expect((await convert(file, ...to, ...asked)).status).toBe(0);
      const { file: ours } = await writeFile(store, { format: id, part, options });
      expect(Buffer.from(await ours.arrayBuffer()).equals(readFileSync(out))).toBe(true);
    }
  });
});

describe("npm run convert", () => {
  test("is a program: the dataset on standard output, the words on the other", () => {
    const found = spawned("bin/convert.ts", ["fixtures/import/start-end.csv"], root);
    expect(found.status).toBe(0);
    expect(parseDataset(found.stdout).dataset?.events).toHaveLength(7);
    expect(found.stderr.trimEnd().split("\n").at(-1)).toBe(
      "8 rows: 7 events, 0 need a look, 1 left out",
    );
    expect(found.stderr).toContain("2001-04-02/2001-04-09");
  });

  test.each(files)(
    "ends as it should for $file, and prints its account",
    async ({ file, exit }) => {
      const { status, stdout } = await convert(`fixtures/import/${file}`, "--json");
      expect(status).toBe(exit);
      const account = JSON.parse(stdout);
      expect(account.rows).toBe(account.events + account.left.length);
      expect(Object.keys(account)).toEqual(
        expect.arrayContaining(["format", "encoding", "warnings", "mapping", "dateOrder"]),
      );
    },
  );

  const asked = files.flatMap(({ file, where = [] }) => where.map((each) => ({ file, ...each })));
  test.each(asked)("$file --where $where gives $events", async ({ file, where, events }) => {
    const account = await accountOf(`fixtures/import/${file}`, "--where", where);
    expect(account).toMatchObject({ events, rows: 6 });
    expect(account.left).toHaveLength(6 - events);
  });

  const returning = files.filter(({ roundTrip }) => roundTrip?.includes("csv"));
  test.each([...returning, { file: "plain.csv" }])(
    "$file as CSV reads back as the same events",
    async ({ file }) => {
      const [there, back] = [join(folder, "there.json"), join(folder, "back.json")];
      const between = join(folder, "between.csv");
      await convert(`fixtures/import/${file}`, "--out", there);
      await convert(`fixtures/import/${file}`, "--out", between);
      await convert(between, "--out", back);
      const eventsOf = (path: string) => (JSON.parse(readFileSync(path, "utf8")) as Dataset).events;
      const shown = eventsOf(there).map(({ claims, ...event }) => event);
      expect(eventsOf(back).map(({ claims, ...event }) => event)).toEqual(shown);
      expect(readFileSync(between, "utf8")).not.toMatch(/(?:^|,)"?[=+@](?!\d)/m);
    },
  );

  test("writes JSON Lines that Dateline opens", async () => {
    const { stdout } = await convert("fixtures/import/plain.csv", "--to", "jsonl");
    expect(stdout.trimEnd().split("\n")).toHaveLength(7);
    expect(parseDataset(stdout).problems).toEqual([]);
  });

  const FORMATS = ["json", "jsonl", "csv", "ics", "timelinejs", "bibtex", "ris", "csl"] as const;
  test.each(FORMATS)("what --to %s writes it opens again", async (format) => {
    const { status, stdout } = await convert("fixtures/harbour.json", "--to", format);
    expect(status).toBe(0);
    const again = await accountOf(written(`again.${format}`, stdout));
    expect(again.events).toBe(format === "bibtex" || format === "ris" || format === "csl" ? 1 : 4);
  });

  test("writes the format that the file's name ends with, an archive of tables too", async () => {
    for (const [ending, format, events] of [
      ["ics", "ics", 4],
      ["bib", "bibtex", 1],
      ["zip", "csv", 4],
    ] as const) {
      const path = join(folder, `harbour.${ending}`);
      expect(await convert("fixtures/harbour.json", "--out", path)).toMatchObject({ status: 0 });
      expect(await accountOf(path)).toMatchObject({ format, events });
    }
  });

  test("a dataset that is converted to itself is the same bytes", async () => {
    const { stdout } = await convert("data/events.json");
    expect(`${stdout.trimEnd()}\n`).toBe(readFileSync(join(root, "data/events.json"), "utf8"));
  });

  test("events that the format has no place for are named", async () => {
    const path = written("old.csv", "id,date,title\nold,-0043,Ides\nnew,1921,Truce\n");
    const { stdout, stderr } = await convert(path, "--to", "ics");
    expect(stdout.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(stderr).toContain("Not in the ics: 1 event outside the years 1 to 9999");
    const { unwritten } = JSON.parse((await convert(path, "--to", "ics", "--json")).stdout);
    expect(unwritten).toEqual([{ id: "old", why: "no-such-year" }]);
  });

  test("words are in the language asked for, and references name the address", async () => {
    const korean = await convert("fixtures/harbour.json", "--to", "timelinejs", "--lang", "ko");
    expect(JSON.parse(korean.stdout).title.text.headline).toBe("항구 분쟁");
    const { stdout } = await convert(
      ...["fixtures/harbour.json", "--to", "ris", "--address", "https://example.org/?v=1"],
    );
    expect(stdout).toContain("https://example.org/?v=1");
  });

  test("a part says that it is one, and holds nothing that its events do not need", async () => {
    const { stdout } = await convert("data/events.json", "--where", "country=JP");
    const { dataset, problems } = parseDataset(stdout);
    expect(problems).toEqual([]);
    expect(localText(dataset?.description ?? "", "en").text).toMatch(/by the filter “country=JP”/);
  });

  test("takes what each column is from a file, and the order of day and month", async () => {
    const table = written("odd.csv", "A,B,C\n3/4/2001,The pier opens,x\n");
    const map = written(
      "map.json",
      '{"columns":{"A":"date","C":"title","B":"text"},"dateOrder":"mdy"}',
    );
    const { stdout } = await convert(table, "--map", map);
    expect(JSON.parse(stdout).events).toMatchObject([
      { date: "2001-03-04", title: "x", summary: "The pier opens" },
    ]);
    const saved = join(folder, "saved.json");
    await convert(table, "--map", map, "--save-map", saved);
    expect(JSON.parse(readFileSync(saved, "utf8"))).toMatchObject({
      columns: { C: "title" },
      dateOrder: "mdy",
    });
  });

  test("repeats what was chosen of rows in doubt, and keeps it with the mapping", async () => {
    const table = written("doubt.csv", "date,title\n31.6.1896,A\n12.8.71,B\n13.8.71,C\nnever,D\n");
    const map = written(
      "choices.json",
      JSON.stringify({
        columns: {},
        choices: {
          rows: [
            { row: 2, value: "31.6.1896", read: "1896-06" },
            { row: 3, value: "12.8.71", read: null },
          ],
          kinds: { "two-digit-year": "century-before" },
        },
      }),
    );
    const saved = join(folder, "choices-saved.json");
    const account = await accountOf(table, "--map", map, "--save-map", saved);
    expect(account).toMatchObject({ rows: 4, events: 2, warnings: [] });
    expect(account.left.map(({ row }: { row: number }) => row)).toEqual([3, 5]);
    expect(account.chosen).toMatchObject([
      { row: 2, read: "1896-06" },
      { row: 3, read: null },
      { row: 4, read: "1871-08-13" },
    ]);
    const { chosen, events, left } = await accountOf(table, "--map", saved);
    expect({ chosen, events, left }).toEqual({
      chosen: account.chosen,
      events: account.events,
      left: account.left,
    });
    const { stderr } = await convert(table, "--map", saved);
    expect(stderr).toContain("Chosen by the mapping: 2 read, 1 left out");
  });

  test("asks where nothing settles which number is the day", async () => {
    const { stderr } = await convert("fixtures/import/day-month-undecided.csv");
    expect(stderr).toContain("Which is the day in “date”? 4 rows depend on it");
  });

  test("writes the rows that need mending as they were, with what is wrong", async () => {
    const path = join(folder, "report.csv");
    await convert("fixtures/import/dates-to-look-at.csv", "--report", path);
    const lines = readFileSync(path, "utf8").split("\r\n");
    expect(lines[0]).toBe(
      "date,title,row,what happened,column,value,what is wrong,what is accepted",
    );
    expect(lines.find((line) => line.startsWith("31 February 2001,"))).toContain(
      "left out,date,31 February 2001,there is no 31 February",
    );
  });

  test.each(["csv", "xlsx"])(
    "gives an empty table to fill in (%s), which reads without a remark",
    async (ending) => {
      const path = join(folder, `template.${ending}`);
      expect(await convert("--template", path)).toMatchObject({ status: 0 });
      expect(await accountOf(path)).toMatchObject({
        rows: 3,
        events: 3,
        warnings: [],
        left: [],
        unused: [],
      });
    },
  );

  test.each([
    ["a PDF", "%PDF-1.7\n%âãÏÓ"],
    ["a web page", "<!DOCTYPE html><html><body>Log in</body></html>"],
  ])("says that a file is %s, and the way out", async (what, content) => {
    const path = written("unknown.csv", content);
    const { status, stderr } = await convert(path);
    expect(status).toBe(1);
    expect(stderr).toContain(what);
    expect(await accountOf(path)).toMatchObject({
      format: null,
      rows: 0,
      events: 0,
      unread: { what },
    });
  });

  test.each([
    [[], "One file at a time."],
    [["a.csv", "b.csv"], "One file at a time."],
    [["nowhere.csv"], "nowhere.csv cannot be read: there is no such file or folder."],
    [["fixtures/import/plain.csv", "--to", "pdf"], "--to pdf is not written"],
    [["fixtures/import/plain.csv", "--to", "datapackage"], "say with --out which file"],
    [["fixtures/import/plain.csv", "--lang", "fr"], "--lang is en or ko, not fr"],
    [
      ["fixtures/import/plain.csv", "--map", "fixtures/harbour.json", "--date-order", "x"],
      "--date-order is dmy, mdy or ymd",
    ],
    [["fixtures/import/plain.csv", "--map", "README.md"], "README.md is no mapping"],
    [
      ["fixtures/import/plain.csv", "--where", "country=nowhere"],
      "--where: country=nowhere cannot be read",
    ],
    [["fixtures/import/plain.csv", "--encoding", "utf-9"], "utf-9 is not an encoding"],
    [["--jsn"], "--jsn"],
  ])("refuses wrong use: %j", async (args, message) => {
    const { status, stdout, stderr } = await convert(...args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
  });
});
