/** Writes the pages that need no script beside a build of the explorer, and puts the dataset where it opens. */
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
import type { Dataset } from "../src/dataset/format/schema.ts";
import type { ClassOf } from "../src/publish/home/home-page.ts";
import { MOST_PICTURED } from "../src/publish/pictures.ts";
import { languagesOf, type SiteFile, type SiteWish, siteFiles } from "../src/publish/site.ts";
import { buildColumns } from "../src/query/columns/columns.ts";
import { createLocalStore } from "../src/query/local-store.ts";
import { type Print, Unable } from "./command.ts";
import { notFoundPage } from "./not-found.mjs";
import { listOffline } from "./offline-files.mjs";
import { namesIn, sayIn } from "./page-words.ts";
import { openPainter } from "./picture-painter.ts";
import { reasonOf } from "./texts.ts";

export interface Published {
  readonly dataset: Dataset;
  /** Its file. */
  readonly bytes: Uint8Array;
  /** Whether it is the one that the build has already. */
  readonly isShipped: boolean;
}

/**
 * @param out  the folder of the build.
 * @param site  the address at which it will be, with a slash at its end; null where nobody has said it.
 * @throws Unable where a file cannot be written.
 */
export async function publish(
  { dataset, bytes, isShipped }: Published,
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
  if (!isShipped) {
    put({ path: "data/events.json", parts: [bytes] });
    // Ours says nothing of another dataset.
    for (const name of ["CODEBOOK.md", "CODEBOOK.ko.md"]) {
      rmSync(join(out, "data", name), { force: true });
    }
  }
  const painter = site === null ? null : await openPainter();
  const wish: SiteWish = {
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
    paint: painter?.paint ?? null,
    sha256,
    hashOf: (text) => hashOf(text),
    today: new Date().toISOString().slice(0, 10),
  };
  try {
    for await (const file of siteFiles(wish)) put(file);
    // Hosts of files send it for what is not there, by this name.
    const home = site === null ? "/" : new URL(site).pathname;
    put({ path: "404.html", parts: [notFoundPage(home)] });
  } finally {
    await painter?.close();
  }
  // The page and the dataset are no longer those that were listed.
  listOffline(out);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  tell(
    `${out}: ${files} files of ${dataset.events.length} events in ${languagesOf(summary).join(", ")}, ${seconds} s`,
  );
  if (painter === null) {
    tell(
      "Without --site there is no site map, no picture for links, and no page names its own address.",
    );
    return;
  }
  tell(painter.told());
  if (painter.paint !== null && summary.events > MOST_PICTURED) {
    tell(
      `Of more than ${MOST_PICTURED} events each has the picture of its episode, or of the dataset.`,
    );
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
