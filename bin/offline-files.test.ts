import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listOffline } from "./offline-files.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-build-"));
  for (const path of [
    "index.html",
    "service-worker.js",
    "favicon.svg",
    "data/events.json",
    "assets/main-1.js",
    "assets/main-1.js.map",
    "assets/main-1.css",
    "assets/parts/csv-1.js",
    "assets/parts/pdf-document-1.js",
    "assets/source-sans-3-latin-wght-normal-1.woff2",
    "assets/source-sans-3-greek-wght-normal-1.woff2",
    "e/an-event/index.html",
  ]) {
    put(path, path === "service-worker.js" ? "work();\n" : path);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const worker = () => readFileSync(join(folder, "service-worker.js"), "utf8");

test("without a connection there is all that the explorer needs, and nothing that few ever do", () => {
  expect(listOffline(folder)).toEqual([
    "assets/main-1.css",
    "assets/main-1.js",
    "assets/parts/csv-1.js",
    "assets/source-sans-3-latin-wght-normal-1.woff2",
    "data/events.json",
    "favicon.svg",
    "./",
  ]);
});

test("the same files are the same version, and another dataset is another", () => {
  listOffline(folder);
  const first = worker();
  expect(first).toMatch(/^const KEPT = \{"version":"[0-9a-f]{16}","files":\[.*\]\};\nwork\(\);\n$/);
  listOffline(folder);
  expect(worker()).toBe(first);
  put("data/events.json", "another");
  listOffline(folder);
  expect(worker()).not.toBe(first);
});
