import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { giveUp, root } from "./install.mjs";

/** Whatever a build is made from, and by: a file that only the commands read has it built once too often. */
export const SOURCES = [
  "index.html",
  "vite.config.ts",
  "tsconfig.json",
  "package-lock.json",
  "src",
  "public",
  "data",
  "bin",
  "scripts",
];

/**
 * Answers when anything at or below a path last changed, tests apart; a folder counts, since it changes when a
 * file in it goes away.
 *
 * @param {string} path
 * @returns {number} epoch milliseconds
 */
function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const names = readdirSync(path).filter((name) => !/\.(test|testing)\.ts$/.test(name));
  return Math.max(mtimeMs, ...names.map((name) => newest(join(path, name))));
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
