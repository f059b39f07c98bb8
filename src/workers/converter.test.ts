import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_WISH } from "../convert/mapping/mapping.ts";
import type { Separator } from "../convert/tables/choices.ts";
import { parseDataset } from "../dataset/reading/parse-dataset.ts";
import { expectSameAnswers, questionsAbout } from "../query/contract.testing.ts";
import { createLocalStore } from "../query/local-store.ts";
import { QUESTIONS } from "../query/questions.testing.ts";
import { createConverter, type Taken } from "./converter.ts";
import { loadAny } from "./fetch-bytes.ts";

const TERMS = { name: "x.csv", options: {}, wish: null };
const fixture = (name: string): File =>
  new File([readFileSync(new URL(`../../fixtures/import/${name}`, import.meta.url))], name);

const page = { told: () => undefined, took: () => undefined };

const shown = (taken: Taken) => {
  if (taken.kind !== "shown" && taken.kind !== "plain") throw new Error(JSON.stringify(taken));
  return taken.shown;
};

test("a table is shown with its sum, and becomes a dataset that is sound", async () => {
  const converter = createConverter(loadAny, createLocalStore(loadAny));
  const { tally, columns, question } = shown(
    await converter.take(fixture("day-month-undecided.csv"), TERMS),
  );
  expect(tally).toEqual({ rows: 5, events: 5, look: 4, left: 0 });
  expect(columns.map(({ role }) => role)).toEqual(["date", "title"]);
  expect(question).toMatchObject({ column: "date", basis: "nothing", rows: 4 });
  const mapped = await converter.map({ ...NO_WISH, dateOrder: "mdy" });
  expect(mapped.question).toBeNull();
  expect(await converter.open(page)).toMatchObject({ ok: true, problems: [] });
  const { dataset, problems } = parseDataset(await (await converter.file()).text());
  expect(problems).toEqual([]);
  expect(dataset?.events[0]).toMatchObject({ title: "The net loft is let", date: "2001-03-04" });
});

test("a row that a comma has broken is offered whole, and is whole when that is chosen", async () => {
  const converter = createConverter(loadAny, createLocalStore(loadAny));
  const file = new File(["date,title,place\n2001,Bell,A\n2002,Mill, burns,B\n"], "x.csv");
  const [group] = shown(await converter.take(file, TERMS)).look;
  const [problem] = group?.members ?? [];
  const [likeliest] = problem?.joins ?? [];
  expect(likeliest).toEqual({ at: 1, text: "Mill, burns" });
  const join = { value: problem?.value ?? "", at: likeliest?.at ?? 0 };
  const choices = { ...NO_WISH.choices, joins: new Map([[problem?.row ?? 0, join]]) };
  const { tally, look, first } = await converter.map({ ...NO_WISH, choices });
  expect(tally).toEqual({ rows: 2, events: 2, look: 0, left: 0 });
  expect(first[1]?.title).toBe("Mill, burns");
  expect(look[0]?.members[0]?.decision).toMatchObject({ isJoin: true });
});

test("a file is read again by another encoding, from the same bytes", async () => {
  const converter = createConverter(loadAny, createLocalStore(loadAny));
  const taken = shown(await converter.take(fixture("euc-kr.csv"), TERMS));
  expect(taken.evidence.encoding).toBe("euc-kr");
  const again = await converter.again({ ...TERMS, options: { encoding: "windows-1252" } });
  expect(shown(again).evidence.encoding).toBe("windows-1252");
  expect(shown(again).first[0]?.title).not.toBe(taken.first[0]?.title);
});

test.each([
  ["a PDF", "%PDF-1.7", false, "This is a PDF: a document, not a table."],
  ["JSON without a list", '{"type":"Topology"}', true, "This JSON holds no list"],
  ["a header without rows", "date,title\n", false, "nothing in it that could be an event"],
])("%s is refused in words", async (_, content, isJson, words) => {
  const taken = await createConverter(loadAny, createLocalStore(loadAny)).take(
    new File([content], "x"),
    TERMS,
  );
  expect(taken).toMatchObject({
    kind: "refused",
    isJson,
    failure: { reason: "unread", why: expect.stringContaining(words) },
  });
  expect(taken).not.toHaveProperty("shown");
});

test("lines that make no table are refused with how they were read, and read otherwise make one", async () => {
  const converter = createConverter(loadAny, createLocalStore(loadAny));
  const row = `2001|${",".repeat(20_000)}\n`;
  const taken = await converter.take(new File([`date|title\n${row.repeat(4)}`], "x"), TERMS);
  expect(taken).toMatchObject({
    kind: "refused",
    failure: { why: expect.stringContaining("at most 16,384") },
    shown: { evidence: { separator: { separator: "," }, encoding: "utf-8" } },
  });
  const by = (separator: Separator) => converter.again({ ...TERMS, options: { separator } });
  expect(await by(";")).toMatchObject({
    failure: { why: expect.stringContaining("not a table") },
    shown: { evidence: { separator: { separator: ";" } } },
  });
  expect(shown(await by("|")).tally.rows).toBe(4);
});

