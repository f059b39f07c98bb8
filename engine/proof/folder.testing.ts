/** A folder for one proof, and the engine over it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { chdbDatabase } from "../chdb.ts";
import type { Asked, Database } from "../database.ts";
import type { Limits } from "../limits.ts";
import { type Engine, engineOver, type Keeps } from "../open.ts";
import { makeTables } from "../tables.ts";

export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "dateline-engine-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * An engine over a folder of its own, closed when the test ends.
 *
 * @param around  stands before the database
 * @param keeping  what of the last filters is in memory
 */
export async function anEngine(
  shards = 1,
  around: (database: Database) => Database = (database) => database,
  limits?: Limits,
  keeping?: Partial<Keeps>,
): Promise<{ readonly engine: Engine; readonly database: Database }> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-engine-"));
  const database = around(await chdbDatabase(folder, limits));
  onTestFinished(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { engine: engineOver(database, await makeTables(database, shards), keeping), database };
}

/** Notes every text that is read by. */
export function noting(asked: Asked[]): (database: Database) => Database {
  return (database) => ({
    ...database,
    read(question, stop) {
      asked.push(question);
      return database.read(question, stop);
    },
    packed(question, stop) {
      asked.push(question);
      return database.packed(question, stop);
    },
  });
}

/** Events arrive in the other order: the last batch first. */
export function backwards(database: Database): Database {
  let waiting: (() => Promise<void>)[] = [];
  return {
    ...database,
    async look(question) {
      const own = waiting.reverse();
      waiting = [];
      for (const send of own) await send();
      return await database.look(question);
    },
    async insert(table, lines, token) {
      if (table !== "arriving") await database.insert(table, lines, token);
      else waiting.push(() => database.insert(table, lines, token));
    },
  };
}
