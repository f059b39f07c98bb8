import { expect, test } from "vitest";
import { ROLES } from "../../convert/mapping/roles.ts";
import en from "./en.json" with { type: "json" };

test("whatever a column may become has a word, and nobody chooses a key", () => {
  expect(ROLES.filter((role) => !(`import.role.${role}` in en))).toEqual([]);
});
