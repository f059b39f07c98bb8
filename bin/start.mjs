/** `npm start [-- my-events.json] [--port N] [--store WHERE]`: install, build, serve. */
import { accessSync, constants, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildIfStale } from "./build.mjs";
import { giveUp, install, requireNode, root } from "./install.mjs";

const USAGE = `Usage: npm start [-- [my-events.json] [--port 4173] [--store WHERE]]

--store chdb:FOLDER                        a store on this machine (npm --prefix engine ci)
--store clickhouse://HOST[:8123]/DATABASE  a server or a cluster, as CLICKHOUSE_USER with CLICKHOUSE_PASSWORD
--store clickhouses://HOST[:8443]/DATABASE the same, encrypted

A file is loaded into the store first; without one the store shows what it has. docs/large.md says more.`;

requireNode();
const { dataset, port, store } = readArguments();
install();
if (/[#?]/.test(root)) giveUp(`No build works in a folder with # or ? in its path: ${root}`);
// First, since it may not be there: a build takes a while.
const door = store === null ? null : await doorOf(store);
buildIfStale();
const { serve } = await import("./serve.mjs");
const folder = join(root, "dist");
const served = { folder, dataset: door === null ? dataset : null, port, door };
const server = await serve(served).catch((error) => giveUp(error.message));
if (store !== null) console.log(`Store: ${store}`);
else if (dataset !== null) {
  console.log(
    /\.jsonl?(?:\.gz)?$/i.test(dataset)
      ? `Dataset: ${dataset} (npm run validate -- ${dataset} lists whatever is wrong with it)`
      : `File: ${dataset} (npm run convert -- ${dataset} --out my-events.json makes a dataset of it)`,
  );
}
console.log(`Dateline is at http://localhost:${server.port}/ (Ctrl-C ends it)`);
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    server.close();
    void door?.close();
  });
}

/**
 * Opens the store, which alone needs more than Node by itself can run.
 *
 * @param {string} where
 */
async function doorOf(where) {
  const { register } = await import("tsx/esm/api");
  register();
  const { openDoor } = await import("./engine.ts");
  return openDoor(where, dataset, console.log).catch((error) => giveUp(error.message));
}

/** @returns {{ dataset: string | null, port: number, store: string | null }} */
function readArguments() {
  const { values, positionals } = parsed();
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    giveUp(`Not a port: ${values.port}\n${USAGE}`, 2);
  }
  if (positionals.length > 1) giveUp(`One dataset at a time, please.\n${USAGE}`, 2);
  const { store = null } = values;
  if (store !== null && !/^(?:chdb:|clickhouses?:\/\/)./.test(store)) {
    giveUp(`Not a store: ${store}\n${USAGE}`, 2);
  }
  const [file] = positionals;
  return { dataset: file === undefined ? null : readable(file), port, store: placed(store) };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        port: { type: "string", default: "4173" },
        store: { type: "string" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    return giveUp(`${error instanceof Error ? error.message : error}\n${USAGE}`, 2);
  }
}

/**
 * @param {string | null} store
 * @returns {string | null} with its folder relative to where npm was called as well
 */
function placed(store) {
  const [, folder] = /^chdb:(.+)$/s.exec(store ?? "") ?? [];
  return folder === undefined ? store : `chdb:${resolve(calledFrom(), folder)}`;
}

function calledFrom() {
  return process.env["INIT_CWD"] ?? process.cwd();
}

/**
 * @param {string} file  As typed, which is relative to where npm was called, not to the project.
 * @returns {string} the absolute path
 */
function readable(file) {
  const path = resolve(calledFrom(), file);
  try {
    accessSync(path, constants.R_OK);
  } catch {
    giveUp(`There is no file to read at ${path}`);
  }
  if (!statSync(path).isFile()) giveUp(`Not a file: ${path}`);
  return path;
}
