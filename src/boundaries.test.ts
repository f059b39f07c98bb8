import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** One line of source in one file; whether the stairs may be taken that way. */
const STEPS: readonly (readonly ["forbidden" | "allowed", string, string])[] = [
  ["forbidden", "src/dataset/a.ts", `import "../query/query.ts";`],
  ["forbidden", "src/dataset/b.ts", `import type { Query } from "../query/query.ts";`],
  ["forbidden", "src/dataset/c.ts", `export { cite } from "../citation/cite.ts";`],
  ["forbidden", "src/dataset/d.ts", `await import("../views/app.tsx");`],
  ["forbidden", "src/dataset/deep/e.ts", `import "../../workers/store.ts";`],
  ["forbidden", "src/dataset/f.ts", `import type { Edtf } from "edtf";`],
  ["forbidden", "src/dataset/g.ts", `import moment from "moment";`],
  ["forbidden", "src/dataset/h.ts", `import { useState } from "react";`],
  ["allowed", "src/dataset/i.ts", `import { interval } from "./interval.ts";`],
  ["forbidden", "src/dataset/time/stated-date.ts", `import "../query/query.ts";`],

  ["forbidden", "src/query/a.ts", `import "../views/app.tsx";`],
  ["forbidden", "src/query/b.ts", `import type { Cited } from "../citation/cite.ts";`],
  ["forbidden", "src/query/window/c.ts", `import type { Api } from "../../workers/store.ts";`],
  ["forbidden", "src/query/d.ts", `import { DataSet } from "vis-data/esnext";`],
  ["forbidden", "src/query/e.ts", `import edtf from "edtf";`],
  [
    "allowed",
    "src/query/window/f.ts",
    `import type { Interval } from "../../dataset/interval.ts";`,
  ],

  ["forbidden", "src/citation/a.ts", `import type { Query } from "../query/query.ts";`],
  ["forbidden", "src/citation/b.ts", `import "../views/app.tsx";`],
  ["allowed", "src/citation/c.ts", `import type { Source } from "../dataset/schema.ts";`],

  ["forbidden", "src/workers/a.ts", `import "../views/app.tsx";`],
  ["forbidden", "src/workers/b.ts", `import { cite } from "../citation/cite.ts";`],
  ["allowed", "src/workers/c.ts", `import { openStore } from "../query/memory.ts";`],

  ["forbidden", "src/views/a.tsx", `import type { Api } from "../workers/store.ts";`],
  ["forbidden", "src/views/b.tsx", `import { Timeline } from "vis-timeline/esnext";`],
  ["forbidden", "src/views/timeline/c.tsx", `import type { TimelineOptions } from "vis-timeline";`],
  ["forbidden", "src/views/timeline/d.tsx", `import { DataSet } from "vis-data";`],
  ["forbidden", "src/views/e.tsx", `import edtf from "edtf";`],
  ["allowed", "src/views/list/f.tsx", `import type { Query } from "../../query/query.ts";`],
  ["allowed", "src/views/event/g.tsx", `import { cite } from "../../citation/cite.ts";`],
  ["allowed", "src/views/session-start.ts", `import { connectStore } from "../workers/client.ts";`],
  ["allowed", "src/views/main.tsx", `import { connectStore } from "../workers/client.ts";`],
  ["allowed", "src/views/timeline/frame/vis.ts", `import { Timeline } from "vis-timeline/esnext";`],

  ["forbidden", "bin/a.ts", `import edtf from "edtf";`],
  ["forbidden", "e2e/b.ts", `import moment from "moment";`],
];

interface LintReport {
  readonly diagnostics: readonly { readonly location: { readonly path: string } }[];
}

let folder = "";
let refused: ReadonlySet<string> = new Set();

// One run of the linter over a folder of small sinners, with the project's own configuration.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-boundaries-"));
  copyFileSync(join(root, "biome.json"), join(folder, "biome.json"));
  for (const [, path, line] of STEPS) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${line}\n`);
  }
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const options = ["--vcs-enabled=false", "--reporter=json", "--max-diagnostics=none"];
  const { stdout } = spawnSync(
    process.execPath,
    [biome, "lint", "--only=style/noRestrictedImports", ...options, "."],
    { cwd: folder, encoding: "utf8" },
  );
  const report: LintReport = JSON.parse(stdout);
  refused = new Set(report.diagnostics.map(({ location }) => location.path));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(STEPS)("%s: %s with %s", (verdict, path) => {
  expect(refused.has(path)).toBe(verdict === "forbidden");
});

test("no type is fetched by import(), which the lint rule does not see", () => {
  const fetched = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
    .filter((path) =>
      /typeof import\(|import\("[^"]*"\)\.(?!then|catch)/.test(
        readFileSync(join(root, "src", path), "utf8"),
      ),
    );
  expect(fetched).toEqual([]);
});
