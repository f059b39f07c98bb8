/** The tables of a folder: made from the files in `schema/`, whole or in several shards that are asked as one. */
import { readFileSync } from "node:fs";
import type { Database } from "./database.ts";

/** What a question reads. In several shards each is a table of its own, and the name stands for all of them. */
const SHARDED = ["events", "bodies", "passages"] as const;
export type Sharded = (typeof SHARDED)[number];

/** What a load writes beside these. */
type Whole = "arriving" | "coded" | "days";

export interface Tables {
  /** The tables that one of the names stands for. */
  partsOf(table: Sharded): readonly string[];
  /** Takes out all rows of a dataset. */
  drop(table: Sharded | Whole, dataset: string): Promise<void>;
  /** Adds lines of passages, each to the shard that its place in the list says. */
  insertPassages(lines: readonly string[], token: string): Promise<void>;
  /** Resolves when what was written to a table is read by all who answer. */
  settled(table: Sharded | Whole | "datasets"): Promise<void>;
}

/**
 * Makes the tables where they are not there.
 *
 * @param shards  a folder keeps the number it was begun with.
 * @throws OtherTables where some are there that have other columns than these.
 */
export async function makeTables(database: Database, shards = 1): Promise<Tables> {
  await checkTables(database);
  for (const statement of statementsIn("one-machine.sql")) {
    const name = /^CREATE TABLE IF NOT EXISTS (\w+)/.exec(statement)?.[1] ?? "";
    if (shards === 1 || !isSharded(name)) await database.write(statement);
    else {
      for (const part of parts(name, shards)) {
        await database.write(statement.replace(`EXISTS ${name} `, `EXISTS ${part} `));
      }
      await database.write(
        `CREATE TABLE IF NOT EXISTS ${name} AS ${name}_1 ENGINE = Merge(currentDatabase(), '^${name}_[0-9]+$')`,
      );
    }
  }
  return tablesThere(database, shards);
}

/** Says that tables were made by another version, whose columns are others. Nothing of them was changed. */
export class OtherTables extends Error {
  override readonly name = "OtherTables";
}

/** @throws OtherTables where a table is there that has other columns than its file says. */
export async function checkTables(database: Database): Promise<void> {
  const there = new Map<string, Set<string>>();
  for (const [table, column] of await database.read({ sql: COLUMNS_THERE, values: {} })) {
    there.set(String(table), (there.get(String(table)) ?? new Set()).add(String(column)));
  }
  const known = [...COLUMNS].flatMap(([table, columns]) => {
    const own = there.get(table);
    return own === undefined ? [] : [{ own, columns }];
  });
  const isEarlier = known.some(({ own, columns }) => columns.some((column) => !own.has(column)));
  if (isEarlier) throw new OtherTables("an earlier version of Dateline");
  const isLater = known.some(({ own, columns }) => own.size > columns.length);
  if (isLater) throw new OtherTables("a later version of Dateline");
}

const COLUMNS_THERE = "SELECT table, name FROM system.columns WHERE database = currentDatabase()";

/** The tables that `makeTables` has made. */
export function tablesThere(database: Database, shards = 1): Tables {
  const partsOf = (table: string) =>
    shards === 1 || !isSharded(table) ? [table] : parts(table, shards);
  return {
    partsOf,
    async drop(table, dataset) {
      for (const part of partsOf(table)) {
        await database.write(`ALTER TABLE ${part} ${dropping(dataset)}`);
      }
    },
    async insertPassages(lines, token) {
      const all = partsOf("passages");
      for (const [shard, part] of all.entries()) {
        const own = lines.filter((_, i) => i % all.length === shard);
        if (own.length > 0) await database.insert(part, own.join("\n"), token);
      }
    },
    settled: () => Promise.resolve(),
  };
}

/** What takes a dataset out of a table. @throws Error for what is no key of our own making, which has hexadecimal digits. */
export function dropping(dataset: string): string {
  if (!/^[0-9a-f]+$/.test(dataset)) throw new Error(`not a key: ${dataset}`);
  return `DROP PARTITION '${dataset}'`;
}

const isSharded = (name: string): name is Sharded => SHARDED.some((each) => each === name);

const parts = (name: string, shards: number): readonly string[] =>
  Array.from({ length: shards }, (_, shard) => `${name}_${shard + 1}`);

/** The statements of a schema's file, without what it says to people. */
export const statementsIn = (file: "one-machine.sql" | "cluster.sql"): readonly string[] =>
  readFileSync(new URL(`schema/${file}`, import.meta.url), "utf8")
    .replaceAll(/--.*$/gm, "")
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");

/** The columns of each table. One whose meaning changes must have another name. */
const COLUMNS: ReadonlyMap<string, readonly string[]> = new Map(
  statementsIn("one-machine.sql").flatMap((statement) => {
    const [, name, body = ""] =
      /^CREATE TABLE IF NOT EXISTS (\w+) \((.*)\) ENGINE = /s.exec(statement) ?? [];
    const columns = [...body.matchAll(/^\s*([a-z]\w*) /gm)].map(([, column = ""]) => column);
    return name === undefined ? [] : [[name, columns] as const];
  }),
);
