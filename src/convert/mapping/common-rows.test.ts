import { expect, test } from "vitest";
import type { Role } from "../columns/roles.ts";
import { plainRows } from "../tables/plain-rows.ts";
import { CommonRows } from "./common-rows.ts";
import { listOf } from "./row-words.ts";

const ROLES: readonly Role[] = [
  "date",
  "end",
  "title",
  "countries",
  "topics",
  "url",
  "quote",
  "id",
];

function rowsOf(text: string, roles = ROLES) {
  const at = new Map<Role, number[]>();
  for (const [column, role] of roles.entries()) at.set(role, [...(at.get(role) ?? []), column]);
  return CommonRows.of(plainRows(text, ",") ?? [], roles.length, at, () => listOf);
}

const at = (line: string) => rowsOf(line)?.at(0);
test("a common row is read with all that is in it", () => {
  const day = Date.UTC(2001, 1, 27) / 86_400_000;
  expect(
    at('"2001-02-27",2001-02-28, Bell ,KR; JP,a; b,https://e.org/?a=1&amp;b=2,“Ding”,e1'),
  ).toEqual({
    row: 1,
    date: "2001-02-27/2001-02-28",
    first: day,
    last: day + 1,
    title: "Bell",
    text: "",
    countries: ["KR", "JP"],
    topics: ["a", "b"],
    actors: [],
    url: "https://e.org/?a=1&b=2",
    quote: "Ding",
    id: "e1",
  });
  expect(at("2001-02-27,,Bell,,,,,NULL")).toMatchObject({ date: "2001-02-27", id: "", quote: "" });
});

test.each([
  ["a date that is no day as it stands", "2001-02,,Bell,,,,,"],
  ["an end that is none", "2001-02-27,2001-02-31,Bell,,,,,"],
  ["an end before its start", "2001-02-27,2001-02-26,Bell,,,,,"],
  ["a formula for a title", '2001-02-27,,"=HYPERLINK(""https://e.org"",""Bell"")",,,,,'],
  ["no title", "2001-02-27,,-,,,,,"],
  ["a country that is none", "2001-02-27,,Bell,Utopia,,,,"],
  ["an address among words", "2001-02-27,,Bell,,,see &amp; https://e.org,,"],
  ["a cell too many", "2001-02-27,,Bell,,,,,,x"],
  ["a cell too few", "2001-02-27,,Bell,,,,"],
])("%s is looked at as in any other row", (_, line) => {
  expect(at(line)).toBeNull();
});

test("a table in which cells say something of others has no common rows", () => {
  expect(rowsOf("2001-02-27,Bell", ["date", "title"])).not.toBeNull();
  for (const roles of [
    ["date"],
    ["date", "title", "source"],
    ["date", "title", "url", "url"],
  ] as const)
    expect(rowsOf("2001-02-27,Bell", [...roles])).toBeNull();
});
