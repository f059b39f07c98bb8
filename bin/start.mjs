/** `npm start [-- my-events.json] [--port N]`: install, build, serve. */
import { accessSync, constants, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildIfStale } from "./build.mjs";
import { giveUp, install, requireNode, root } from "./install.mjs";

const USAGE = "Usage: npm start [-- [my-events.json] [--port 4173]]";

requireNode();
const { dataset, port } = readArguments();
install();
if (/[#?]/.test(root)) giveUp(`No build works in a folder with # or ? in its path: ${root}`);
buildIfStale();
const { serve } = await import("./serve.mjs");
const folder = join(root, "dist");
const server = await serve({ folder, dataset, port }).catch((error) => giveUp(error.message));
if (dataset !== null) {
  console.log(
    /\.jsonl?(?:\.gz)?$/i.test(dataset)
      ? `Dataset: ${dataset} (npm run validate -- ${dataset} lists whatever is wrong with it)`
      : `File: ${dataset} (npm run convert -- ${dataset} --out my-events.json makes a dataset of it)`,
  );
}
console.log(`Dateline is at http://localhost:${server.port}/ (Ctrl-C ends it)`);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, server.close);

/** @returns {{ dataset: string | null, port: number }} */
function readArguments() {
  const { values, positionals } = parsed();
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    giveUp(`Not a port: ${values.port}\n${USAGE}`, 2);
  }
  if (positionals.length > 1) giveUp(`One dataset at a time, please.\n${USAGE}`, 2);
  const [file] = positionals;
  return { dataset: file === undefined ? null : readable(file), port };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { port: { type: "string", default: "4173" } },
    });
  } catch (error) {
    return giveUp(`${error instanceof Error ? error.message : error}\n${USAGE}`, 2);
  }
}

/**
 * @param {string} file  As typed, which is relative to where npm was called, not to the project.
 * @returns {string} the absolute path
 */
function readable(file) {
  const path = resolve(process.env["INIT_CWD"] ?? process.cwd(), file);
  try {
    accessSync(path, constants.R_OK);
  } catch {
    giveUp(`There is no file to read at ${path}`);
  }
  if (!statSync(path).isFile()) giveUp(`Not a file: ${path}`);
  return path;
}
