import { expect, test } from "vitest";
import type { Role } from "../columns/roles.ts";
import { convertFile } from "../convert.ts";
import { Joins, joinsOf } from "./join-cells.ts";
import { NO_WISH } from "./mapping.ts";

const columns = (...roles: readonly Role[]) => roles.map((role) => ({ role }));

test("a text that its separator broke is offered whole, and the marks round it are none of it", () => {
  const cells = ["7.9.1911", "Wreck raised", ' "raised', ' the pilot ashore"', "Gazette"];
  const [likeliest] = joinsOf(cells, columns("date", "title", "quote", "source"), ";");
  expect(likeliest).toEqual({ at: 2, text: "raised; the pilot ashore" });
});

test("cells are not joined so that what is left of the row fits no column", () => {
  const found = joinsOf(
    ["Mill", " burns", "2001-02-28", "https://example.org"],
    columns("title", "date", "url"),
    ",",
  );
  expect(found).toEqual([{ at: 0, text: "Mill, burns" }]);
});

test("a row with no cell too many has nothing to join, nor has one of empty cells", () => {
  expect(joinsOf(["2001", "A"], columns("date", "title"), ",")).toEqual([]);
  expect(joinsOf(["2001", "A", "", ""], columns("date", "title"), ",")).toEqual([]);
});

const FILE = "date,title,place\n2001-02-27,Mill opens,Orrin\n2001-02-28,Mill, burns,Orrin\n";
const VALUE = "2001-02-28 | Mill |  burns | Orrin";

async function withJoin(value: string) {
  const wish = {
    ...NO_WISH,
    choices: { ...NO_WISH.choices, joins: new Map([[3, { value, at: 1 }]]) },
  };
  const converted = await convertFile(new TextEncoder().encode(FILE), {
    name: "x",
    thisYear: 2026,
    wish,
  });
  if (!converted.ok) throw new Error(converted.unread.why);
  return converted.conversion;
}

test("a row whose cells are joined by choice is an event like all others, and told as decided", async () => {
  const { dataset, warnings, decided } = await withJoin(VALUE);
  expect(dataset?.events[1]).toMatchObject({ title: "Mill, burns", place: "Orrin" });
  expect(warnings).toEqual([]);
  expect(decided).toMatchObject([{ row: 3, kind: "too-many-cells", date: "2001-02-28" }]);
});

test("a row that says something else by now is not joined, and that is told", async () => {
  const { dataset, warnings } = await withJoin("2001-02-28 | Bell");
  expect(dataset?.events[1]?.title).toBe("Mill");
  expect(warnings.map(({ kind }) => kind)).toEqual(["idle-choice", "too-many-cells"]);
});

test("a join at no place of the table is idle", () => {
  const joins = new Joins(new Map([[2, { value: "2001 | A | B", at: 7 }]]), {
    columns: ["date", "title"],
  });
  expect(joins.read({ row: 2, cells: ["2001", "A", "B"] }, { read: () => null })).toBeNull();
  expect([...joins.idle()]).toEqual([2]);
});
