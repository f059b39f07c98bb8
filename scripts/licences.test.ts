import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { licencesOf } from "./licences.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const text = licencesOf(root);

test("whoever copies the page copies the notices of all it is made of, ours first", () => {
  expect(text.startsWith("Dateline\n\nMIT License")).toBe(true);
  const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  for (const name of Object.keys(dependencies)) expect(text).toContain(`\n${name} `);
  expect(text).toContain("SIL OPEN FONT LICENSE");
});

test("no package has a licence that nobody states", () => {
  expect(text).not.toContain("not stated");
});
