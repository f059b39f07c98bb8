import { expect, test } from "vitest";
import { finding, unlocated } from "../problems/finding.ts";
import { unreadable } from "./file-text.ts";

test("a file that cannot be read says why, and holds nothing to be shown", () => {
  const told = finding({
    code: "syntax",
    outcome: "file-refused",
    path: ["events", 3],
    message: "This is not JSON",
    expected: "JSON",
  });
  const reasons = [{ ...unlocated(told), line: 1, column: 1 }];
  const file = unreadable("not-json", reasons);
  expect(file).toMatchObject({ value: undefined, refusal: "not-json", broken: reasons });
  expect(file.repeated()).toEqual([]);
  // It has no lines that a finding could be led back to.
  expect(file.locate([told])).toEqual([unlocated(told)]);
});
