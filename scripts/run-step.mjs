import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../bin/install.mjs";

/**
 * @typedef {object} Ended
 * @property {number | null} exitCode  Null when it was stopped.
 * @property {string} output  All it printed; where it was stopped, why.
 * @property {number} seconds
 */

/** How long a program that was told to end may still tidy up, in milliseconds. */
const GRACE_MS = 5_000;

/** @type {Set<(signal: NodeJS.Signals) => void>} */
const running = new Set();
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.once(signal, () => {
    for (const end of running) end(signal);
    process.exit(1);
  });
}

/**
 * Runs a program of node_modules, and stops it, with all that it started, when it hangs.
 *
 * @param {import("./steps.mjs").Step} step
 * @param {Readonly<Record<string, string>>} environment
 * @returns {Promise<Ended>}
 */
export function runStep({ run: [program = "", ...options], env, limitMinutes }, environment) {
  const started = Date.now();
  // A group of its own, so that the workers of a runner end with it.
  const child = spawn(process.execPath, [join(root, "node_modules", program), ...options], {
    cwd: root,
    detached: process.platform !== "win32",
    env: { ...process.env, ...environment, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  /** @type {string[]} */
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (/** @type {string} */ text) => printed.push(text));
  }
  const end = (/** @type {NodeJS.Signals} */ signal) => {
    const { pid } = child;
    if (pid === undefined) return;
    try {
      process.kill(process.platform === "win32" ? pid : -pid, signal);
    } catch {
      // It has ended in the meantime.
    }
  };
  let hangs = false;
  const limit = setTimeout(() => {
    hangs = true;
    end("SIGTERM");
    setTimeout(() => end("SIGKILL"), GRACE_MS).unref();
  }, limitMinutes * 60_000);
  running.add(end);
  return new Promise((resolve) => {
    const settle = (/** @type {number | null} */ exitCode) => {
      clearTimeout(limit);
      running.delete(end);
      if (hangs) printed.push(`\nStopped after ${limitMinutes} minutes: it hangs.`);
      const seconds = (Date.now() - started) / 1000;
      resolve({ exitCode: hangs ? null : exitCode, output: printed.join("").trim(), seconds });
    };
    child.once("error", ({ message }) => {
      printed.push(message);
      settle(null);
    });
    child.once("close", settle);
  });
}
