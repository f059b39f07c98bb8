import { expect, test } from "vitest";
import { joinedBytes } from "./escaped-bytes.ts";

test("letters whose bytes were escaped one by one are read as they were meant", () => {
  const joined = joinedBytes(String.raw`{"a":"Zo\u00c3\u00ab \u00f0\u009f\u0098\u0080"}`);
  expect(joined).toEqual({ json: '{"a":"Zoë 😀"}', example: "ë" });
});

test.each([
  String.raw`{"a":"Zo\u00eb, na\u00efve"}`,
  String.raw`{"a":"\u00c3\u00ab and \u00e9"}`,
  String.raw`{"a":"a path: C:\\u00c3\\u00ab"}`,
  '{"a":"é"}',
])("letters that were escaped as letters stay so: %s", (json) => {
  expect(joinedBytes(json)).toBeNull();
});
