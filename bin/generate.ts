/**
 * `npm run generate -- --events 1000000 [--seed 1] [--out file] [--format json|jsonl]`: writes an
 * invented dataset; compressed when the file's name ends in .gz.
 */
import { createWriteStream, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createGzip } from "node:zlib";
import { synthetic } from "../bench/synthetic.ts";
import { type Format, written } from "../bench/written.ts";
import { reasonOf } from "./texts.ts";

const USAGE = `npm run generate -- --events <number> [--seed <number>] [--out <file>] [--format json|jsonl]

  --events   how many, up to a million
  --seed     the same seed gives the same file; 1 when none is given
  --out      the file to write; bench/data/events-<number>.<format> when none is given
  --format   json, or jsonl: the header in the first line, then an event a line;
             as the file's name says when not given`;

/** Beyond it the reader leaves events out. */
const MOST_EVENTS = 1_000_000;

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      events: { type: "string" },
      seed: { type: "string", default: "1" },
      out: { type: "string" },
      format: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return console.log(USAGE);
  const events = Number(values.events);
  const seed = Number(values.seed);
  if (!Number.isInteger(events) || events < 1 || events > MOST_EVENTS) return refuse("--events");
  if (!Number.isInteger(seed)) return refuse("--seed");
  const format = formatOf(values.format, values.out);
  if (format === null) return refuse("--format");
  const out =
    values.out === undefined
      ? fileURLToPath(new URL(`../bench/data/events-${events}.${format}`, import.meta.url))
      : resolve(process.env["INIT_CWD"] ?? process.cwd(), values.out);
  mkdirSync(dirname(out), { recursive: true });
  const started = performance.now();
  const text = Readable.from(written(synthetic(events, seed), format));
  const file = createWriteStream(out);
  await (out.endsWith(".gz") ? pipeline(text, createGzip(), file) : pipeline(text, file));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${out}: ${events} events from seed ${seed}, ${seconds} s`);
}

function formatOf(asked: string | undefined, out = ""): Format | null {
  const format = asked ?? (/\.jsonl(\.gz)?$/.test(out) ? "jsonl" : "json");
  return format === "json" || format === "jsonl" ? format : null;
}

function refuse(option: string): void {
  console.error(`${option} is not as it should be.\n\n${USAGE}`);
  process.exitCode = 2;
}

await run().catch((error: unknown) => {
  console.error(`Nothing was written: ${reasonOf(error)}.\n\n${USAGE}`);
  process.exitCode = 2;
});
