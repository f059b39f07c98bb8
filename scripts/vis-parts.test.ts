import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { fileURLToPath } from "node:url";
import { timeline } from "vis-timeline/esnext";
import { parseAst } from "vite";
import { describe, expect, test } from "vitest";
import { partsOf } from "./vis-parts.ts";

const installed = readFileSync(fileURLToPath(import.meta.resolve("vis-timeline/esnext")), "utf8");

describe("the parts of vis-timeline", () => {
  test("are what unit tests import too, so that they run what the page runs", () => {
    expect(Object.keys(timeline)).toEqual(["Core", "Range"]);
    expect(timeline.Core.prototype).not.toHaveProperty("setOptions");
  });

  test("are not cut out of a file that was updated, and the reader is told what to do", () => {
    expect(() => partsOf(`${installed}\n`)).toThrow(/SHA-256 is [0-9a-f]{64}.*\n.*\n1\. Compare/);
  });

  test("call nothing that was left out of the file", () => {
    const kept = parseAst(partsOf(installed).code);
    const [there, whole] = [declared(kept), declared(parseAst(installed))];
    const missing = whole.filter((name) => !there.includes(name) && identifiers(kept).has(name));
    // What `partsOf` exports.
    expect(missing).toEqual(["timeline"]);
  });

  test("are where the map says that they are in the file", () => {
    const { code, map } = partsOf(installed);
    const name = "_onPinch(event) {";
    const payload = { ...map, file: "", sourceRoot: "", sourcesContent: [installed] };
    const entry = new SourceMap(payload).findEntry(...lineAndColumn(code, name));
    if (!("originalLine" in entry)) throw new Error("the map leads nowhere");
    const { originalLine, originalColumn } = entry;
    expect([originalLine, originalColumn]).toEqual(lineAndColumn(installed, name));
    expect(map.sourcesContent).toEqual([installed]);
  });
});

/** Where the last occurrence starts, counted from 0: `Core` has methods of the same names before. */
function lineAndColumn(text: string, part: string): readonly [number, number] {
  const lines = text.split("\n");
  const line = lines.findLastIndex((each) => each.includes(part));
  return [line, lines[line]?.indexOf(part) ?? -1];
}

type Program = ReturnType<typeof parseAst>;

/** Names of a module's top level. */
function declared({ body }: Program): readonly string[] {
  return body.flatMap((statement) => {
    if (statement.type === "VariableDeclaration")
      return statement.declarations.map(({ id }) => (id.type === "Identifier" ? id.name : ""));
    if (statement.type === "ImportDeclaration")
      return statement.specifiers.map(({ local }) => local.name);
    return "id" in statement && statement.id && "name" in statement.id ? [statement.id.name] : [];
  });
}

/** Every identifier that is not the name of a property. */
function identifiers(node: object): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (each: object) => {
    if ("type" in each && each.type === "Identifier" && "name" in each)
      found.add(String(each.name));
    for (const [key, value] of Object.entries(each)) {
      const isName =
        (key === "property" || key === "key") && !("computed" in each && each.computed === true);
      if (!isName && typeof value === "object" && value !== null) visit(value);
    }
  };
  visit(node);
  return found;
}
