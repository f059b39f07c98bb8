import { expect, test } from "vitest";
import { readText } from "./read-text.ts";

const read = (text: string, options = {}) =>
  readText({ text, encoding: "utf-8", why: "it was saved so", notes: [] }, options);

test.each([
  ["a table of cells", "date,title\n2001-02-27,Mill opens\n", "csv"],
  ["a table of a wiki", "{|\n! Date !! Event\n|-\n| 2001-02-27 || Mill opens\n|}", "tsv"],
  ["a table of Markdown", "| date | title |\n|---|---|\n| 2001-02-27 | Mill |\n", "tsv"],
  ["lists of YAML", "- date: 2001-02-27\n  title: Mill opens\n", "yaml"],
  [
    "a list that people type",
    "- 27 Feb 2001 - Mill opens\n- 28 Feb 2001 - Mill shuts\n",
    "dated-lines",
  ],
  [
    "a table of a page",
    "<table><tr><th>date<th>title<tr><td>2001-02-27<td>a<tr><td>2001-03-07<td>b</table>",
    "page",
  ],
])("%s is recognised by what stands in it", async (_, text, format) => {
  expect((await read(text)).read.format).toBe(format);
});

test("where somebody says how cells are parted, the text is a table whatever it looks like", async () => {
  const list = "27 Feb 2001: Mill, opens\n28 Feb 2001: Mill, shut\n";
  const { read: found, separator } = await read(list, { separator: "," });
  expect([found.format, separator?.separator]).toEqual(["csv", ","]);
});

test("a text that is known and not read is named, with the way out", async () => {
  await expect(read("INSERT INTO events VALUES (1);")).rejects.toMatchObject({
    unread: { what: expect.stringContaining("SQL"), todo: expect.stringContaining("CSV") },
  });
});

test("what is left behind at the end of a file, or between its lines, is no row", async () => {
  const table = 'date,title\r\r\n2001-02-27,"Mill, opens"\r\r\n2001-03-07,"Mill, shuts"\r\r\n';
  const { read: found } = await read(`${table}\x1a${"\0".repeat(600)}`);
  expect(found).toMatchObject({ table: { rows: { length: 2 } } });
});
