import { expect, test } from "vitest";
import { finding } from "../../../dataset/problems/finding.ts";
import { faultsOf, fieldOf } from "./faults.ts";

test.each([
  [["events", 13, "date"], "date"],
  [["events", 0, "claims", 1, "dating", "base"], "claims"],
  [["date"], "date"],
  [["claims", 0, "date"], "claims"],
  [["links", 2, "event"], "links"],
  [["title", "ko"], "title"],
  [["actors", 4, "name"], "actors"],
  [["passages", 4, "exact"], "claims"],
  [["events", 3], "other"],
  [["sources", 2, "title"], "other"],
  [[], "other"],
] as const)("a finding at %j is said at the field “%s”", (path, field) => {
  expect(fieldOf(path)).toBe(field);
});

const told = (path: readonly (string | number)[], outcome: "loaded" | "entry-left-out") =>
  finding({ code: "bad-value", outcome, path, message: "Wrong" });

test("no finding is lost, and each field has its own", () => {
  const faults = faultsOf([
    told(["events", 0, "title"], "entry-left-out"),
    told(["events", 0, "title", "ko"], "entry-left-out"),
    told(["nowhere"], "entry-left-out"),
  ]);
  expect(faults.title).toHaveLength(2);
  expect(faults.other).toHaveLength(1);
});
