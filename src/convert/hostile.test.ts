import * as fc from "fast-check";
import { gzipSync, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { parseDataset } from "../dataset/reading/parse-dataset.ts";
import { wholeOf } from "./assembly/made.testing.ts";
import { convertFile } from "./convert.ts";
import { templateXlsx } from "./writing/template.ts";

const OPTIONS = { name: "x", thisYear: 2026 };
const convert = (content: string | Uint8Array) =>
  convertFile(typeof content === "string" ? strToU8(content) : content, OPTIONS);

async function conversionOf(content: string | Uint8Array) {
  const converted = await convert(content);
  if (!converted.ok) throw new Error(converted.unread.why);
  return converted.conversion;
}

function bomb(): Uint8Array {
  const parts = unzipSync(templateXlsx("en"));
  return zipSync(
    { ...parts, "xl/worksheets/sheet1.xml": new Uint8Array(120_000_000) },
    { level: 9 },
  );
}

test.each([
  ["nothing", "", "an empty file"],
  ["a mark and no text", Uint8Array.of(0xef, 0xbb, 0xbf), "an empty file"],
  ["a PDF", "%PDF-1.4\n", "a PDF"],
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), "a picture"],
  [
    "an old workbook",
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
    "a file of Office before 2007, or one that is locked with a password",
  ],
  ["a Word document", zipSync({ "word/document.xml": strToU8("<x/>") }), "a Word document"],
  ["a web page", "<!doctype html><title>Log in</title>", "a web page"],
  ["a feed", '<?xml version="1.0"?><rss><channel/></rss>', "a feed (RSS)"],
  ["prose", "A letter.\nIt has lines, and commas.\nYours\n", "a text"],
  [
    "bytes",
    Uint8Array.from({ length: 3_000 }, (_, index) => (index * 7_919 + 13) % 256),
    "a file of bytes that are no text",
  ],
  ["half of a JSON file", '{"events":[{"date":"2001","title":"x"},{"da', "JSON that is not whole"],
  [
    "half of an XML file",
    '<?xml version="1.0"?><data><event start="2001" title="x"/><event start="20',
    "XML that is not whole",
  ],
  [
    "half of a calendar",
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20010101\n",
    "a calendar that is not whole",
  ],
  ["half of a workbook", templateXlsx("en").slice(0, 1_500), "a damaged archive"],
  [
    "entities of a file's own",
    '<!DOCTYPE d [<!ENTITY a "aa">]><data><event start="2001" title="&a;"/></data>',
    "XML with entities of its own",
  ],
  ["a workbook that unpacks to far too much", bomb(), "an archive that unpacks to far too much"],
  [
    "a million columns",
    `date,title${",x".repeat(1_000_000)}\n2001,a\n`,
    "a table with too many columns",
  ],
  ["brackets without end", "[".repeat(100_000), "JSON that is not whole"],
])("%s is named as what it is, with the way out", async (_, content, what) => {
  const converted = await convert(content);
  expect(converted).toMatchObject({ ok: false, unread: { what } });
  expect(converted.ok || converted.unread.todo).toMatch(/\.$/);
});

test("a quotation mark that is not closed swallows no row, and the rows it would have are named", async () => {
  const { rows, dataset, warnings } = await conversionOf(
    'date,title\n2001-03-07,"The bell rings\n2001-03-08,The mill burns\n2001-03-09,"A lamp, lit"\n2001-03-10,Last\n',
  );
  expect(rows).toBe(4);
  expect(dataset?.events.map(({ title }) => title)).toEqual([
    '"The bell rings',
    "The mill burns",
    "A lamp, lit",
    "Last",
  ]);
  expect(warnings.map(({ row }) => row)).toEqual([2, 3, 4]);
});

test("a file of nothing but stray marks is read, each row named once", async () => {
  const lines = Array.from({ length: 1_500 }, (_, index) => `2001-03-07,"stray ${index}\n`);
  const { rows, warnings } = await conversionOf(`date,title\n${lines.join("")}`);
  expect(rows).toBe(1_500);
  expect(new Set(warnings.map(({ row }) => row)).size).toBe(warnings.length);
});

test("a line of another encoding is read, and named", async () => {
  const content = new Uint8Array([
    ...strToU8("date,title\n2001-03-07,Café öffnet\n2001-03-08,Caf"),
    0xe9,
    ...strToU8(" zu\n2001-03-09,Größe\n"),
  ]);
  const { dataset, warnings } = await conversionOf(content);
  expect(dataset?.events[1]?.title).toBe("Café zu");
  expect(warnings).toMatchObject([{ row: 3 }]);
});

