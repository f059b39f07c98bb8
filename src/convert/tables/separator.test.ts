import { expect, test } from "vitest";
import { findSeparator, withoutRemarks } from "./separator.ts";

test.each([
  ["date,title\n2001,a\n2002,b\n", ",", 2],
  ["date;title;cost\n2001;a, b, c;1,5\n2002;d;3,25\n", ";", 3],
  ["date\ttitle\n2001\ta, b\n2002\tc, d, e\n", "\t", 2],
  ["date|title\n2001|a\n", "|", 2],
  ['date,title\n2001,"a;b;c"\n2002,"d;e;f"\n', ",", 2],
  ["one word\nanother\n", ",", 1],
])("%j is parted by %j into %i", (text, separator, cells) => {
  expect(findSeparator(text)).toMatchObject({ separator, cells });
});

test.each([
  ["# made today\n#\ndate,title\n2001,A\n", "\n\ndate,title\n2001,A\n"],
  ["# made today\n# date;title\n2001;A\n", "\ndate;title\n2001;A\n"],
  ["#,date,title\n1,2001,A\n", "#,date,title\n1,2001,A\n"],
  ["date,title\n", "date,title\n"],
])("remarks above a table are none of it, and rows keep their numbers: %j", (text, table) => {
  expect(withoutRemarks(text)).toBe(table);
});
