import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { PAGES } from "./host.ts";

/** Bytes of scripts and styles that a page of the build may load, compressed, by name. */
export function shipped(): ReadonlyMap<string, number> {
  const folder = join(PAGES, "dateline/assets");
  return new Map(
    readdirSync(folder)
      .filter((name) => /\.(js|css)$/.test(name))
      .map((name) => [
        name.replace(/-[\w-]{8}\./, "."),
        gzipSync(readFileSync(join(folder, name))).length,
      ]),
  );
}
