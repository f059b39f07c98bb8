/** Reads what each file of `src` imports, and says which imports the list of rooms does not allow. */
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { DEBTS, PACKAGES, ROOMS } from "./rooms.mjs";

/** `import … from "x"`, `export … from "x"`, `import "x"`, `import("x")` and `new URL("x", …)`, types too. */
const IMPORT = /(?:\bfrom\s+|\bimport\s+|\bimport\(\s*|\bnew URL\(\s*)"([^"]+)"/g;

/**
 * The imports of one file as they are written.
 *
 * @param {string} text
 * @returns {readonly string[]}
 */
export const importsOf = (text) => [...text.matchAll(IMPORT)].map(([, target = ""]) => target);

/** @param {string} file  A path below `src`. */
export const roomOf = (file) => posix.dirname(file);

/**
 * The files of `src` that a reader of the page runs, by their path below it; tests are not among them.
 *
 * @param {string} src
 * @returns {ReadonlyMap<string, string>} their texts
 */
export function sourceFiles(src) {
  const paths = readdirSync(src, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|testing)\./.test(path));
  return new Map(paths.map((path) => [path, readFileSync(join(src, path), "utf8")]));
}

/**
 * Imports of one file that the rules refuse, each as a sentence.
 *
 * @param {string} file  A path below `src`.
 * @param {string} text
 * @returns {readonly string[]}
 */
export function refusedImports(file, text) {
  const room = roomOf(file);
  const allowed = ROOMS[room];
  if (allowed === undefined) return [`${file}: ${room} is not a room of scripts/rooms.mjs`];
  return importsOf(text).flatMap((target) => {
    if (!target.startsWith(".")) return refusedPackage(file, target);
    const imported = posix.normalize(posix.join(room, target));
    const its = roomOf(imported);
    if (its === room || allowed.includes(its) || isDebt(file, imported)) return [];
    return [`${file}: ${room} must not import from ${its} (${target})`];
  });
}

/**
 * @param {string} file
 * @param {string} target
 */
function refusedPackage(file, target) {
  const rule = PACKAGES.find(({ packages }) =>
    packages.some((name) => target === name || target.startsWith(`${name}/`)),
  );
  if (!rule || rule.from.some((place) => file === place || file.startsWith(`${place}/`))) return [];
  return [`${file}: only ${rule.from.join(", ")} may import ${target}`];
}

/**
 * @param {string} file
 * @param {string} imported
 */
const isDebt = (file, imported) => DEBTS.some(([from, to]) => from === file && to === imported);

/**
 * The files of `src`, style sheets among them, that one of them imports.
 *
 * @param {string} file
 * @param {string} text
 * @returns {readonly string[]}
 */
const neighboursOf = (file, text) =>
  importsOf(text)
    .filter((target) => target.startsWith("."))
    .map((target) => posix.normalize(posix.join(roomOf(file), target)));

/**
 * The imports between files of `src`.
 *
 * @param {ReadonlyMap<string, string>} files
 * @returns {ReadonlyMap<string, readonly string[]>}
 */
export function importGraph(files) {
  /** @type {Map<string, readonly string[]>} */
  const graph = new Map();
  for (const [file, text] of files) {
    graph.set(file, neighboursOf(file, text));
  }
  return graph;
}

/**
 * A circle of imports, as the nodes along it; null where there is none.
 *
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @returns {readonly string[] | null}
 */
export function findCircle(graph) {
  /** @type {Set<string>} */
  const done = new Set();
  /** @type {string[]} */
  const path = [];
  /**
   * @param {string} node
   * @returns {readonly string[] | null}
   */
  const walk = (node) => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return null;
    path.push(node);
    for (const next of graph.get(node) ?? []) {
      const circle = walk(next);
      if (circle) return circle;
    }
    path.pop();
    done.add(node);
    return null;
  };
  for (const node of graph.keys()) {
    const circle = walk(node);
    if (circle) return circle;
  }
  return null;
}
