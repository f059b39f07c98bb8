/**
 * `npm run validate [file] [-- --json] [--strict] [--sources <folder>]`: everything that is wrong with a
 * dataset. Exits 0 when nothing is, 1 when something is, 2 when it could not look.
 */
import { checkCoding } from "../src/dataset/audit/check-coding.ts";
import { checkVerbatim } from "../src/dataset/audit/check-quotes.ts";
import { checkStrict } from "../src/dataset/audit/check-strict.ts";
import { checkVerified } from "../src/dataset/audit/check-verified.ts";
import { checkWorkings } from "../src/dataset/audit/redo-dating.ts";
import type { Dataset } from "../src/dataset/format/schema.ts";
import { fingerprintOf } from "../src/dataset/format/verified.ts";
import type { Outcome, Problem } from "../src/dataset/problems/problem.ts";
import { parseFile } from "../src/dataset/reading/parse-dataset.ts";
import { readArguments } from "./arguments.ts";
import { type Print, start, Unable } from "./command.ts";
import { readDatasetFile } from "./dataset-file.ts";
import { readTexts } from "./texts.ts";

const USAGE = `npm run validate [file] [-- --json] [-- --strict] [-- --sources <folder>]

  file                the dataset to check; data/events.json when none is given
  --strict            refuse an event without a passage, and a source without its hash
  --json              print the problems for programs
  --sources <folder>  check every passage against <folder>/<source id>.txt
  --help              print this`;

/** @throws Unable when it could not look. */
export function run(args: readonly string[], print: Print): number {
  const { values, positionals } = parsedArguments(args);
  if (values.help) {
    print(USAGE);
    return 0;
  }
  if (positionals.length > 1) throw new Unable(`One file at a time.\n\n${USAGE}`);
  const { name, read } = readDatasetFile(positionals[0]);
  const { dataset, ranks, problems: inFile } = parseFile(read);
  const origin = { file: read, ranks };
  const problems = [...inFile];
  if (dataset) {
    problems.push(...checkWorkings(dataset, origin), ...checkCoding(dataset, origin));
    problems.push(...checkVerified(dataset, origin));
    if (values.strict) problems.push(...checkStrict(dataset, origin));
    if (values.sources !== undefined) {
      problems.push(...checkVerbatim(dataset, readTexts(values.sources), origin));
    }
  }
  if (values.json) print(JSON.stringify(problems, null, 2));
  else report(print, name, dataset, problems, values);
  return problems.length === 0 ? 0 : 1;
}

const parsedArguments = (args: readonly string[]) =>
  readArguments(USAGE, {
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: "boolean" },
      strict: { type: "boolean" },
      sources: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });

const OUTCOMES: readonly (readonly [Outcome, string])[] = [
  ["file-refused", "The file cannot be opened"],
  ["entry-left-out", "Left out"],
  ["part-left-out", "Opened without this part"],
  ["loaded", "Opened, worth a look"],
];

function report(
  print: Print,
  file: string,
  dataset: Dataset | null,
  problems: readonly Problem[],
  { strict = false, sources }: { strict?: boolean | undefined; sources?: string | undefined },
): void {
  for (const [outcome, heading] of OUTCOMES) {
    const group = problems.filter((problem) => problem.outcome === outcome);
    if (group.length === 0) continue;
    print(`${heading} (${group.length})\n`);
    for (const problem of group) print(`${described(file, problem)}\n`);
  }
  const events = dataset ? count(dataset.events.length, "event") : "no event";
  const passages = dataset ? `, ${count(dataset.passages.length, "passage")}` : "";
  const checked = sources === undefined ? "" : ", checked word for word";
  const found = problems.length === 0 ? "no problem" : count(problems.length, "problem");
  // An older check that is stale is what the new one mends.
  const passes = strict && problems.every(({ code }) => code === "stale-check");
  const every = passes ? " Every event has its passage." : "";
  print(`${file}: ${events}${passages}${checked}; ${found}.${every}`);
  if (!dataset) print(`A table or another program's file? See: npm run convert -- ${file}`);
  if (dataset && passes && sources !== undefined) print(`\n${statement(dataset)}`);
}

/** A field of the dataset by which it says what was just found, for whoever keeps it to put in. */
function statement(dataset: Dataset): string {
  const verified = {
    text: "Every event has its passage, word for word.",
    date: new Date().toISOString().slice(0, 10),
    by: "npm run validate -- --strict --sources",
    of: fingerprintOf(dataset),
  };
  return `To say so in the dataset, put into it, beside its title:\n  "verified": ${JSON.stringify(verified)}`;
}

function described(file: string, problem: Problem): string {
  const { line, column, message, path, found, expected, nearest } = problem;
  const place = line === null ? file : `${file}:${line}:${column}`;
  const details = [
    path.length > 0 && `at ${pathText(path)}`,
    found !== null && `found ${found}`,
    expected !== "" && `expected ${expected}`,
    nearest !== null && `nearest ${nearest}`,
  ].filter((detail) => detail !== false);
  return [`${place}  ${message}`, ...details.map((detail) => `    ${detail}`)]
    .map((each) => each.replace(CONTROL, "\uFFFD"))
    .join("\n");
}

/** A hostile file must not steer the terminal that its problems are printed on. */
const CONTROL = /\p{Cc}/gu;

const pathText = (path: Problem["path"]): string =>
  path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./, "");

const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? "" : "s"}`;

start(import.meta.url, run);
