import { expect, test } from "vitest";
import type { Role } from "../columns/roles.ts";
import { RowDates } from "./row-dates.ts";
import { columnIn, RowReader } from "./row-reader.ts";

function reader(roles: readonly Role[], kind: "plain" | "timelinejs" = "plain") {
  const at = new Map<Role, number[]>();
  for (const [column, role] of roles.entries()) at.set(role, [...(at.get(role) ?? []), column]);
  const of = (role: Role) => columnIn(at.get(role), []);
  return new RowReader(
    [...roles],
    at,
    new RowDates([...roles], of, { order: null, shortYears: false }, 2026, false),
    {
      kind,
      role: () => undefined,
      title: () => "",
      makesTitles: false,
    },
  );
}

test("of two columns of one meaning the filled one counts", () => {
  expect([
    columnIn([0, 1], ["", "2001"]),
    columnIn([0, 1], ["", ""]),
    columnIn(undefined, []),
  ]).toEqual([1, 0, -1]);
});

test("a row is read as its columns say, and a word of no closed list is counted as not used", () => {
  const rows = reader(["date", "title", "text", "text", "kind", "place"]);
  const offer = rows.read({ row: 2, cells: ["2001", "A", "One.", "Two.", "party", "Pier 2"] });
  expect(offer).toMatchObject({ title: "A", text: "One.\n\nTwo.", kind: null, place: "Pier 2" });
  expect(rows.unused()).toEqual([{ column: "kind", rows: 1 }]);
});

test("more cells than names are shown as they are, for a separator may stand in a text", () => {
  const offer = reader(["date", "title"]).read({ row: 2, cells: ["2001", "A", "B"] });
  expect(offer?.remarks).toMatchObject([{ kind: "too-many-cells", value: "2001 | A | B" }]);
});

test("TimelineJS's title names the whole and is no event; its era is left out", () => {
  const rows = reader(["date", "title", "type"], "timelinejs");
  const cells = ["2001", "The harbour", "title"];
  expect(rows.titled([{ row: 2, cells }], { title: "x" })).toEqual({ title: "The harbour" });
  expect(rows.read({ row: 2, cells })).toBeNull();
  expect(rows.read({ row: 3, cells: ["2001", "Peace", "era"] })?.leftOut?.kind).toBe("era");
});

test("of two rows that are called a title the second is not lost: it is an event", () => {
  const rows = reader(["date", "title", "type"], "timelinejs");
  const all = [...Array(8).keys()].map((at) => ({
    row: at + 2,
    cells: ["2001", `No. ${at}`, at >= 6 ? "title" : ""],
  }));
  expect(rows.titled(all, { title: "x" })).toEqual({ title: "No. 6" });
  expect(all.map((each) => rows.read(each)?.title ?? null).slice(5)).toEqual([
    "No. 5",
    null,
    "No. 7",
  ]);
});
