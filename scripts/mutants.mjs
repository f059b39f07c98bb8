/** The small faults that could be put into a module's text, one at a time: its mutants. */
import { parseSync, Visitor } from "vite";

/**
 * One fault: the text from `start` up to `end` (exclusive, UTF-16) replaced by another.
 *
 * @typedef {object} Mutant
 * @property {number} start
 * @property {number} end
 * @property {string} replacement
 */

/** What each operator is mistaken for. */
const MISTAKEN = /** @type {Readonly<Record<string, string>>} */ ({
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "%": "*",
  "&&": "||",
  "||": "&&",
});

/** What each method is mistaken for. */
const OTHER_METHOD = /** @type {Readonly<Record<string, string>>} */ ({
  some: "every",
  every: "some",
  min: "max",
  max: "min",
  floor: "ceil",
  ceil: "floor",
  startsWith: "endsWith",
  endsWith: "startsWith",
});

/**
 * All mutants of a module, in the order of its text. Types have none, for no test runs them.
 *
 * @param {string} file  Its name, which tells TypeScript from TSX.
 * @param {string} text
 * @returns {readonly Mutant[]}
 */
export function mutantsOf(file, text) {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed`);
  /** @type {Mutant[]} */
  const mutants = [];
  /** @type {Set<number>} */
  const typed = new Set();
  /** @typedef {{ readonly start: number, readonly end: number }} Node */
  const replace = (/** @type {Node} */ { start, end }, /** @type {string} */ replacement) =>
    void mutants.push({ start, end, replacement });
  /**
   * @param {{ readonly left: Node, readonly right: Node, readonly operator: string }} node
   */
  const mistake = ({ left, right, operator }) => {
    const other = MISTAKEN[operator];
    if (other === undefined) return;
    const start = text.indexOf(operator, left.end);
    if (start < right.start) replace({ start, end: start + operator.length }, other);
  };
  const decide = (/** @type {Node} */ test) => {
    for (const answer of ["true", "false"]) replace(test, answer);
  };

  new Visitor({
    TSLiteralType: ({ literal }) => void typed.add(literal.end),
    BinaryExpression(node) {
      const texts = [node.left, node.right].some(isText);
      if (!texts) mistake(node);
    },
    LogicalExpression: mistake,
    ConditionalExpression: ({ test }) => decide(test),
    IfStatement: ({ test }) => decide(test),
    UnaryExpression({ operator, argument, start }) {
      if (operator === "!") replace({ start, end: argument.start }, "");
    },
    Literal(node) {
      if (typeof node.value === "number") replace(node, String(node.value + 1));
      if (typeof node.value === "boolean") replace(node, String(!node.value));
    },
    MemberExpression({ property }) {
      const other = property.type === "Identifier" ? OTHER_METHOD[property.name] : undefined;
      if (other !== undefined) replace(property, other);
    },
    ExpressionStatement({ expression }) {
      if (expression.type === "CallExpression") replace(expression, "void 0");
    },
  }).visit(program);

  return mutants
    .filter(({ end }) => !typed.has(end))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Texts are added, and never subtracted. @param {{ readonly type: string, readonly value?: unknown }} node */
const isText = (node) =>
  node.type === "TemplateLiteral" || (node.type === "Literal" && typeof node.value === "string");

/**
 * @param {string} text
 * @param {Mutant} mutant
 */
export const mutated = (text, { start, end, replacement }) =>
  text.slice(0, start) + replacement + text.slice(end);

/**
 * A mutant for a reader: its line, 1-based, and that line before and after.
 *
 * @param {string} text
 * @param {Mutant} mutant
 */
export function described(text, mutant) {
  const before = text.slice(0, mutant.start);
  const from = before.lastIndexOf("\n") + 1;
  const lineOf = (/** @type {string} */ whole, /** @type {number} */ end) => {
    const rest = whole.indexOf("\n", end);
    return whole
      .slice(from, rest < 0 ? undefined : rest)
      .trim()
      .replace(/\s+/g, " ");
  };
  return {
    line: before.split("\n").length,
    was: lineOf(text, mutant.end),
    is: lineOf(mutated(text, mutant), mutant.start + mutant.replacement.length),
  };
}

/**
 * Some of a list, by chance, and the same ones for the same seed.
 *
 * @template T
 * @param {readonly T[]} all
 * @param {number} count
 * @param {number} seed
 * @returns {readonly T[]} in their order in the list
 */
export function sample(all, count, seed) {
  let state = seed;
  // A linear congruential generator, with the constants of Numerical Recipes.
  const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0);
  random();
  return all
    .map((each, at) => ({ each, at, draw: random() }))
    .sort((a, b) => a.draw - b.draw)
    .slice(0, count)
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}

/**
 * The tests that could see a fault in a module: those beside it, and those that import it, directly or by
 * one other module.
 *
 * @param {string} module
 * @param {ReadonlyMap<string, readonly string[]>} graph  Imports of all files, tests among them.
 * @returns {readonly (readonly string[])[]} the nearest first; no test twice
 */
export function testsOf(module, graph) {
  const importers = (/** @type {readonly string[]} */ files) =>
    [...graph].filter(([, targets]) => targets.some((each) => files.includes(each))).map(first);
  const name = module.replace(/\.tsx?$/, ".");
  const near = importers([module]);
  const all = [...new Set([...near, ...importers(near)])].filter(isTest);
  const beside = all.filter((file) => file.startsWith(name));
  return [beside, all.filter((file) => !beside.includes(file))];
}

const first = (/** @type {readonly [string, unknown]} */ [file]) => file;
const isTest = (/** @type {string} */ file) => /\.test\.tsx?$/.test(file);
