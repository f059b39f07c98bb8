import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { checkWorkings } from "../src/dataset/audit/redo-dating.ts";
import { parseDataset } from "../src/dataset/reading/parse-dataset.ts";

const root = resolve(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

const DOCUMENTS = [
  "README.md",
  "CHANGELOG.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** What a document shows or leads to inside the project. */
function targets(document: string): readonly string[] {
  const text = read(document).replace(/```.*?```/gs, "");
  return Array.from(
    text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g),
    ([, linked, named]) => linked ?? named ?? "",
  )
    .filter((target) => !/^(?:https?:|#)/.test(target))
    .map((target) => join(dirname(document), target.replace(/#.*$/, "")));
}

test.each(DOCUMENTS)("%s shows pictures, and leads to pages, that are there", (document) => {
  const missing = targets(document).filter((target) => !existsSync(join(root, target)));
  expect(missing).toEqual([]);
});

test("every picture that is kept is shown somewhere", () => {
  const shown = new Set(DOCUMENTS.flatMap(targets));
  const kept = readdirSync(join(root, "docs/images")).map((name) => `docs/images/${name}`);
  expect(kept.filter((path) => !shown.has(path))).toEqual([]);
});

test.each(DOCUMENTS)("%s names commands that there are", (document) => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const named = Array.from(read(document).matchAll(/npm run ([a-z:-]+)/g), ([, name]) => name);
  expect(named.filter((name) => name !== undefined && !(name in scripts))).toEqual([]);
});

test.each(DOCUMENTS)("%s names files that there are", (document) => {
  const named = Array.from(
    read(document).matchAll(/`((?:bin|data|docs|e2e|fixtures|scripts|src)\/[\w./-]*)`/g),
    ([, path]) => path ?? "",
  );
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("the dataset that the README shows opens without a problem", () => {
  const [, example = ""] = /```json\n(.*?)```/s.exec(read("README.md")) ?? [];
  const { dataset, problems } = parseDataset(example);
  expect(problems).toEqual([]);
  expect(dataset && checkWorkings(dataset)).toEqual([]);
  expect(dataset?.events).toHaveLength(2);
});
