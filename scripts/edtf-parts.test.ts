import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { edtfParts } from "./edtf-parts.ts";

const SOURCES = resolve(import.meta.dirname, "../node_modules/edtf/src");

test("what is left out of the library of dates is there, and only its dates word themselves by it", () => {
  expect(existsSync(resolve(SOURCES, "format.js"))).toBe(true);
  const parser = readFileSync(resolve(SOURCES, "parser.js"), "utf8");
  expect(parser).not.toContain("format");
  const { load } = edtfParts();
  const loaded = (name: string) =>
    typeof load === "function" ? load.call({} as never, resolve(SOURCES, name)) : undefined;
  expect(loaded("format.js")).toContain("left out");
  expect(loaded("parser.js")).toBeNull();
});
