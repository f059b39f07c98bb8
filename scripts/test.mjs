/**
 * `npm test [-- --only unit,e2e]`: installs what is missing, runs every check even after one
 * failed, and ends with the line `N passed, N failed`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { giveUp, install, requireNode, root } from "../bin/install.mjs";
import { browser, hangulGlyphs } from "./browser.mjs";
import { countStep, countTests, total } from "./summary.mjs";

/**
 * @typedef {object} Step
 * @property {string} name  What `--only` selects.
 * @property {string} title
 * @property {readonly string[]} run  A program of node_modules or a file of ours, and its options.
 * @property {Readonly<Record<string, string>>} [env]
 * @property {string} [report]  The file in reports/ where a runner counts its tests.
 */

/** Where a day is lost first, if the code ever asks for local time: west, none, and east. */
const ZONES = ["America/Los_Angeles", "UTC", "Asia/Seoul"];

/** @type {readonly Step[]} */
const STEPS = [
  { name: "types", title: "Types", run: ["typescript/bin/tsc", "-p", "tsconfig.json"] },
  {
    name: "types",
    title: "Types of the lower floors, without the DOM",
    run: ["typescript/bin/tsc", "-p", "tsconfig.floors.json"],
  },
  {
    name: "lint",
    title: "Lint, format and boundaries",
    run: ["@biomejs/biome/bin/biome", "ci", "--error-on-warnings"],
  },
  { name: "dead-code", title: "Dead code", run: ["knip/bin/knip.js"] },
  ...ZONES.map((zone) => ({
    name: "unit",
    title: `Unit tests, in ${zone}`,
    run: ["vitest/vitest.mjs", "run", "--reporter=dot", "--reporter=json"],
    env: { TZ: zone },
    report: `unit-${zone.replace("/", "-")}.json`,
  })),
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
    report: "e2e.json",
  },
];

requireNode();
const steps = selected();
install();
/** @type {Record<string, string>} */
const environment = { FORCE_COLOR: "0", NO_COLOR: "1" };
if (steps.some(({ name }) => name === "e2e")) await prepareBrowser();
rmSync(join(root, "reports"), { recursive: true, force: true });
mkdirSync(join(root, "reports"));

const counts = steps.map(check);
const { passed, failed } = total(counts);
const broken = steps.filter((_, index) => counts[index]?.failed !== 0);
if (broken.length > 0) console.log(`\nFailed: ${broken.map(({ title }) => title).join("; ")}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/**
 * Runs one step, and shows what it printed only if it failed.
 *
 * @param {Step} step
 * @returns {import("./summary.mjs").Count}
 */
function check({ title, run: [program = "", ...options], env, report }) {
  process.stdout.write(`${title}… `);
  const started = Date.now();
  const path = report === undefined ? null : join(root, "reports", report);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "node_modules", program), ...options, ...outputFile(program, path)],
    {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 64_000_000,
      env: {
        ...process.env,
        ...environment,
        ...env,
        ...(path && { PLAYWRIGHT_JSON_OUTPUT_NAME: path }),
      },
    },
  );
  const count = path === null ? countStep(status) : countTests(readReport(path), status);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const tests = path === null ? "" : `${count.passed} passed, `;
  console.log(count.failed === 0 ? `${tests}ok, ${seconds} s` : `FAILED, ${seconds} s`);
  if (count.failed > 0) console.log(`${stdout}${stderr}`.trim());
  return count;
}

/**
 * @param {string} program
 * @param {string | null} path
 */
const outputFile = (program, path) =>
  program.startsWith("vitest/") ? [`--outputFile.json=${path}`] : [];

/** @param {string} path */
function readReport(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** @returns {readonly Step[]} */
function selected() {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  if (values.only === undefined) return STEPS;
  const names = values.only.split(",");
  const known = [...new Set(STEPS.map(({ name }) => name))];
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) giveUp(`No such step: ${unknown}. The steps: ${known.join(", ")}`, 2);
  return STEPS.filter(({ name }) => names.includes(name));
}

/** The browser and the port that playwright.config.ts is told of. */
async function prepareBrowser() {
  const path = await browser();
  if (path === null) {
    console.error(
      "No browser for the end-to-end tests: install Chromium or Chrome, or name one in CHROME_PATH.",
    );
  } else environment["CHROME_PATH"] = path;
  hangulGlyphs();
  environment["DATELINE_PORT"] = String(await freePort());
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
