import { expect, test } from "vitest";
import { type Choices, NO_CHOICES } from "../choices/choices.ts";
import { NO_WISH } from "../mapping/mapping.ts";
import { readFile } from "../read-file.ts";
import { Preview } from "./preview.ts";
import type { Shown } from "./shown.ts";

const ROWS = [
  "date,until,title",
  "31 February 2001,,A",
  "30 February 2001,,B",
  "12.8.71,,C",
  "4 June 1902,2 June 1902,D",
  "never,,E",
  "late March 2001,,F",
  "2001-03-07,,",
];

async function shown(choices: Partial<Choices> = {}): Promise<Shown> {
  const file = await readFile(new TextEncoder().encode(ROWS.join("\n")));
  const preview = new Preview(file, { name: "x.csv", thisYear: 2026 });
  preview.map({ ...NO_WISH, choices: { ...NO_CHOICES, ...choices } });
  return preview.show();
}

const rowOf = ({ look, left }: Shown, row: number) =>
  [...look, ...left].flatMap(({ members }) => members).find((each) => each.row === row);

test("each row has the dates that it may mean, the one that is read first", async () => {
  const all = await shown();
  const readings = (row: number) => rowOf(all, row)?.readings.map(({ edtf }) => edtf);
  expect(readings(2)).toEqual(["2001-02", "2001"]);
  expect(readings(4)).toEqual(["1971-08-12", "1871-08-12"]);
  expect(readings(5)).toEqual(["1902-06-02/1902-06-04", "1902-06-04"]);
  expect(readings(6)).toEqual([]);
  expect(readings(7)).toEqual(["2001-03"]);
});

test("only a doubt of the date can be ended by leaving the row out", async () => {
  const all = await shown();
  expect([4, 7, 8].map((row) => rowOf(all, row)?.mayLeave)).toEqual([true, true, false]);
});

test("what was chosen stands where the doubt stood, and says how many are like it", async () => {
  const choice = { value: "31 February 2001", read: "2001-02" };
  const all = await shown({ rows: new Map([[2, choice]]) });
  expect(all.tally).toEqual({ rows: 7, events: 4, look: 3, left: 3 });
  expect(rowOf(all, 2)?.decision).toMatchObject({ rule: "inside", byKind: false, alike: 1 });
  expect(rowOf(all, 3)?.decision).toBeNull();
  const [group] = all.left.filter(({ kind }) => kind === "no-such-day");
  expect(group?.members.map(({ row }) => row)).toEqual([2, 3]);
});

test("of a kind that was decided the group says so, with how many rows", async () => {
  const all = await shown({ kinds: new Map([["no-such-day", "inside"]]) });
  expect(all.left.find(({ kind }) => kind === "no-such-day")?.chosen).toEqual({
    rule: "inside",
    rows: 2,
  });
  expect(rowOf(all, 3)?.decision).toMatchObject({ byKind: true, alike: 0 });
});

test("a row that is left out by choice keeps its place among those in doubt", async () => {
  const all = await shown({ rows: new Map([[7, { value: "late March 2001", read: null }]]) });
  expect(rowOf(all, 7)?.decision).toMatchObject({ date: null, rule: "leave-out" });
  expect(all.left.flatMap(({ members }) => members).map(({ row }) => row)).not.toContain(7);
});

test("what is doubted of a whole column has the readings of its first value", async () => {
  const chat = "date,title\n12.8.71,A\n13.8.71,B\n14.8.71,C\n";
  const file = await readFile(new TextEncoder().encode(chat));
  const { look } = new Preview(file, { name: "x.csv", thisYear: 2026 }).show();
  const members = look.flatMap((group) => group.members);
  expect(members).toMatchObject([{ row: null, value: "12.8.71", mayLeave: false }]);
  expect(members[0]?.readings.map(({ rule }) => rule)).toEqual(["as-read", "century-before"]);
});
