/**
 * `npm test [-- --only unit,e2e] [-- --changed]`: installs what is missing, runs every check even
 * after one failed, and ends with the line `N passed, N failed`. With `--changed` it runs what the
 * work since the branch left main can reach: a quick look, not the proof.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { giveUp, install, requireNode, root } from "../bin/install.mjs";
import { browser, hangulGlyphs } from "./browser.mjs";
import { specsReachedBy } from "./reach.mjs";
import { runStep } from "./run-step.mjs";
import { slowest, testsIn } from "./single-tests.mjs";
import { STRETCHES, stretchesOfChange } from "./steps.mjs";
import { countStep, countTests, total } from "./summary.mjs";

/** @typedef {import("./steps.mjs").Step} Step */

requireNode();
const stretches = selected();
install();
/** @type {Record<string, string>} */
const environment = { FORCE_COLOR: "0", NO_COLOR: "1" };
if (stretches.flat(2).some(({ name }) => name === "e2e")) await prepareBrowser();
rmSync(join(root, "reports"), { recursive: true, force: true });
mkdirSync(join(root, "reports"));

/** @type {{ title: string, count: import("./summary.mjs").Count }[]} */
const done = [];
/** @type {import("./single-tests.mjs").Told[]} */
const tests = [];
for (const stretch of stretches) await Promise.all(stretch.map(runLane));

const { passed, failed } = total(done.map(({ count }) => count));
if (tests.length > 0) console.log("\nThe slowest tests:");
for (const { name, seconds } of slowest(tests, 10)) {
  console.log(`${seconds.toFixed(1).padStart(6)} s  ${name}`);
}
for (const { name, stumble } of tests) {
  if (stumble !== null) console.log(`\nPassed only when told again: ${name}\n${stumble}`);
}
const broken = done.filter(({ count }) => count.failed > 0);
if (broken.length > 0) console.log(`\nFailed: ${broken.map(({ title }) => title).join("; ")}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** @param {readonly Step[]} lane */
async function runLane(lane) {
  for (const step of lane) await check(step);
}

/**
 * Runs one step, and shows what it printed only if it failed.
 *
 * @param {Step} step
 */
async function check(step) {
  const { title, report, mayBeEmpty, needs } = step;
  if (needs && !existsSync(join(root, needs.path))) {
    console.log(`${title}… skipped: what it runs is not installed, which this does: ${needs.by}`);
    return;
  }
  const { exitCode, output, seconds } = await runStep(step, environment);
  const read = report === undefined ? null : readReport(report);
  const count = report === undefined ? countStep(exitCode) : countTests(read, exitCode, mayBeEmpty);
  done.push({ title, count });
  tests.push(...testsIn(read));
  const counted = report === undefined ? "" : `${count.passed} passed, `;
  const outcome = count.failed === 0 ? `${counted}ok` : "FAILED";
  // In one piece, so that what another lane says does not come between.
  console.log(`${title}… ${outcome}, ${seconds.toFixed(1)} s`);
  if (count.failed > 0) console.log(output);
}

/** @param {string} report */
function readReport(report) {
  try {
    return readFileSync(join(root, report), "utf8");
  } catch {
    return null;
  }
}

/** @returns {readonly import("./steps.mjs").Stretch[]} */
function selected() {
  const { values } = parseArgs({
    options: { only: { type: "string" }, changed: { type: "boolean", default: false } },
  });
  const all = values.changed ? stretchesOfChange(change()) : STRETCHES;
  if (values.only === undefined) return all;
  const names = values.only.split(",");
  const known = [...new Set(all.flat(2).map(({ name }) => name))];
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) giveUp(`No such step: ${unknown}. The steps: ${known.join(", ")}`, 2);
  return all.map((stretch) =>
    stretch.map((lane) => lane.filter(({ name }) => names.includes(name))),
  );
}

/** The change that lies between main, or else the last commit, and the files as they stand. */
function change() {
  const head = git("rev-parse", "HEAD")[0] ?? giveUp("--changed asks git, which knows nothing.", 2);
  const since = git("merge-base", "HEAD", "main")[0] ?? head;
  const files = [
    ...git("diff", "--name-only", since),
    ...git("ls-files", "--others", "--exclude-standard"),
  ];
  return { since, specs: specsReachedBy(files) };
}

/**
 * @param {readonly string[]} options
 * @returns {readonly string[]} the lines it answers; none when it cannot.
 */
function git(...options) {
  const { status, stdout } = spawnSync("git", options, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.split("\n").filter((line) => line !== "") : [];
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
