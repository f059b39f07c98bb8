import { expect, test } from "vitest";
import type { TableKind } from "../../convert/columns/known-tables.ts";
import { ROLES } from "../../convert/columns/roles.ts";
import en from "./en.json" with { type: "json" };

test("whatever a column may become has a word, and nobody chooses a key", () => {
  expect(ROLES.filter((role) => !(`import.role.${role}` in en))).toEqual([]);
});

test("a program's own table is called by that program's name, and not by a name of ours", () => {
  const kinds: readonly TableKind[] = [
    "timelinejs",
    "ucdp",
    "wikidata",
    "timesketch",
    "acled",
    "gdelt",
  ];
  expect(kinds.filter((kind) => !(`import.format.${kind}` in en))).toEqual([]);
});
