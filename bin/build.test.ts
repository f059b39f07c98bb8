import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
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
