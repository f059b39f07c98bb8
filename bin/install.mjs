/** Makes sure of the right Node and of the locked packages. Imports nothing that is installed. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// As a Node that is too old can, so that it can be told so.
export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Ends the process with one clear sentence.
 *
 * @param {string} message
 * @param {number} [exitCode]
 * @returns {never}
 */
export function giveUp(message, exitCode = 1) {
  console.error(message);
  process.exit(exitCode);
}

/** Ends the process when this Node is older than `engines` in package.json asks for. */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const [major = 0, minor = 0] = engines.node.match(/\d+/g).map(Number);
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split(".").map(Number);
  if (ownMajor < major || (ownMajor === major && ownMinor < minor)) {
    giveUp(`Dateline needs Node ${engines.node}; this is Node ${process.versions.node}.`);
  }
}

/** Installs the locked dependencies, unless they are there and no older than the lock file. */
export function install() {
  // npm writes this file last, so an interrupted installation is not taken for a finished one.
  const installed = join(root, "node_modules/.package-lock.json");
  const locked = join(root, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(locked).mtimeMs) return;
  console.log("Installing what is missing (npm ci)…");
  const npm = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    encoding: "utf8",
    // npm is a .cmd on Windows, which only a shell starts.
    shell: process.platform === "win32",
  });
  if (npm.error) giveUp(`npm, which comes with Node, cannot be started: ${npm.error.message}`);
  if (npm.status === 0) return;
  const said = `${npm.stdout}${npm.stderr}`;
  const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH/.test(said);
  const reason = offline
    ? "The packages cannot be fetched: there is no connection to npm's registry. Try again once there is."
    : "npm ci failed; see above.";
  giveUp(`${said}\n${reason}`);
}
