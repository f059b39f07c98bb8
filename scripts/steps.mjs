/** Every check of `npm test`, in the order in which a cheap one fails before a dear one. */

/**
 * @typedef {object} Step
 * @property {string} name  What `--only` selects.
 * @property {string} title
 * @property {readonly string[]} run  A program of node_modules, and its options.
 * @property {Readonly<Record<string, string>>} [env]
 * @property {string} [report]  The file in which a runner counts its tests.
 */

/** Where a day is lost first, if the code ever asks for local time: west, none, and east. */
const ZONES = ["America/Los_Angeles", "UTC", "Asia/Seoul"];

/** @type {readonly Step[]} */
export const STEPS = [
  { name: "types", title: "Types", run: ["typescript/bin/tsc", "-p", "tsconfig.json"] },
  {
    name: "types",
    title: "Types of the lower floors, without the DOM",
    run: ["typescript/bin/tsc", "-p", "tsconfig.floors.json"],
  },
  {
    name: "lint",
    title: "Lint, format and boundaries",
    run: ["@biomejs/biome/bin/biome", "ci", "--error-on-warnings", "--colors=off"],
  },
  { name: "dead-code", title: "Dead code", run: ["knip/bin/knip.js"] },
  ...ZONES.map(unitTests),
  {
    name: "data",
    title: "The published schema is current",
    run: ["tsx/dist/cli.mjs", "scripts/schema.ts", "--check"],
  },
  {
    name: "data",
    title: "The dataset has no problem",
    run: ["tsx/dist/cli.mjs", "bin/validate.ts", "data/events.json"],
  },
  { name: "build", title: "Build", run: ["vite/bin/vite.js", "build", "--logLevel", "warn"] },
  { name: "size", title: "Size", run: ["size-limit/bin.js"] },
  {
    name: "e2e",
    title: "End to end",
    run: ["@playwright/test/cli.js", "test", "--reporter=line,json"],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: "reports/e2e.json" },
    report: "reports/e2e.json",
  },
];

/**
 * @param {string} zone
 * @returns {Step}
 */
function unitTests(zone) {
  const report = `reports/unit-${zone.replace("/", "-")}.json`;
  return {
    name: "unit",
    title: `Unit tests, in ${zone}`,
    run: [
      "vitest/vitest.mjs",
      "run",
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    env: { TZ: zone },
    report,
  };
}
