/**
 * `npm run mutate [-- --files src/dataset/time,src/query/axis] [--sample 80] [--seed 1] [--record]`: puts
 * small faults into the lower floors, one at a time, and says which of them no test notices. On demand
 * only, for it takes seconds a fault; `--record` writes the outcome to docs/mutation.md.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { giveUp, root } from "../bin/install.mjs";
import { importGraph, sourceFiles } from "./imports.mjs";
import { described, mutantsOf, mutated, sample, testsOf } from "./mutants.mjs";
import { runStep } from "./run-step.mjs";

const FLOORS = "src/dataset,src/query,src/citation,src/drawing";
/** As long as that the tests may take without any fault. */
const LIMIT_MINUTES = 20;

const { values } = parseArgs({
  options: {
    files: { type: "string", default: FLOORS },
    sample: { type: "string", default: "80" },
    seed: { type: "string", default: "1" },
    record: { type: "boolean", default: false },
  },
});
const places = values.files.split(",");

/** @typedef {{ readonly file: string, readonly text: string, readonly mutant: import("./mutants.mjs").Mutant }} Fault */
/** @typedef {"noticed" | "endless" | "unnoticed"} Outcome */

const src = join(root, "src");
const graph = importGraph(
  new Map(
    readdirSync(src, { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => [path, readFileSync(join(src, path), "utf8")]),
  ),
);
/** @type {readonly Fault[]} */
const all = [...sourceFiles(src)]
  .map(([path, text]) => ({ file: `src/${path}`, text }))
  .filter(({ file }) => places.some((place) => file.startsWith(place)) && !file.endsWith(".d.ts"))
  .flatMap(({ file, text }) => mutantsOf(file, text).map((mutant) => ({ file, text, mutant })));
if (all.length === 0) giveUp(`There is nothing in ${values.files} that could have a fault.`, 2);
const faults = sample(all, Number(values.sample), Number(values.seed));
console.log(`${faults.length} of the ${all.length} faults of ${values.files}`);

const files = [...new Set(faults.map(({ file }) => file))];
const tests = new Map(files.map((file) => [file, nearestTests(file)]));
const everyTest = [...new Set([...tests.values()].flat(2))];
const { exitCode, output, seconds } = await run(everyTest, {}, LIMIT_MINUTES);
if (exitCode !== 0) throw new Error(`The tests fail without any fault:\n${output}`);
/** A fault can make a loop endless: some of the tests then take longer than all of them do without it. */
const endlessMinutes = Math.max(1, seconds / 60);

/** @type {(readonly [Fault, Outcome])[]} */
const outcomes = [];
for (const fault of faults) {
  const outcome = await outcomeOf(fault);
  outcomes.push([fault, outcome]);
  const { line, is } = described(fault.text, fault.mutant);
  console.log(`${outcome.padEnd(9)}  ${fault.file}:${line}  ${is}`);
}
const unnoticed = outcomes.filter(([, outcome]) => outcome === "unnoticed");
console.log(`${faults.length - unnoticed.length} of ${faults.length} noticed`);
if (values.record) writeFileSync(join(root, "docs/mutation.md"), report());

/** @param {string} file */
function nearestTests(file) {
  return testsOf(file.slice("src/".length), graph).map((some) => some.map((test) => `src/${test}`));
}

/**
 * @param {Fault} fault
 * @returns {Promise<Outcome>}
 */
async function outcomeOf({ file, text, mutant }) {
  const environment = { MUTATED_FILE: file, MUTATED_TEXT: mutated(text, mutant) };
  for (const some of tests.get(file) ?? []) {
    if (some.length === 0) continue;
    const { exitCode } = await run(some, environment, endlessMinutes);
    if (exitCode === null) return "endless";
    if (exitCode !== 0) return "noticed";
  }
  return "unnoticed";
}

/**
 * @param {readonly string[]} files
 * @param {Readonly<Record<string, string>>} environment
 * @param {number} limitMinutes
 */
function run(files, environment, limitMinutes) {
  const options = ["--config", "scripts/mutate.config.ts", "--bail=1", "--reporter=dot"];
  const program = ["vitest/vitest.mjs", "run", ...files, ...options];
  return runStep({ name: "unit", title: "Unit tests", run: program, limitMinutes }, environment);
}

/** The outcome as a page: the score of each folder, and what nobody noticed. */
function report() {
  const folders = [...new Set(files.map((file) => file.replace(/\/[^/]+$/, "")))];
  const scores = folders.map((folder) => {
    const its = outcomes.filter(([{ file }]) => file.replace(/\/[^/]+$/, "") === folder);
    const noticed = its.filter(([, outcome]) => outcome !== "unnoticed").length;
    return `| \`${folder}/\` | ${its.length} | ${noticed} |`;
  });
  const alive = unnoticed.map(([{ file, text, mutant }]) => {
    const { line, was, is } = described(text, mutant);
    return `\`${file}\`, line ${line}:

\`\`\`diff
- ${was}
+ ${is}
\`\`\`
`;
  });
  return `# Faults that the tests notice

Written by \`npm run mutate -- --files ${values.files} --sample ${values.sample} --seed ${values.seed} --record\`:
it puts one small fault at a time into a module (\`<\` for \`<=\`, \`+\` for \`-\`, a condition that always holds),
and runs the tests nearest to it.

${faults.length - unnoticed.length} of ${faults.length} were noticed, by chance drawn from ${all.length}.

| folder | faults | noticed |
|---|---:|---:|
${scores.join("\n")}

## Unnoticed

Some of them change nothing that anybody could see. Each is a line as it is, and as it was with the fault.

${alive.join("\n")}`;
}