test("a dataset of ours, however it begins, is whoever's opens datasets", async () => {
  const content = '{"events":[{"id":"a","title":"A","date":"2001"}],"format":"dateline/1"}';
  const taken = await createConverter(loadAny, createLocalStore(loadAny)).take(
    new File([content], "x"),
    TERMS,
  );
  expect(taken.kind).toBe("ours");
});

test("a calendar in which nothing needs a look opens without a question", async () => {
  const content =
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20010307\r\nSUMMARY:Tea\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  const taken = await createConverter(loadAny, createLocalStore(loadAny)).take(
    new File([content], "x"),
    TERMS,
  );
  expect(taken.kind).toBe("plain");
});

test("of ten thousand rows no more is sent than is looked at", async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => `nonsense ${at},Title ${at}\n`);
  const converter = createConverter(loadAny, createLocalStore(loadAny));
  const file = new File(["date,title\n", ...rows], "long.csv");
  const taken = shown(await converter.take(file, TERMS));
  expect(taken.tally).toMatchObject({ rows: 10_000, events: 0, left: 10_000 });
  expect(JSON.stringify(taken).length).toBeLessThan(50_000);
  const kind = taken.left[0]?.kind ?? "";
  const more = await converter.more({ of: "left", kind, from: 5 });
  expect(more[0]).toMatchObject({ row: 7, value: "nonsense 5" });
  expect(more.length).toBeLessThan(1_000);
});

/** What is made of a file, opened where it was made and from its own file; null where nothing is made of it. */
async function openedTwice(file: File) {
  const here = createLocalStore(loadAny);
  const converter = createConverter(loadAny, here);
  const taken = await converter.take(file, { ...TERMS, name: file.name });
  if (!("shown" in taken) || !taken.shown?.tally.events) return null;
  const result = await converter.open(page);
  const json = await converter.file();
  const read = createLocalStore(loadAny);
  const again = await read.open({ from: "file", file: new File([json], file.name) });
  const { dataset } = parseDataset(await json.text());
  if (dataset === null) throw new Error("nothing can be read of it");
  return { here, result, read, again, dataset };
}

const FIXTURES = readdirSync(new URL("../../fixtures/import/", import.meta.url));

test("what is made of a file answers as its file does, whatever is asked", async () => {
  let opened = 0;
  for (const name of FIXTURES) {
    const both = await openedTwice(fixture(name));
    if (both === null) continue;
    const { here, result, read, again, dataset } = both;
    expect({ ...again, summary: null }, name).toEqual({ ...result, summary: null });
    const questions = await questionsAbout(read, dataset, 40);
    await expectSameAnswers(here, read, [...questions, QUESTIONS.fingerprint]);
    opened += 1;
  }
  expect(opened).toBeGreaterThan(30);
});

test("a table of any words opens as it does from its file, and nothing is wrong with it", async () => {
  const cell = fc.oneof(fc.string(), fc.string({ unit: "grapheme" }));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), async (rows) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}x"`;
      const lines = rows.map((each) => `2001-03-07,${each.map(quoted).join(",")}\n`);
      const both = await openedTwice(
        new File(["date,title,source\n2001,first,A\n", ...lines], "x.csv"),
      );
      expect(both?.result).toMatchObject({ ok: true, problems: [] });
      expect(both?.again).toEqual(both?.result);
    }),
    { numRuns: 30 },
  );
});

test("what opens is what was chosen last, and not what was taken in before", async () => {
  const store = createLocalStore(loadAny);
  const converter = createConverter(loadAny, store);
  await converter.take(fixture("day-month-undecided.csv"), TERMS);
  await converter.map({ ...NO_WISH, dateOrder: "mdy" });
  expect(await converter.open(page)).toMatchObject({ ok: true, summary: { events: 5 } });
  const dates = (await store.ask(QUESTIONS.list)).entries.map(({ date }) => date.text);
  expect([dates.includes("2001-03-04"), dates.includes("2001-04-03")]).toEqual([true, false]);
});

test("half a character is told with its place, as where the file is opened", async () => {
  const text = '[{"title":"A \\ud800 bell","date":"2001-03-07"}]';
  const both = await openedTwice(new File([text], "list.json"));
  expect(both?.result).toMatchObject({ ok: true, problems: [{ code: "bad-value" }] });
  expect(both?.again).toEqual(both?.result);
});

test("a table of more sources than a dataset holds says so before it is opened, and opens", async () => {
  const rows = Array.from({ length: 100_003 }, (_, at) => `2001-02-27,T,https://e.org/${at}`);
  const text = `date,title,url\n${rows.join("\n")}`;
  const converter = createConverter(loadAny, createLocalStore(loadAny));
  const taken = await converter.take(new File([text], "many.csv"), TERMS);
  const shown = taken.kind === "shown" ? taken.shown : null;
  expect(shown?.tally).toMatchObject({ rows: 100_003, events: 100_003, left: 0 });
  const said = shown?.look.flatMap(({ kind, members }) => [kind, members[0]?.said]);
  expect(said).toEqual([
    "too-many",
    "It names more than 99,999 sources, the most that a dataset has: the others are left out, and their events stay (rows: 4).",
  ]);
  expect(await converter.open(page)).toMatchObject({ ok: true, summary: { events: 100_003 } });
});
