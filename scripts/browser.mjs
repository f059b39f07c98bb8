/** A browser for the end-to-end tests, and glyphs for it to draw. Imports nothing installed. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "../bin/install.mjs";

const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, "Google/Chrome/Application/chrome.exe")),
];

/**
 * @returns {string | undefined} the browser named by CHROME_PATH, else an installed one
 */
export function installedBrowser() {
  if (process.env["CHROME_PATH"]) return process.env["CHROME_PATH"];
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  return [...onPath, ...PLACES].find((path) => existsSync(path));
}

/**
 * Finds a browser or gets one: Playwright's own, else, as root on Debian, the package.
 *
 * @returns {Promise<string | null>} null when none can be had
 */
export async function browser() {
  const { chromium } = await import("playwright");
  const found = () =>
    installedBrowser() ?? [chromium.executablePath()].find((path) => existsSync(path));
  const had = found();
  if (had !== undefined) return had;
  console.log("No Chromium or Chrome found; downloading one…");
  run(process.execPath, [join(root, "node_modules/playwright/cli.js"), "install", "chromium"]);
  if (found() === undefined) debianPackage("chromium");
  return found() ?? null;
}

/** Without a Hangul font a bare Debian draws Korean as boxes. Done where it can be. */
export function hangulGlyphs() {
  const fonts = spawnSync("fc-list", [":lang=ko"], { encoding: "utf8" });
  if (process.platform === "linux" && !fonts.stdout?.trim()) debianPackage("fonts-noto-cjk");
}

/** @param {string} name */
function debianPackage(name) {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
  console.log(`Installing the Debian package ${name}…`);
  run("apt-get", ["update", "-qq"]);
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name]);
}

/**
 * @param {string} command
 * @param {string[]} parameters
 */
function run(command, parameters) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync(command, parameters, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
}
