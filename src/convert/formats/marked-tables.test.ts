import { expect, test } from "vitest";
import { convertFile } from "../convert.ts";
import { markedTables } from "./marked-tables.ts";

test("a page's tables have their cells, whoever forgot to close them, and a link its address", () => {
  const page =
    '<TABLE border=1><tr><th colspan=2>When<th>What</tr><TR><td>2001-02-27<td><td><a href="https://example.org/a">Mill&nbsp;<b>opens</b></a><script>x<td></script></table>';
  expect(markedTables(page)).toEqual([
    {
      name: "1",
      notes: [],
      rows: [
        { row: 1, cells: ["When", "", "What"] },
        { row: 2, cells: ["2001-02-27", "", '=HYPERLINK("https://example.org/a","Mill opens")'] },
      ],
    },
  ]);
});

test("of tables in tables the inner one is read, and an old workbook says where its cells stand", () => {
  const inner = "<table><tr><td>a</td></tr></table>";
  const rows = markedTables(`<table><tr><td>${inner}</td></tr></table>`).map(({ rows }) => [
    ...rows,
  ]);
  expect(rows).toContainEqual([{ row: 1, cells: ["a"] }]);
  const book =
    '<Workbook><Worksheet ss:Name="S"><Table><Row><Cell><Data>a</Data></Cell><Cell ss:Index="3"><Data>c</Data></Cell></Row></Table></Worksheet></Workbook>';
  expect(markedTables(book)).toMatchObject([{ name: "S", rows: [{ cells: ["a", "", "c"] }] }]);
});

test("a page that an office calls a workbook is one, and a page without dates is a page", async () => {
  const convert = (text: string) =>
    convertFile(new TextEncoder().encode(text), { name: "a.xls", thisYear: 2026 });
  const table = (day: string) =>
    `<html><body><table><tr><th>일자</th><th>제목</th></tr><tr><td>${day}</td><td>방앗간</td></tr><tr><td>${day}</td><td>축제</td></tr></table></body></html>`;
  expect(await convert(table("2001-02-27"))).toMatchObject({
    ok: true,
    conversion: { format: "page", rows: 2, dataset: { events: [{ title: "방앗간" }, {}] } },
  });
  expect(await convert(table("?"))).toMatchObject({ ok: false, unread: { what: "a web page" } });
});
