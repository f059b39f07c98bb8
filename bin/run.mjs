/** `node bin/run.mjs <command> …`: a command of this folder on a fresh clone, too: installs what is missing. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { install, requireNode, root } from "./install.mjs";

requireNode();
install();
const [command, ...parameters] = process.argv.slice(2);
const tsx = join(root, "node_modules/tsx/dist/cli.mjs");
const { status } = spawnSync(
  process.execPath,
  [tsx, join(root, `bin/${command}.ts`), ...parameters],
  // Files are named relative to where npm was called.
  { stdio: "inherit" },
);
process.exitCode = status ?? 1;
