/** A browser for the end-to-end tests, and glyphs for it to draw. Imports nothing installed. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "../bin/install.mjs";

/** A browser without a window, which is never shown, asks for half of a whole one's time. */
const HEADLESS = "chromium-headless-shell";

/** In the order of preference. */
const SHELLS = [HEADLESS, "chrome-headless-shell"];
const WHOLE = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, "Google/Chrome/Application/chrome.exe")),
];

/**
 * @param {{ whole?: boolean }} [options]  `whole` passes over browsers without a window: readers have none.
 * @returns {string | undefined} the browser named by CHROME_PATH, else an installed one
 */
export function installedBrowser({ whole = false } = {}) {
  const commands = whole ? WHOLE : [...SHELLS, ...WHOLE];
  return (
    (process.env["CHROME_PATH"] || undefined) ??
    commands.map(onPath).find((path) => path !== undefined) ??
    PLACES.find((path) => existsSync(path))
  );
}

/** @param {string} command */
function onPath(command) {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path));
}

/**
 * Finds a browser or gets one: as root on Debian the headless package, which is wanted even where a
 * whole browser is, else Playwright's own.
 *
 * @returns {Promise<string | null>} null when none can be had
 */
export async function browser() {
  if (!process.env["CHROME_PATH"] && !onPath(HEADLESS)) debianPackage(HEADLESS);
  const { chromium } = await import("playwright");
  const found = () =>
    installedBrowser() ?? [chromium.executablePath()].find((path) => existsSync(path));
  const had = found();
  if (had !== undefined) return had;
  console.log("No Chromium or Chrome found; downloading one…");
  run(process.execPath, [join(root, "node_modules/playwright/cli.js"), "install", "chromium"]);
  return found() ?? null;
}

/** Without a Hangul font a bare Debian draws Korean as boxes. Done where it can be. */
export function hangulGlyphs() {
  const fonts = spawnSync("fc-list", [":lang=ko"], { encoding: "utf8" });
  if (process.platform === "linux" && !fonts.stdout?.trim()) debianPackage("fonts-noto-cjk");
}

/**
 * Installs a package where that can be done, and gives up on a slow or absent network.
 *
 * @param {string} name
 */
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
  spawnSync(command, parameters, {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 180_000,
  });
}
