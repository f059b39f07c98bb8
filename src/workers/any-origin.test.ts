import { expect, test } from "vitest";
import { sourceFiles } from "../../scripts/imports.mjs";

test("whatever a page does in a worker, it does in a frame without an origin too", () => {
  const files = [...sourceFiles(import.meta.dirname)];
  const starting = files.filter(([, text]) => text.includes("new Worker(new URL("));
  const others = starting.filter(
    ([, text]) => !/^import \{ Worker \} from .*any-origin/m.test(text),
  );
  expect(starting.length).toBeGreaterThan(4);
  expect(others.map(([name]) => name)).toEqual(["any-origin.ts"]);
});
