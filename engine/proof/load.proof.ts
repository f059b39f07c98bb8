/** A load that is killed and started again loses nothing, and takes nothing twice. */
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { synthetic } from "../../bench/synthetic.ts";
import type { Dataset } from "../../src/dataset/format/schema.ts";
import { aClaim, aDataset, anEvent } from "../../src/query/columns/dataset.testing.ts";
import { chdbDatabase } from "../chdb.ts";
import { fileSource, textSource } from "../load/file-source.ts";
import { load } from "../load/load.ts";
import { openEngine } from "../open.ts";
import { makeTables } from "../tables.ts";
import { aFolder, anEngine } from "./folder.testing.ts";

const CHILD = fileURLToPath(new URL("load-child.testing.ts", import.meta.url));
const BATCH = 500;

/** Loads in a process of its own. @param killAt  the change of tables in which it is killed; 0 for none */
function loading(folder: string, file: string, killAt: number): Promise<"killed" | number | null> {
  const words = [CHILD, folder, file, BATCH, killAt].map(String);
  const child = spawn(process.execPath, ["--import", "tsx", ...words], { stdio: "inherit" });
  return new Promise((resolve) => {
    child.once("close", (code, signal) => resolve(signal === "SIGKILL" ? "killed" : code));
  });
}

test("killed in every part of a load, and started again", async () => {
  const folder = aFolder();
  const file = join(aFolder(), "many.json");
  const { header, events } = synthetic(6_000);
  writeFileSync(file, JSON.stringify({ ...header, events: [...events()] }));
  // Among its tables, its passages and its batches; then, when all of these are there, among its last changes.
  for (const killAt of [5, 8, 9, 11, 14, 16, 10, 11, 12, 13, 14, 9, 17, 20, 15, 24]) {
    expect(await loading(folder, file, killAt)).toBe("killed");
  }
  expect(await loading(folder, file, 0)).toBe(0);
  const database = await chdbDatabase(folder);
  const [one] = await database.read({ sql: SUMS, values: {} });
  expect(one).toEqual([6_000, 6_000, 0, 5_999, 6_000, 6_000, 1_500, 42_000, 1, 0, 1]);
  await database.close();
});

const SUMS = `SELECT count(), uniqExact(id), min(row), max(row), uniqExact(row),
  (SELECT uniqExact(row) FROM bodies), (SELECT count() FROM passages),
  (SELECT sum(events) FROM days), (SELECT count() = uniqExact(facet, value) FROM coded), (SELECT count() FROM arriving),
  (SELECT count() FROM datasets) FROM events`;

test("a file that was loaded is not loaded again, and one that changed is", async () => {
  const { database } = await anEngine();
  const tables = await makeTables(database);
  const file = join(aFolder(), "few.json");
  const write = (...ids: readonly string[]) =>
    writeFileSync(file, JSON.stringify(aDataset(...ids.map((id) => anEvent(id, "1921")))));
  const loaded = async () => {
    const source = await fileSource(file);
    const steps: string[] = [];
    const key = await load(database, tables, source, { told: ({ step }) => steps.push(step) });
    await source.close();
    return { key, steps };
  };
  write("a", "b");
  const first = await loaded();
  expect(await loaded()).toEqual({ key: first.key, steps: [] });
  write("a", "b", "c");
  const second = await loaded();
  expect(second.key).not.toBe(first.key);
  expect(second.steps.length).toBeGreaterThan(0);
});

test("how far a load has come is told from its first reading on, and never as the whole", async () => {
  const file = join(aFolder(), "some.jsonl");
  const { header, events } = synthetic(3_000);
  const lines = [header, ...events()].map((line) => JSON.stringify(line));
  writeFileSync(file, `${lines.join("\n")}\n`);
  const engine = await openEngine(`chdb:${aFolder()}`, true);
  const parts: number[] = [];
  const url = pathToFileURL(file).href;
  const opened = await engine.open({ from: "address", url }, ({ bytes, total }) =>
    parts.push(bytes / (total ?? 1)),
  );
  await engine.close();
  expect(opened.ok).toBe(true);
  expect(parts[0]).toBeLessThanOrEqual(0.1);
  expect(parts.at(-1)).toBeCloseTo(0.8, 2);
  expect(parts).toEqual(parts.toSorted((a, b) => a - b));
});

