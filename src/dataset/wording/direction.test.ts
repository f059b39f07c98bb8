import { expect, test } from "vitest";
import { directionOf, isolated } from "./direction.ts";

test.each([
  ["تم توقيع 2 March", "rtl"],
  ["(2) تم توقيع الاتفاق.", "rtl"],
  ["10:30 ההסכם", "rtl"],
  ["The شركة (Ltd.)", "ltr"],
  ["휴전 협정", "ltr"],
  ["2020", "ltr"],
] as const)("%j is drawn as %s, so that its full stop stands at its end", (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});

test("only a text that could turn its neighbours round is kept apart in a plain sentence", () => {
  expect(isolated("أحمد الكاتب")).toBe("\u2068أحمد الكاتب\u2069");
  expect(isolated("Ada Vell, 홍길동")).toBe("Ada Vell, 홍길동");
});
