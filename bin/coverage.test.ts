import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ran, spawned } from "./command.testing.ts";
import { run } from "./coverage.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-coverage-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const coverage = (...args: readonly string[]) => ran(run, args, folder);

/** A dataset of one source and, if given, the text of that source in a folder of its own. */
function written(name: string, dataset: object, text?: string): readonly [string, string] {
  mkdirSync(join(folder, name));
  if (text !== undefined) writeFileSync(join(folder, name, "paper.txt"), text);
  const file = { format: "dateline/1", title: "Tolls", ...dataset };
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(file));
  return [name, `${name}.json`];
}

const tolls = {
  sources: [{ id: "paper", title: "The Paper" }],
  passages: [{ id: "rose", source: "paper", exact: "rose in 1998" }],
  omissions: [{ source: "paper", exact: "since 1950", reason: "An era." }],
  events: [{ id: "rise", title: "Rise", date: "1998", claims: [{ passage: "rose" }] }],
};

describe("npm run coverage", () => {
  test("lists what was left out with its reason, and succeeds when nothing is missing", () => {
    const { status, stdout } = coverage(
      ...written("whole", tolls, "The toll rose in 1998. It had stood since 1950.\n"),
    );
    expect(stdout).toBe(
      [
        "paper: 25.0 % of the text is quoted\n",
        "Left out with a reason, whole or in part (1)\n",
        "  It had stood since 1950.\n    An era.\n",
        "total: 25.0 % of the texts is quoted",
        "coverage: 100 % of 2 dated sentences (1 quoted, 1 left out with a reason)\n",
      ].join("\n"),
    );
    expect(status).toBe(0);
  });

  test("is a program, whose exit code a script can rely on", () => {
    const gap = written(
      "program",
      tolls,
      "The toll rose in 1998, since 1950. On Monday it fell.\n",
    );
    const found = spawned("bin/coverage.ts", gap, folder);
    expect(found).toEqual(coverage(...gap));
    expect(found).toMatchObject({ status: 1, stderr: "" });
  });

  test("lists what is missing with the words that date it, and fails", () => {
    const { status, stdout } = coverage(
      ...written("gap", tolls, "The toll rose in 1998, since 1950. On Monday it fell.\n"),
    );
    expect(stdout).toContain("  On Monday it fell.\n    dated by “Monday”\n");
    expect(stdout.trimEnd().split("\n").at(-1)).toBe(
      "coverage: 50 % of 2 dated sentences (1 quoted, 0 left out with a reason)",
    );
    expect(status).toBe(1);
  });

  test("will not measure a text that is not the one the passages were taken from", () => {
    const sources = [{ id: "paper", title: "The Paper", sha256: "0".repeat(64) }];
    const { status, stdout, stderr } = coverage(
      ...written("other", { ...tolls, sources }, "It rose in 1998, since 1950."),
    );
    expect(stderr).toContain("paper.txt is not the text that the passages were taken from");
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });

  test("says which folder or text it cannot read", () => {
    const [empty, file] = written("empty", tolls);
    const [, other] = written("elsewhere", tolls, "It rose in 1998.");
    writeFileSync(join(folder, "empty", "letter.txt"), "In 1998.");
    expect(coverage()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("Which folder"),
    });
    expect(coverage("nowhere", other).stderr).toBe(
      "nowhere cannot be read: there is no such file or folder.\n",
    );
    expect(coverage(empty, file).stderr).toBe("empty holds no paper.txt.\n");
    expect(coverage("elsewhere", "none.json").stderr).toBe(
      "none.json cannot be read: there is no such file or folder.\n",
    );
  });
});
