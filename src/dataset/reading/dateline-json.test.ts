import { expect, test } from "vitest";
import { finding } from "../problems/finding.ts";
import { datelineJson } from "./dateline-json.ts";

test("the value is what JSON says, and a finding in it has its line", () => {
  const file = datelineJson.read('{\n "events": [\n  { "id": "a" }]}');
  expect(file).toMatchObject({ value: { events: [{ id: "a" }] }, refusal: null, broken: [] });
  const told = finding({
    code: "unused",
    outcome: "loaded",
    path: ["events", 0, "id"],
    message: "",
  });
  expect(file.locate([told])).toMatchObject([{ line: 3, column: 11 }]);
});

test("a field written twice is told of, which JSON itself would hide", () => {
  expect(datelineJson.read('{"a":1,"a":2}').repeated()).toMatchObject([{ path: ["a"] }]);
  expect(datelineJson.read('{"a":"\\"a\\":1"}').repeated()).toEqual([]);
});

test("what is broken is refused with the place to mend, and holds nothing", () => {
  const file = datelineJson.read('{"a":1,}');
  expect(file).toMatchObject({ value: undefined, refusal: "not-json" });
  expect(file.broken).toMatchObject([{ line: 1, column: 8 }]);
});
