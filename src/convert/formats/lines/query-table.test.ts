import { expect, test } from "vitest";
import { queryTable } from "./query-table.ts";

test("terms are their words: an address, a text with its language, a number, nothing", () => {
  const text = '?a\t?b\t?c\t?d\n<http://x.example/1>\t"Say \\"so\\""@en-GB\t12\t_:b0\n';
  expect(queryTable(text)).toBe('a\tb\tc\td\nhttp://x.example/1\t"Say ""so"""\t12\t\n');
});

test.each(["a\tb\n1\t2", "?", "what?\tb\n"])("%j is no answer", (text) => {
  expect(queryTable(text)).toBeNull();
});
