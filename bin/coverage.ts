/**
 * `npm run coverage -- <folder> [file]`: the sentences of the texts that say when something was,
 * and what became of them. Exits 0 when each is quoted or left out with a reason, 1 when one is
 * neither, 2 when it could not look.
 */
import {
  coverageOf,
  type DatedSentence,
  type SourceCoverage,
} from "../src/dataset/audit/coverage.ts";
import { localText } from "../src/dataset/format/localized.ts";
import type { Dataset } from "../src/dataset/format/schema.ts";
import { readArguments } from "./arguments.ts";
import { type Print, start, Unable } from "./command.ts";
import { openDatasetFile } from "./dataset-file.ts";
import { readTexts } from "./texts.ts";

const USAGE = `npm run coverage -- <folder> [file]

  folder  the texts of the sources, each named <source id>.txt
  file    the dataset; data/events.json when none is given
  --help  print this`;

/** @throws Unable when it could not look. */
export function run(args: readonly string[], print: Print): number {
  const { values, positionals } = parsedArguments(args);
  if (values.help) {
    print(USAGE);
    return 0;
  }
  const [folder, file, ...rest] = positionals;
  if (folder === undefined) throw new Unable(`Which folder holds the texts?\n\n${USAGE}`);
  if (rest.length > 0) throw new Unable(`One folder and one file at a time.\n\n${USAGE}`);
  const dataset = openDatasetFile(file);
  const sources = coverageOf(dataset, textsOf(dataset, folder));
  for (const source of sources) report(source, print);
  return figure(sources, print);
}

const parsedArguments = (args: readonly string[]) =>
  readArguments(USAGE, {
    args: [...args],
    allowPositionals: true,
    options: { help: { type: "boolean", short: "h" } },
  });

/** Offsets and counts mean nothing in a text that is not the one the passages were taken from. */
function textsOf(dataset: Dataset, folder: string): ReadonlyMap<string, string> {
  const texts = readTexts(folder);
  const quoted = new Set([...dataset.passages, ...dataset.omissions].map(({ source }) => source));
  for (const { id, sha256 } of dataset.sources) {
    const text = texts.get(id);
    if (!text && quoted.has(id)) throw new Unable(`${folder} holds no ${id}.txt.`);
    if (text && sha256 !== undefined && text.sha256 !== sha256) {
      throw new Unable(
        `${id}.txt is not the text that the passages were taken from: its SHA-256 is ${text.sha256}, not ${sha256}.`,
      );
    }
  }
  return new Map([...texts].map(([id, { text }]) => [id, text]));
}

const isCovered = ({ missing }: DatedSentence): boolean => missing.length === 0;

function report({ source, sentences, quotedLength, length }: SourceCoverage, print: Print): void {
  const missing = sentences.filter((sentence) => !isCovered(sentence));
  const left = sentences.filter(({ reasons }) => reasons.length > 0);
  print(`${source}: ${share(quotedLength, length)} of the text is quoted\n`);
  if (missing.length > 0) print(`Neither quoted nor left out (${missing.length})\n`);
  for (const { text, missing: dates } of missing) {
    print(`  ${onOneLine(text)}\n    dated by ${dates.map((date) => `“${date}”`).join(", ")}\n`);
  }
  if (left.length > 0) print(`Left out with a reason, whole or in part (${left.length})\n`);
  for (const { text, reasons } of left) {
    const because = reasons
      .map((reason) => `    ${onOneLine(localText(reason, "en").text)}`)
      .join("\n");
    print(`  ${onOneLine(text)}\n${because}\n`);
  }
}

function figure(sources: readonly SourceCoverage[], print: Print): number {
  const sentences = sources.flatMap((source) => source.sentences);
  const covered = sentences.filter(isCovered);
  const quoted = covered.filter((sentence) => sentence.quoted);
  const total = (of: "quotedLength" | "length") => sources.reduce((sum, each) => sum + each[of], 0);
  const all = sentences.length;
  print(`total: ${share(total("quotedLength"), total("length"))} of the texts is quoted`);
  print(
    `coverage: ${all === 0 ? 100 : Math.floor((100 * covered.length) / all)} % of ${all} dated sentences (${quoted.length} quoted, ${covered.length - quoted.length} left out with a reason)`,
  );
  return covered.length === all ? 0 : 1;
}

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** A hostile file must not steer the terminal that its words are printed on. */
const onOneLine = (text: string): string => text.replace(/\s+/g, " ").replace(/\p{Cc}/gu, "\uFFFD");

start(import.meta.url, run);
