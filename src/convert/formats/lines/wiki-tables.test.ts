import { expect, test } from "vitest";
import { ownTime } from "../../../dataset/own-time.testing.ts";
import { wikiTables } from "./wiki-tables.ts";

const lines = (text: string) =>
  wikiTables(text).map((table) => table.text.split("\n").filter(Boolean));

test("a page of a wiki is its table: words without marks, notes and looks, at the lines where they stand", () => {
  const text = `{{Infobox|a}}
{| class="wikitable"
! Date !! Event
|-
| style="text-align:center" | {{dts|2001|2|27}}
| [[Joint statement|A statement]]<ref name="a">A paper</ref> ''of both''
|-
|{{start date|2001|Mar|7}}||Says "no"
|}`;
  expect(wikiTables(text)).toMatchObject([{ row: 3, names: "Date | Event", rows: 2 }]);
  expect(lines(text)).toEqual([
    ["Date\tEvent", "2001-02-27\tA statement of both", '7 Mar 2001\t"Says ""no"""'],
  ]);
  expect(wikiTables(text)[0]?.text.split("\n")[4]).toMatch(/^2001-02-27/);
});

test("the year above a table is that of its days, and tables of the same names are one", () => {
  const table = (year: string, day: string) =>
    `== ${year} ==\n{|\n! Date\n! Event\n|-\n|${day}\n|Gates open\n|}`;
  expect(lines(`${table("1985", "March 31")}\n${table("1986년", "April 7")}`)).toEqual([
    ["Year\tDate\tEvent", "1985\tMarch 31\tGates open", "1986\tApril 7\tGates open"],
  ]);
});

test("a cell over several rows stands in each, and half a page keeps its rows", () => {
  const text = '{|\n!Date!!Event\n|-\n|rowspan="2"|2001||One\n|-\n|Two\n|-\n|2002||Three';
  expect(lines(text)).toEqual([["Date\tEvent", "2001\tOne", "2001\tTwo", "2002\tThree"]]);
});

test("a page without end of marks takes no time", () => {
  for (const part of ["a=", "[http://x", "{{", "[[a|", "<ref>", "'"]) {
    const text = `{|\n!Date!!Event\n|-\n|2001||${part.repeat(200_000)}\n|}`;
    const took = ownTime();
    expect(wikiTables(text)).toHaveLength(1);
    expect(took()).toBeLessThan(10_000);
  }
});
