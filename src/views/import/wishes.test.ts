import { expect, test } from "vitest";
import { NO_CHOICES } from "../../convert/choices/choices.ts";
import { SHARED } from "../../convert/columns/roles.ts";
import { columnsToShow, withJoin, withRole } from "./wishes.ts";

const COLUMNS = [
  { name: "When", role: "date" },
  { name: "Until", role: "end" },
  { name: "Tag", role: "topics" },
  { name: "Ref", role: "none" },
] as const;

test("two columns are never both the date: the other is told that it is free", () => {
  const { columns, freed } = withRole(COLUMNS, "Until", "date", SHARED);
  expect([...columns]).toEqual([
    ["When", "none"],
    ["Until", "date"],
    ["Tag", "topics"],
    ["Ref", "none"],
  ]);
  expect(freed).toBe("When");
});

test("a role that columns may share is taken from none", () => {
  const { columns, freed } = withRole(COLUMNS, "Ref", "topics", SHARED);
  expect(freed).toBeNull();
  expect(columns.get("Tag")).toBe("topics");
  expect(columns.get("Ref")).toBe("topics");
});

test("of five hundred columns those that are used come first, and more on request", () => {
  const many = Array.from({ length: 500 }, (_, at) => ({
    name: `c${at}`,
    role: at === 499 ? ("date" as const) : ("none" as const),
  }));
  const shown = columnsToShow(many, 0);
  expect(shown[0]?.name).toBe("c499");
  expect(shown).toHaveLength(14);
  expect(columnsToShow(many, 200)).toHaveLength(214);
  expect(columnsToShow(many, 600)).toHaveLength(500);
  expect(columnsToShow(COLUMNS, 0)).toBe(COLUMNS);
});

test("cells of a row are joined beside all other choices, and parted again", () => {
  const join = { value: "2001 | Mill |  burns", at: 1 };
  const joined = withJoin(NO_CHOICES, 3, join);
  expect([...joined.joins]).toEqual([[3, join]]);
  expect(withJoin(joined, 3, null)).toEqual(NO_CHOICES);
});
