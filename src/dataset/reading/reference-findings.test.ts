import { expect, test } from "vitest";
import { danglingPointer, duplicateId, unused } from "./reference-findings.ts";

const pointer = { list: "actors", id: "myor", path: [], outcome: "part-left-out" } as const;

test.each([
  [{ rejected: false, nearest: null }, "Unknown actor “myor”"],
  [{ rejected: false, nearest: "mayor" }, "Unknown actor “myor”; did you mean “mayor”?"],
  [{ rejected: true, nearest: null }, "Actor “myor” was itself left out"],
])("a pointer to nothing says whether there is something to mend: %j", (found, message) => {
  expect(danglingPointer({ ...pointer, ...found })).toMatchObject({
    message,
    expected: "the id of an actor in “actors”",
  });
});

test("a finding stands at the entry it is about", () => {
  expect(duplicateId("topics", 3, "war").path).toEqual(["topics", 3, "id"]);
  expect(unused("sources", 2, "gazette")).toMatchObject({
    path: ["sources", 2],
    message: "Source “gazette” is used by no passage",
  });
  expect(unused("topics", 2, "war").message).toBe("Topic “war” is used by no event");
});
