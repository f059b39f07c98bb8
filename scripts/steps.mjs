/** Every check of `npm test`, by the lane it runs in. */

/**
 * @typedef {object} Step
 * @property {string} name  What `--only` selects.
 * @property {string} title
 * @property {readonly string[]} run  A program of node_modules, and its options.
 * @property {number} limitMinutes  After which it hangs, and is stopped.
 * @property {Readonly<Record<string, string>>} [env]
 * @property {string} [report]  The file in which a runner counts its tests.
 * @property {boolean} [mayBeEmpty]  Whether no test need run.
 * @property {{ readonly path: string, readonly by: string }} [needs]  What must be there, or the step is skipped; and how to get it.
 */

/** @type {readonly Step[]} */
const STATIC = [
  {
    name: "types",
    title: "Types",
    run: ["typescript/bin/tsc", "-p", "tsconfig.json"],
    limitMinutes: 5,
  },
  {
    name: "types",
    title: "Types of the lower floors, without the DOM",
    run: ["typescript/bin/tsc", "-p", "tsconfig.floors.json"],
    limitMinutes: 5,
  },
  {
    name: "lint",
    title: "Lint, format and boundaries",
    run: ["@biomejs/biome/bin/biome", "ci", "--error-on-warnings", "--colors=off"],
    limitMinutes: 5,
  },
  { name: "dead-code", title: "Dead code", run: ["knip/bin/knip.js"], limitMinutes: 5 },
  {
    name: "data",
    title: "The published schema is current",
    run: ["tsx/dist/cli.mjs", "scripts/schema.ts", "--check"],
    limitMinutes: 5,
  },
  {
    name: "data",
    title: "The dataset has no problem, and no event without a passage",
    run: ["tsx/dist/cli.mjs", "bin/validate.ts", "data/events.json", "--strict"],
    limitMinutes: 5,
  },
  {
    name: "build",
    title: "Build, with the pages that need no script",
    run: ["tsx/dist/cli.mjs", "bin/build.ts"],
    limitMinutes: 5,
  },
  { name: "size", title: "Size", run: ["size-limit/bin.js"], limitMinutes: 5 },
];

/** @type {Step} */
const UNIT = {
  name: "unit",
  title: "Unit tests, in Seoul; those of dates in Los Angeles and UTC too",
  run: [
    "vitest/vitest.mjs",
    "run",
    "--reporter=dot",
    "--reporter=json",
    "--outputFile.json=reports/unit.json",
  ],
  limitMinutes: 15,
  report: "reports/unit.json",
};

/** @type {Step} */
const E2E = {
  name: "e2e",
  title: "End to end",
  run: ["@playwright/test/cli.js", "test", "--reporter=line,json"],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: "reports/e2e.json", DATELINE_RETRIES: "1" },
  limitMinutes: 40,
  report: "reports/e2e.json",
};

/** @type {Step} */
const ENGINE = {
  name: "engine",
  title: "The store over ClickHouse answers as the one in memory",
  run: [
    "vitest/vitest.mjs",
    "run",
    "--config=engine/vitest.config.ts",
    "--reporter=dot",
    "--reporter=json",
    "--outputFile.json=reports/engine.json",
  ],
  limitMinutes: 20,
  report: "reports/engine.json",
  needs: { path: "engine/node_modules/chdb", by: "npm --prefix engine ci" },
};

/**
 * The lanes of one stretch run beside each other, the steps of one lane one after the other.
 *
 * @typedef {readonly (readonly Step[])[]} Stretch
 */

/**
 * The browser tests have both processors to themselves, and the build that was made before them; then comes the
 * engine, where it is installed.
 *
 * @type {readonly Stretch[]}
 */
export const STRETCHES = [[STATIC, [UNIT]], [[E2E]], [[ENGINE]]];

/**
 * The same, of what a change can reach.
 *
 * @param {{ since: string, specs: readonly string[] }} change  The commit it began at, and the
 *   browser tests to run.
 * @returns {readonly Stretch[]}
 */
export function stretchesOfChange({ since, specs }) {
  const quick = STATIC.filter(({ name }) => ["types", "lint", "build"].includes(name));
  const unit = {
    ...UNIT,
    run: [...UNIT.run, "--changed", since, "--passWithNoTests"],
    mayBeEmpty: true,
  };
  const e2e = { ...E2E, run: [...E2E.run, "--project=desktop", ...specs] };
  return [[quick, [unit]], [[e2e]]];
}
