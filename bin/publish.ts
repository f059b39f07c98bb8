/**
 * `npm run build [-- --dataset FILE] [--site https://example.org/timeline/] [--out FOLDER]`: the explorer as a
 * folder for any web server, and beside it a page without script for every event, source and episode. Exits 0 when
 * all was written, 1 when the explorer could not be built, 2 for wrong use.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parseFile } from "../src/dataset/reading/parse-dataset.ts";
import type { ClassOf } from "../src/publish/home/home-page.ts";
import { languagesOf, type SiteFile, siteFiles } from "../src/publish/site.ts";
import { buildColumns } from "../src/query/columns/columns.ts";
import { createLocalStore } from "../src/query/local-store.ts";
import { type Print, startLate, Unable } from "./command.ts";
import { readDatasetFile } from "./dataset-file.ts";
import { namesIn, sayIn } from "./page-words.ts";
import { asTyped, messageOf, reasonOf } from "./texts.ts";

const USAGE = `npm run build -- [options]

  --dataset FILE  the dataset to publish; data/events.json when none is given
  --site URL      the address at which the folder will be, for canonical links and the site map
  --out FOLDER    dist when none is given
  --help          print this`;

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** @throws Unable for wrong use. */
export async function run(args: readonly string[], print: Print, tell: Print): Promise<number> {
  const { values, positionals } = parsedArguments(args);
  if (values.help) {
    print(USAGE);
    return 0;
  }
  if (positionals.length > 0) throw new Unable(`What is ${positionals[0]}?\n\n${USAGE}`);
  const site = values.site === undefined ? null : siteOf(values.site);
  const out = values.out === undefined ? join(ROOT, "dist") : asTyped(values.out);
  // What cannot be published is told before the building.
  const published = readDataset(values.dataset);
  if (!buildExplorer(out)) return 1;
  await publish(published, out, site, tell);
  return 0;
}

type Published = ReturnType<typeof readDataset>;

function readDataset(typed: string | undefined) {
  const { name, bytes, read } = readDatasetFile(typed);
  const { dataset } = parseFile(read);
  if (!dataset) throw new Unable(`${name} cannot be opened; npm run validate says why.`);
  return { dataset, bytes, isOwn: typed === undefined };
}

function buildExplorer(out: string): boolean {
  const vite = spawnSync(
    process.execPath,
    [
      join(ROOT, "node_modules/vite/bin/vite.js"),
      ...["build", "--logLevel", "warn", "--outDir", out, "--emptyOutDir"],
    ],
    { cwd: ROOT, stdio: "inherit" },
  );
  return vite.status === 0;
}

/** Writes the pages beside the explorer, and puts the dataset where it opens. */
async function publish(
  { dataset, bytes, isOwn }: Published,
  out: string,
  site: string | null,
  tell: Print,
): Promise<void> {
  const started = performance.now();
  const sha256 = hashOf(bytes);
  const frozen = `data/events.${sha256.slice(0, 16)}.json`;
  const store = createLocalStore();
  const summary = store.show(buildColumns(dataset));
  const { version, updated } = summary;
  const told = { sha256, frozen, events: dataset.events.length, version, updated };
  let files = 0;
  const put = (file: SiteFile) => {
    write(join(out, file.path), file.parts);
    files += 1;
  };
  put({ path: frozen, parts: [bytes] });
  put({ path: "data/version.json", parts: [`${JSON.stringify(told, null, 2)}\n`] });
  if (!isOwn) {
    put({ path: "data/events.json", parts: [bytes] });
    // Ours says nothing of another dataset.
    rmSync(join(out, "data/CODEBOOK.md"), { force: true });
  }
  for await (const file of siteFiles({
    dataset,
    store,
    summary,
    sayIn,
    namesIn,
    site,
    page: readFileSync(join(out, "index.html"), "utf8"),
    classOf: classesIn(out),
    stylesheet: assetsIn(out, /^pages-[\w-]+\.css$/)[0] ?? "",
    fonts: assetsIn(out, /^source-(sans-3|serif-4)-latin-wght-normal-[\w-]+\.woff2$/),
    frozen,
    pictures: () => ({ whole: null, episodes: new Map() }),
    sha256,
    hashOf: (text) => hashOf(text),
    today: new Date().toISOString().slice(0, 10),
  })) {
    put(file);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  tell(
    `${out}: ${files} files of ${dataset.events.length} events in ${languagesOf(summary).join(", ")}, ${seconds} s`,
  );
  if (site === null) {
    tell("Without --site there is no site map, and no page names its own address.");
  }
}

const hashOf = (what: string | Uint8Array): string =>
  createHash("sha256").update(what).digest("hex");

/** The names of the explorer's classes, which the build leaves for us and nobody else. */
function classesIn(out: string): ClassOf {
  const file = join(out, "classes.json");
  const sheets: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
    readFileSync(file, "utf8"),
  );
  rmSync(file);
  return (sheet, name) => {
    const found = sheets[`${sheet}.module.css`]?.[name];
    if (found === undefined) throw new Error(`${sheet}.module.css has no class ${name}`);
    return found;
  };
}

/** What the build has of a kind, whose names are those of their content. */
function assetsIn(out: string, kind: RegExp): readonly string[] {
  const names = readdirSync(join(out, "assets")).filter((each) => kind.test(each));
  if (names.length === 0) throw new Error(`the build has nothing of ${kind}`);
  return names.map((name) => `assets/${name}`);
}

function write(path: string, parts: SiteFile["parts"]): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "w");
  try {
    for (const part of parts) writeAll(file, typeof part === "string" ? Buffer.from(part) : part);
  } catch (error) {
    throw new Unable(`${path} cannot be written: ${reasonOf(error)}.`, { cause: error });
  } finally {
    closeSync(file);
  }
}

/** A system may take less at once than it is given. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** @throws Unable for what is no address of the web. */
function siteOf(typed: string): string {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new Unable(`--site is an address such as https://example.org/timeline/, not ${typed}.`);
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

function parsedArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        dataset: { type: "string" },
        site: { type: "string" },
        out: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new Unable(`${messageOf(error)}\n\n${USAGE}`, { cause: error });
  }
}

await startLate(import.meta.url, run);
