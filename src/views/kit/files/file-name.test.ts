import { expect, test } from "vitest";
import { fileName } from "./file-name.ts";

test.each([
  ["Port council, January 2025", "port-council-january-2025.json"],
  [{ en: "Lock / gate", ko: "갑문" }, "lock-gate.json"],
  ["미사일 방어와 동맹", "미사일-방어와-동맹.json"],
  ["../../etc", "etc.json"],
  ["…", "dataset.json"],
])("the file of “%j” is called %s", (title, name) => {
  expect(fileName(title, "json")).toBe(name);
});