test("Latin-1 is not taken for the letters of the east", async () => {
  const content = new Uint8Array([
    ...strToU8("date,title\n2001,Gr"),
    0xf6,
    0xdf,
    ...strToU8("e\n"),
  ]);
  expect((await conversionOf(content)).dataset?.events[0]?.title).toBe("Größe");
});

test("a column of nonsense leaves every row out, each with its value", async () => {
  const { dataset, left } = await conversionOf("date,title\nfoo,a\nbar,b\n");
  expect(dataset).toBeNull();
  expect(left).toMatchObject([
    { row: 2, value: "foo" },
    { row: 3, value: "bar" },
  ]);
});

test("lists in lists in lists are read, and letters that steer a terminal are none", async () => {
  const deep = await conversionOf(
    `[{"date":"2001","title":${"[".repeat(2_000)}${"]".repeat(2_000)}}]`,
  );
  expect(deep.rows).toBe(1);
  const steering = await conversionOf("date,title\n2001,\u001b[2Jx\n");
  expect(steering.dataset?.events[0]?.title).toBe("[2Jx");
});

const cells = fc.oneof(
  fc.constantFrom(
    "2001-03-07",
    "3/4/2001",
    "1972~",
    "44 BC",
    "",
    "soon",
    "=1+1",
    '"',
    "<b>x</b>",
    "a\nb",
    "31/2/2001",
    "KR; JP",
    "https://example.org/a",
    "__proto__",
    "x".repeat(6_000),
    "long 🙂 ".repeat(900),
    Array.from({ length: 120 }, (_, at) => `n${at}`).join("; "),
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

test("whatever stands in a table, its rows are events or left out, and the dataset is sound", async () => {
  const names = fc.uniqueArray(
    fc.constantFrom("end", "text", "id", "countries", "topics", "source", "url", "quote", "odd"),
  );
  await fc.assert(
    fc.asyncProperty(
      names,
      fc.array(fc.array(cells, { minLength: 2, maxLength: 11 }), { minLength: 1, maxLength: 12 }),
      async (columns, rows) => {
        const lines = [["date", "title", ...columns], ...rows].map((row) =>
          row.map(quoted).join(","),
        );
        const converted = await convert(lines.join("\n"));
        if (!converted.ok) return;
        const { conversion } = converted;
        const { dataset, left, eventRows } = conversion;
        expect(conversion.rows).toBe((dataset?.events.length ?? 0) + left.length);
        expect(conversion.rows).toBe(
          rows.filter((row) => row.some((cell) => cell.trim() !== "")).length,
        );
        const accounted = [...eventRows, ...left.map(({ row }) => row)];
        expect(new Set(accounted).size).toBe(conversion.rows);
        if (dataset === null) return;
        // What a reader opens is made again of its row.
        expect(conversion.made && wholeOf(conversion.made)).toEqual(dataset);
        expect(conversion.eventDates).toEqual(dataset.events.map(({ date }) => date));
        const { problems } = parseDataset(JSON.stringify(dataset));
        expect(problems.filter(({ code }) => code !== "unused")).toEqual([]);
      },
    ),
    {
      numRuns: 150,
      // A backslash that is all of a cell escapes no mark; a row with a cell too many is no line of names.
      examples: [
        [[], [["key", "a\nb", '"']]],
        [
          [],
          [
            ["", "a\nb", "\\", "", ""],
            ["2001-03-07", "2001-03-07"],
          ],
        ],
      ],
    },
  );
});

test("two files that were put together lose no row, though their lines end in two ways", async () => {
  const { rows, dataset } = await conversionOf(
    "date,title\r\n2001-03-07,Bell\n2001-03-08,Mill\r2001-03-09,Lamp\r\n",
  );
  expect(rows).toBe(3);
  expect(dataset?.events.map(({ title }) => title)).toEqual(["Bell", "Mill", "Lamp"]);
  const inside = await conversionOf(
    "date,title,text\r\n2001-03-07,Bell,one\ntwo\r\n2001,Mill,x\r\n",
  );
  expect(inside.dataset?.events[0]?.summary).toBe("one\ntwo");
  expect(inside.rows).toBe(2);
});

test("a mark that opens in the last row is named there, and no row is named that is none", async () => {
  const { warnings } = await conversionOf('date,title\n2001-03-07,"It was a day\n');
  expect(warnings).toMatchObject([{ row: 2, said: expect.stringMatching(/half a download/) }]);
});

test("half of a packed table is not called a workbook", async () => {
  const packed = gzipSync(strToU8("date,title\n2001,a\n".repeat(500))).slice(0, 40);
  const converted = await convert(packed);
  expect(converted).toMatchObject({ ok: false, unread: { why: expect.stringMatching(/gzip/) } });
});
