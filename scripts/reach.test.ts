import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { specsReachedBy } from "./reach.mjs";

const root = join(import.meta.dirname, "..");

test.each([
  [["README.md"], ["smoke"]],
  [["src/views/timeline/overview/Brush.tsx"], ["smoke", "overview"]],
  [
    ["src/views/timeline/axis/ticks.ts", "src/query/window/pack.ts"],
    ["smoke", "painted"],
  ],
  [
    ["e2e/width.desktop.spec.ts", "e2e/list.spec.ts"],
    ["smoke", "width", "list"],
  ],
])("a change of %j is looked at by %j", (files, specs) => {
  expect(specsReachedBy(files)).toEqual(specs.map((spec) => `e2e/${spec}.`));
});

test("every folder leads to specs that are there, and is there itself", () => {
  const folders = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map((each) => join(each.parentPath, each.name).slice(root.length + 1));
  const reached = new Set(folders.flatMap((folder) => specsReachedBy([`${folder}/a.ts`])));
  const specs = readdirSync(join(root, "e2e"));
  for (const start of reached) {
    expect(specs.filter((spec) => `e2e/${spec}`.startsWith(start))).not.toEqual([]);
  }
  expect(reached.size).toBeGreaterThan(5);
});
