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
import { STEPS } from "./steps.mjs";
import { countStep, countTests, total } from "./summary.mjs";

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
 * @param {import("./steps.mjs").Step} step
 * @returns {import("./summary.mjs").Count}
 */
function check({ title, run: [program = "", ...options], env, report }) {
  process.stdout.write(`${title}… `);
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "node_modules", program), ...options],
    {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 64_000_000,
      env: { ...process.env, ...environment, ...env },
    },
  );
  const count = report === undefined ? countStep(status) : countTests(readReport(report), status);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const tests = report === undefined ? "" : `${count.passed} passed, `;
  console.log(count.failed === 0 ? `${tests}ok, ${seconds} s` : `FAILED, ${seconds} s`);
  if (count.failed > 0) console.log(`${stdout}${stderr}`.trim());
  return count;
}

/** @param {string} report */
function readReport(report) {
  try {
    return readFileSync(join(root, report), "utf8");
  } catch {
    return null;
  }
}

/** @returns {readonly import("./steps.mjs").Step[]} */
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
