import { expect, test } from "vitest";
import { decideOrder, isSettled, OrderEvidence, orderInName } from "./date-order.ts";

function order(values: readonly string[], name = "date") {
  const evidence = new OrderEvidence();
  for (const [index, value] of values.entries()) evidence.hear(index + 2, value);
  return decideOrder(evidence, name);
}

test.each([
  [["3/4/2001", "27/2/2001"], "dmy", "value"],
  [["3/4/2001", "2/27/2001"], "mdy", "value"],
  [["3.4.2001", "5.6.2001"], "dmy", "dots"],
  [["3/4/2001 – 27/4/2001"], "dmy", "value"],
  [["27/2/2001", "2/28/2001", "30/4/2001"], "dmy", "both"],
  [["3/4/2001"], "dmy", "nothing"],
] as const)("%j is %s, by %s", (values, expected, basis) => {
  const decided = order(values);
  expect(decided).toMatchObject({ order: expected, basis });
  expect(decided && isSettled(decided)).toBe(basis !== "both" && basis !== "nothing");
});

test("the value that decides is quoted with its row", () => {
  expect(order(["3/4/2001", "27/2/2001"])?.why).toContain("“27/2/2001” (row 3)");
});

test("a column without such dates has no order", () => {
  expect(order(["2001-03-07", "Feb 2001"])).toBeNull();
});

test.each([
  ["Date (dd/mm/yyyy)", "dmy"],
  ["mm-dd-yy", "mdy"],
  ["d/M/y", "dmy"],
  ["date", null],
])("the name “%s” says %s", (name, expected) => expect(orderInName(name)).toBe(expected));

test.each([
  ["one value that can be nothing else", ["01-02-27", "99-12-31"], "date", "value"],
  ["the name of a Korean column", ["01-02-27", "03-04-05"], "날짜", "name"],
] as const)("years of two digits come first by %s", (_, values, name, basis) => {
  expect(order(values, name)).toMatchObject({ order: "ymd", basis, mayHaveYearFirst: true });
});

test("no year is taken to come first where one value cannot have it so", () => {
  expect(order(["01-02-03", "3/4/2001"], "날짜")).toMatchObject({
    order: "dmy",
    mayHaveYearFirst: false,
  });
  expect(order(["99-12-31", "01-13-02"], "날짜")?.order).not.toBe("ymd");
});

test("what may be a year is not said to be a day for certain", () => {
  expect(order(["24-05-13"])).toMatchObject({
    order: "dmy",
    why: expect.stringContaining("or its year"),
    mayHaveYearFirst: true,
  });
});

test("where no year is written the month comes first in Korean columns, as everywhere one of them shows it", () => {
  expect(order(["3/1", "4/2"], "일자")).toMatchObject({ order: "mdy", basis: "name" });
  expect(order(["3/1", "4/2"], "date")).toMatchObject({ order: "dmy", basis: "nothing" });
  expect(order(["3/1", "9/29 10:00"], "date")).toMatchObject({ order: "mdy", basis: "value" });
});
