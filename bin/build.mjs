import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { giveUp, root } from "./install.mjs";

const SOURCES = [
  "index.html",
  "vite.config.ts",
  "package-lock.json",
  "src",
  "public",
  "data",
  "bin/publish.ts",
  "bin/page-words.ts",
];

/**
 * Answers when anything at or below a path last changed; a folder counts, since it changes when a file
 * in it goes away.
 *
 * @param {string} path
 * @returns {number} epoch milliseconds
 */
function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds dist/ unless it is there and newer than everything it is made from. */
export function buildIfStale() {
  const page = join(root, "dist/index.html");
  const changed = Math.max(...SOURCES.map((name) => newest(join(root, name))));
  if (existsSync(page) && statSync(page).mtimeMs >= changed) return;
  console.log("Building…");
  const built = spawnSync(
    process.execPath,
    [join(root, "node_modules/tsx/dist/cli.mjs"), join(root, "bin/build.ts")],
    { cwd: root, stdio: "inherit" },
  );
  if (built.status !== 0) giveUp("The build failed; see above.");
}
