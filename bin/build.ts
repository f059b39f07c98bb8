/**
 * `npm run build`: the explorer as a folder that any host can serve, in dist/, and beside it pages that need no script.
 * With `--single` it is one HTML file that opens from a disk. Exits 0 when it was built, 1 when a dataset has no event to show, 2 for wrong use.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { build } from "vite";
import { isGzip } from "../src/dataset/bytes/byte-blocks.ts";
import { parseFile } from "../src/dataset/reading/parse-dataset.ts";
import { readArguments } from "./arguments.ts";
import { buildSingle, root } from "./build-single.ts";
import { type Print, startLate, Unable } from "./command.ts";
import { readDatasetFile } from "./dataset-file.ts";
import { publish } from "./publish.ts";
import { asTyped } from "./texts.ts";
import { writeFile } from "./write-file.ts";

const USAGE = `npm run build [-- options]

  --dataset FILE     the dataset to show; data/events.json when none is given
  --site URL         the address at which it will be, for canonical links, the map of the site and pictures for links
  --single           one HTML file that opens from a disk, and no pages beside it
  --out PATH         what to write: the folder dist, or the file dateline.html, unless said otherwise
  --help             print this`;

/** @throws Unable for wrong use. */
export async function run(args: readonly string[], print: Print, tell: Print): Promise<number> {
  const values = parsedArguments(args);
  if (values.help) {
    print(USAGE);
    return 0;
  }
  const site = values.site === undefined ? null : siteOf(values.site);
  if (values.single && site !== null)
    throw new Unable("One file has no address: leave out --site.");
  const { name, bytes, read } = readDatasetFile(values.dataset);
  const { dataset } = parseFile(read);
  if (!dataset) {
    tell(`${name} has no event to show. npm run validate -- ${name} says why.`);
    return 1;
  }
  if (!values.single) {
    const outDir = values.out === undefined ? join(root, "dist") : asTyped(values.out);
    await build({ root, logLevel: "warn", build: { outDir, emptyOutDir: true } });
    const isShipped = values.dataset === undefined;
    await publish({ dataset, bytes, isShipped }, outDir, site, tell);
    return 0;
  }
  const out = values.out ?? "dateline.html";
  const page = await buildSingle(textOf(values.dataset));
  writeFile(out, [page]);
  tell(`${out}: ${(Buffer.byteLength(page) / 1e6).toFixed(1)} MB; open it in a browser`);
  return 0;
}

/** A file that was read before, as it stands: what is wrong in it, the page tells. */
function textOf(typed: string | undefined): string {
  const bytes = readFileSync(asTyped(typed ?? join(root, "data/events.json")));
  return new TextDecoder().decode(isGzip(bytes) ? gunzipSync(bytes) : bytes);
}

/** @throws Unable for what is no address of the web. */
function siteOf(typed: string): string {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new Unable(`--site is an address such as https://example.org/timeline/, not ${typed}.`);
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

const parsedArguments = (args: readonly string[]) =>
  readArguments(USAGE, {
    args: [...args],
    options: {
      single: { type: "boolean", default: false },
      dataset: { type: "string" },
      site: { type: "string" },
      out: { type: "string" },
      help: { type: "boolean", default: false },
    },
  }).values;

await startLate(import.meta.url, run);
