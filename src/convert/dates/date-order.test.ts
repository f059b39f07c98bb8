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
