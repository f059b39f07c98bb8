/** The tables of a folder: made from the files in `schema/`, whole or in several shards that are asked as one. */
import { readFileSync } from "node:fs";
import type { Database } from "./database.ts";

/** What a question reads. In several shards each is a table of its own, and the name stands for all of them. */
const SHARDED = ["events", "bodies", "passages"] as const;
export type Sharded = (typeof SHARDED)[number];

export interface Tables {
  /** The tables that one of the names stands for. */
  partsOf(table: Sharded): readonly string[];
  /** Takes out all rows of a dataset. */
  drop(table: Sharded | "arriving", dataset: string): Promise<void>;
  /** Adds lines of passages, each to the shard that its place in the list says. */
  insertPassages(lines: readonly string[], token: string): Promise<void>;
}

const SCHEMA = new URL("schema/one-machine.sql", import.meta.url);

/** Makes the tables where they are not there. @param shards  a folder keeps the number it was begun with. */
export async function makeTables(database: Database, shards = 1): Promise<Tables> {
  for (const statement of statements()) {
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
  const partsOf = (table: string) =>
    shards === 1 || !isSharded(table) ? [table] : parts(table, shards);
  return {
    partsOf,
    async drop(table, dataset) {
      for (const part of partsOf(table)) {
        // A key is of our own making: hexadecimal digits.
        if (!/^[0-9a-f]+$/.test(dataset)) throw new Error(`not a key: ${dataset}`);
        await database.write(`ALTER TABLE ${part} DROP PARTITION '${dataset}'`);
      }
    },
    async insertPassages(lines, token) {
      const all = partsOf("passages");
      for (const [shard, part] of all.entries()) {
        const own = lines.filter((_, i) => i % all.length === shard);
        if (own.length > 0) await database.insert(part, own.join("\n"), token);
      }
    },
  };
}

const isSharded = (name: string): name is Sharded => SHARDED.some((each) => each === name);

const parts = (name: string, shards: number): readonly string[] =>
  Array.from({ length: shards }, (_, shard) => `${name}_${shard + 1}`);

/** The statements of a schema's file, without what it says to people. */
const statements = (): readonly string[] =>
  readFileSync(SCHEMA, "utf8")
    .replaceAll(/--.*$/gm, "")
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
