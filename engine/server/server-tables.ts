/** The tables of a server: those that are there, alone or on a cluster, or made where a file is to be loaded. */
import type { Database } from "../database.ts";
import { checkTables, dropping, makeTables, type Tables, tablesThere } from "../tables.ts";

/**
 * @param loads  A file is to be loaded: they are made where there are none.
 * @throws Error with a sentence where there are none, or nothing may be written; OtherTables.
 */
export async function serverTables(database: Database, loads: boolean): Promise<Tables> {
  const engines = await database.read({ sql: EVENTS, values: {} });
  if (loads) await mayWrite(database);
  else if (engines.length === 0) {
    throw new Error(
      "There is no dataset in that database. Load one as a user who may write: npm start -- --store clickhouse://HOST/DATABASE my-events.jsonl",
    );
  }
  await checkTables(database);
  const cluster = clusterOf(String(engines[0]?.[0] ?? ""));
  if (cluster !== null) return clusterTables(database, cluster);
  return loads ? await makeTables(database) : tablesThere(database);
}

const EVENTS =
  "SELECT engine_full FROM system.tables WHERE database = currentDatabase() AND name = 'events'";

/** The cluster that a distributed table is on, told by the definition of the table; null where it is none. */
const clusterOf = (engine: string): string | null =>
  /^Distributed\('([\w.-]+)'/.exec(engine)?.[1] ?? null;

/** Asks as a load does, which who may only read cannot. */
async function mayWrite(database: Database): Promise<void> {
  try {
    await database.look({ sql: "SELECT 1", values: {} });
  } catch (cause) {
    if (!/Code: 164\b/.test(String(cause))) throw cause;
    throw new Error("This user may only read: load as one who may write (CLICKHOUSE_USER).", {
      cause,
    });
  }
}

/** Tables of few lines, which each server has whole. */
const ON_EVERY: ReadonlySet<string> = new Set(["datasets", "coded", "days"]);

/** The tables that `schema/cluster.sql` makes: a name stands for the parts on all servers. */
function clusterTables(database: Database, cluster: string): Tables {
  const everywhere = (table: string) =>
    `${ON_EVERY.has(table) ? table : `${table}_part`} ON CLUSTER '${cluster}'`;
  return {
    partsOf: (table) => [table],
    drop: (table, dataset) =>
      database.write(`ALTER TABLE ${everywhere(table)} ${dropping(dataset)}`),
    async insertPassages(lines, token) {
      if (lines.length > 0) await database.insert("passages", lines.join("\n"), token);
    },
    settled: (table) => database.write(`SYSTEM SYNC REPLICA ${everywhere(table)}`),
  };
}
