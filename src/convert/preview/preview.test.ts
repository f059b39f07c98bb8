import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { NO_WISH } from "../mapping/mapping.ts";
import { readFile } from "../read-file.ts";
import { Preview } from "./preview.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const previewOf = async (content: Uint8Array) =>
  new Preview(await readFile(content), { name: "x.csv", thisYear: 2026 });
const given = (name: string) =>
  previewOf(readFileSync(new URL(`../../../fixtures/import/${name}`, import.meta.url)));

test("the groups of what is left out add up, and each has its row as it was", async () => {
  const { tally, left } = (await given("dates-to-look-at.csv")).show();
  expect(left.reduce((sum, { count }) => sum + count, 0)).toBe(tally.left);
  const row = left.flatMap(({ members }) => members).find(({ row: at }) => at === 10);
  expect(row).toMatchObject({
    column: "date",
    value: "31 February 2001",
    cells: [
      { name: "date", text: "31 February 2001" },
      { name: "title", text: "A mill is let" },
    ],
  });
});

test("problems of a kind are told five at first, and the next when they are asked for", async () => {
  const rows = Array.from({ length: 300 }, (_, at) => `never ${at},T\n`).join("");
  const preview = await previewOf(bytes(`date,title\n${rows}`));
  const [group] = preview.show().left;
  expect(group).toMatchObject({ count: 300 });
  expect(group?.members.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
  const more = preview.more({ of: "left", kind: group?.kind ?? "", from: 5 });
  expect(more).toHaveLength(200);
  expect(more[0]?.row).toBe(7);
  expect(preview.more({ of: "look", kind: "nothing", from: 0 })).toEqual([]);
});

test("another wish shows another mapping of the same file", async () => {
  const preview = await given("plain.csv");
  const before = preview.show();
  const columns = new Map(before.columns.map(({ name }) => [name, "none" as const]));
  preview.map({ ...NO_WISH, columns });
  expect(preview.show().tally).toMatchObject({ rows: before.tally.rows, events: 0 });
  preview.map(NO_WISH);
  expect(preview.show()).toEqual(before);
});

test("the report has the rows that are named, as they were", async () => {
  const lines = (await given("dates-to-look-at.csv")).report().trim().split("\r\n");
  expect(lines[0]).toBe("date,title,row,what happened,column,value,what is wrong,what is accepted");
  expect(lines.some((line) => line.startsWith("31 February 2001,A mill is let,10,left out"))).toBe(
    true,
  );
});