const linked = (to: string) =>
  aDataset(anEvent("a", "1921", { links: [{ type: "responds-to", event: to, inferred: true }] }));
const unsound: readonly (readonly [string, Dataset, string])[] = [
  [
    "an unknown topic",
    aDataset(anEvent("a", "1921", { topics: ["nope"] })),
    "event a points at nope, which is not there",
  ],
  [
    "an unknown passage",
    aDataset(anEvent("a", "1921", { claims: [aClaim("gazette/nope")] })),
    "event a points at gazette/nope, which is not there",
  ],
  [
    "two events of one id",
    aDataset(anEvent("b", "1920"), anEvent("a", "1921"), anEvent("a", "1922")),
    "events 2 and 3 of the file are both called a",
  ],
  ["a link to nowhere", linked("b"), "event a is linked to b, which is not there"],
  ["a link to itself", linked("a"), "event a is linked to itself"],
];

test.each(unsound)(
  "a file with %s is refused, and what was open stays",
  async (_, dataset, detail) => {
    const { engine } = await anEngine();
    const sound = JSON.stringify(aDataset(anEvent("a", "1921")));
    expect(await engine.open({ from: "text", name: "x", text: sound })).toMatchObject({ ok: true });
    const text = JSON.stringify(dataset);
    const opened = await engine.open({ from: "text", name: "x", text });
    expect(opened).toMatchObject({ ok: false, failure: { detail } });
    expect(await engine.ask({ kind: "about" })).toEqual({ claims: 0, omissions: [] });
  },
);

test("a compressed file is loaded as what it holds, and is not read again", async () => {
  const { engine } = await anEngine();
  const file = join(aFolder(), "few.jsonl.gz");
  const { events, ...header } = aDataset(anEvent("a", "1921"), anEvent("b", "1922"));
  const lines = [header, ...events].map((each) => `${JSON.stringify(each)}\n`);
  writeFileSync(file, gzipSync(lines.join("")));
  const source = { from: "address", url: pathToFileURL(file).href } as const;
  for (const _ of ["first", "second"]) {
    expect(await engine.open(source)).toMatchObject({ ok: true, summary: { events: 2 } });
  }
  writeFileSync(file, gzipSync(lines.join("")).subarray(0, 60));
  expect(await engine.open(source)).toMatchObject({
    ok: false,
    failure: { detail: "it is gzip, and cut off or damaged" },
  });
});

test("lines are loaded as JSON is", async () => {
  const { database } = await anEngine();
  const tables = await makeTables(database);
  const { events, ...header } = aDataset(anEvent("a", "1921"), anEvent("b", "1922"));
  const text = [header, ...events].map((each) => JSON.stringify(each)).join("\n");
  await load(database, tables, textSource(text));
  expect(await database.read({ sql: "SELECT id FROM events ORDER BY row", values: {} })).toEqual([
    ["a"],
    ["b"],
  ]);
});

test("a file where a store should be is said to be one", async () => {
  const file = join(aFolder(), "store");
  writeFileSync(file, "x");
  await expect(openEngine(`chdb:${file}`, false)).rejects.toThrow("a store is a folder");
});

test("a folder of an earlier version is said to be one, and stays as it is", async () => {
  const folder = aFolder();
  const before = await chdbDatabase(folder);
  await before.write(
    "CREATE TABLE events (dataset String, row UInt32, id String) ENGINE = MergeTree ORDER BY row",
  );
  await before.write("INSERT INTO events VALUES ('x', 0, 'a')");
  await before.close();
  await expect(openEngine(`chdb:${folder}`, true)).rejects.toThrow(
    `The store in ${folder} was made by an earlier version of Dateline. Load its file again, into another folder: npm start -- --store chdb:NEW-FOLDER my-events.jsonl. Nothing was changed or deleted.`,
  );
  const after = await chdbDatabase(folder);
  expect(await after.read({ sql: "SELECT * FROM events", values: {} })).toEqual([["x", 0, "a"]]);
  expect(
    await after.read({
      sql: "SELECT name FROM system.tables WHERE database = currentDatabase()",
      values: {},
    }),
  ).toEqual([["events"]]);
  await after.close();
});
