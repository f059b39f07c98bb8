import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { afterAll, expect, test } from "vitest";
import { importsOf } from "../scripts/imports.mjs";
import { SOURCES } from "./build.mjs";
import { run } from "./build.ts";
import { ranLate } from "./command.testing.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-publish-"));
afterAll(() => rmSync(folder, { recursive: true }));

// What is built is asked of the build itself, by e2e/published.desktop.spec.ts, and of its files by src/publish.
test.each([
  [["--site", "example.org"], /--site is an address such as https/],
  [["--site", "https://example.org/?a=b"], /--site is an address/],
  [["--dataset", "not-there.json"], /not-there\.json cannot be read/],
  [["--single", "--site", "https://example.org/"], /no address/],
  [["nonsense"], /nonsense/],
  [["--nonsense"], /nonsense/],
])("%j is told to be wrong, before anything is built", async (args, said) => {
  const { status, stderr } = await ranLate(run, [...args, "--out", join(folder, "out")], folder);
  expect(status).toBe(2);
  expect(stderr).toMatch(said);
});

/** The files that one is made of, itself among them, by their paths from the root on. */
function madeOf(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  if (!/\.(ts|tsx|mjs)$/.test(file)) return found;
  for (const target of importsOf(readFileSync(file, "utf8"))) {
    if (/^\.{1,2}\/[\w./-]+$/.test(target))
      madeOf(posix.normalize(posix.join(posix.dirname(file), target)), found);
  }
  return found;
}

test("npm start builds anew whatever of a build has changed, what writes the pages beside it too", () => {
  const files = [...madeOf("bin/build.ts"), ...madeOf("vite.config.ts")];
  expect(files).toEqual(
    expect.arrayContaining(["bin/publish.ts", "src/publish/site.ts", "scripts/vis-parts.ts"]),
  );
  const left = files.filter(
    (file) => !SOURCES.some((source) => file === source || file.startsWith(`${source}/`)),
  );
  expect(left).toEqual([]);
});
