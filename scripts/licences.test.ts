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

test("tables of characters carry the notice of their maker, and what no page is made of is not named", () => {
  expect(text).toMatch(/\npdfjs-dist\/cmaps\n[\s\S]*Adobe/);
  expect(text).not.toContain("napi-rs");
});

test("no package has a licence that nobody states", () => {
  expect(text).not.toContain("not stated");
});
