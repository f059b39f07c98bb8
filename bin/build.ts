/**
 * `npm run build`: the explorer as a folder that any host can serve, in dist/. With `--single` it is one HTML file
 * that opens from a disk. Exits 0 when it was built, 1 when a dataset has no event to show, 2 for wrong use.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { build } from "vite";
import { isGzip } from "../src/dataset/bytes/byte-blocks.ts";
import { parseFile } from "../src/dataset/reading/parse-dataset.ts";
import { buildSingle, root } from "./build-single.ts";
import { type Print, startLate, Unable } from "./command.ts";
import { readDatasetFile } from "./dataset-file.ts";
import { asTyped, messageOf, reasonOf } from "./texts.ts";

const USAGE = `npm run build [-- --single [--dataset FILE] [--out FILE]]

  --single           one HTML file that opens from a disk, with a dataset in it
  --dataset FILE     the dataset in it; data/events.json when none is given
  --out FILE         the file to write; dateline.html unless said otherwise
  --help             print this`;

/** @throws Unable for wrong use. */
export async function run(args: readonly string[], print: Print, tell: Print): Promise<number> {
  const values = parsedArguments(args);
  if (values.help) {
    print(USAGE);
    return 0;
  }
  if (!values.single) {
    if (values.dataset !== undefined || values.out !== undefined) {
      throw new Unable(`--dataset and --out go with --single.\n\n${USAGE}`);
    }
    await build({ root, logLevel: "warn" });
    tell("dist: the explorer, for any host");
    return 0;
  }
  const { name, read } = readDatasetFile(values.dataset);
  if (!parseFile(read).dataset) {
    tell(`${name} has no event to show. npm run validate -- ${name} says why.`);
    return 1;
  }
  const out = values.out ?? "dateline.html";
  const page = await buildSingle(textOf(values.dataset));
  try {
    writeFileSync(asTyped(out), page);
  } catch (error) {
    throw new Unable(`${out} cannot be written: ${reasonOf(error)}.`, { cause: error });
  }
  tell(`${out}: ${(Buffer.byteLength(page) / 1e6).toFixed(1)} MB; open it in a browser`);
  return 0;
}

/** A file that was read before, as it stands: what is wrong in it, the page tells. */
function textOf(typed: string | undefined): string {
  const bytes = readFileSync(asTyped(typed ?? join(root, "data/events.json")));
  return new TextDecoder().decode(isGzip(bytes) ? gunzipSync(bytes) : bytes);
}

function parsedArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        single: { type: "boolean", default: false },
        dataset: { type: "string" },
        out: { type: "string" },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new Unable(`${messageOf(error)}\n\n${USAGE}`, { cause: error });
  }
}

await startLate(import.meta.url, run);
