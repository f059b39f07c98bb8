/** Tells the service worker of a build which files make up its version, so that they open without a connection. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";

const WORKER = "service-worker.js";

/** The file begins with it, on a line of its own. */
const KEPT = /^const KEPT = .*\n/;

/** What the explorer is made of, but for what few ever need: that is kept once it was used. */
const NEEDED = [
  /^(index\.html|favicon\.svg|manifest\.webmanifest)$/,
  /^icons\//,
  /^data\/(events|events\.schema|version)\.json$/,
  /^data\/CODEBOOK(\.ko)?\.md$/,
  /^assets\/.*\.(js|css)$/,
  /^assets\/source-s[a-z]+-\d-latin-wght-\w+-.*\.woff2$/,
];
const SELDOM = /^assets\/parts\/(pdf-document|docx-document|character-maps)-/;

/**
 * Writes the list into the build, and again where there is one. The version is a fingerprint of all that is listed,
 * so that a build of the same files is the same version.
 *
 * @param {string} folder  The build.
 * @returns {readonly string[]} the addresses, relative to the page; its own is "./".
 */
export function listOffline(folder) {
  const files = filesIn(folder)
    .filter((file) => NEEDED.some((each) => each.test(file)) && !SELDOM.test(file))
    .toSorted();
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  const addresses = files.map((file) => (file === "index.html" ? "./" : file));
  const kept = JSON.stringify({ version: hash.digest("hex").slice(0, 16), files: addresses });
  const path = join(folder, WORKER);
  const script = readFileSync(path, "utf8").replace(KEPT, "");
  writeFileSync(path, `const KEPT = ${kept};\n${script}`);
  return addresses;
}

/**
 * @param {string} folder
 * @returns {readonly string[]} paths below it, with slashes.
 */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll(sep, "/"),
    );
