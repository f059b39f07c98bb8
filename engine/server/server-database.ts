/** A ClickHouse that runs elsewhere: a server, or a cluster by any of its servers. */
import { type Asked, type Database, rowsIn, type Stop, Stopped, type Values } from "../database.ts";
import { HOW, LIMITS, type Limits, settingsOf, told } from "../limits.ts";
import type { Address, User } from "./address.ts";
import { fieldsOf } from "./fields.ts";
import { type Server, serverAt } from "./request.ts";

type Settings = Readonly<Record<string, string | number>>;

/** An answer comes when it is whole, so that one that fails is not taken for one that ends. */
const WHOLE = { wait_end_of_query: 1, default_format: "JSONCompactEachRow" };
const PACKED = { ...WHOLE, default_format: "Native" };

/**
 * What a load needs: that nothing is on its way once it is said to be there, and no other limits than the server's own.
 * Rows are counted through on one server, whatever can be shared out.
 */
const LOADING: Settings = {
  insert_distributed_sync: 1,
  parallel_distributed_insert_select: 0,
  output_format_json_quote_64bit_integers: 0,
};

/** @throws Error with a sentence where it cannot be asked, or not within limits. */
export async function serverDatabase(
  address: Address,
  user: User,
  limits: Limits = LIMITS,
): Promise<Database> {
  const server = serverAt(address, user);
  const { database } = address;
  const bytes = async (asked: Asked, terms: Settings, stop?: Stop): Promise<Buffer> => {
    const { sql, fields } = fieldsOf(asked);
    const body = [["query", sql] as const, ...fields];
    return await server.post({ terms: { ...terms, database }, body, stop, again: true });
  };
  const rows = async (asked: Asked, terms: Settings) =>
    rowsIn((await bytes(asked, { ...terms, ...WHOLE })).toString());
  const send = async (sql: string, values: Values = {}) => {
    const asked = fieldsOf({ sql, values });
    const body = [["query", asked.sql] as const, ...asked.fields];
    await server.post({ terms: { ...LOADING, ...WHOLE, database }, body, again: false });
  };
  const reading = await readingSettings(rows, server, limits);

  const answered = async (asked: Asked, how: Settings, stop?: Stop): Promise<Buffer> => {
    if (stop?.aborted) throw new Stopped("given up before it was asked");
    const id = `dateline-${crypto.randomUUID()}`;
    let isOver = false;
    // To close the connection may not end the work.
    stop?.addEventListener("abort", () => {
      if (!isOver) void kill(server, id);
    });
    try {
      return await bytes(asked, { ...reading, ...how, query_id: id }, stop);
    } catch (cause) {
      if (stop?.aborted) throw new Stopped("given up", { cause });
      throw told(cause);
    } finally {
      isOver = true;
    }
  };

  return {
    read: async (asked, stop) => rowsIn((await answered(asked, WHOLE, stop)).toString()),
    packed: (asked, stop) => answered(asked, PACKED, stop),
    look: (asked) => rows(asked, LOADING),
    write: send,
    async insert(table, lines, token) {
      const terms = {
        ...LOADING,
        ...WHOLE,
        database,
        query: `INSERT INTO ${table} FORMAT JSONCompactEachRow`,
        insert_deduplication_token: token,
        max_insert_block_size: 10_000_000,
      };
      await server.post({ terms, body: lines, again: false });
    },
    close: () => Promise.resolve(server.close()),
  };
}

/** Ends a question of the user's own. Its name is of our own making. */
async function kill(server: Server, id: string): Promise<void> {
  const query = `KILL QUERY WHERE query_id = '${id}' ASYNC`;
  await server.post({ terms: {}, body: query, again: true }).catch(() => undefined);
}

/**
 * The settings that a question is asked with, so that it only reads, within limits. Whoever may only read already cannot
 * choose any, and must have them of his own. What holds is asked as every question is: there are servers that take no
 * notice of settings beside a form.
 */
async function readingSettings(
  rows: (asked: Asked, terms: Settings) => Promise<readonly (readonly unknown[])[]>,
  { address, user }: Server,
  limits: Limits,
): Promise<Settings> {
  const chosen: Settings = { ...settingsOf(limits), ...HOW, readonly: 1 };
  const asked: Asked = {
    sql: "SELECT name, value FROM system.settings WHERE name IN {names:Array(String)}",
    values: { names: Object.keys(chosen) },
  };
  for (const settings of [chosen, {}]) {
    const found = await rows(asked, settings).catch((cause: unknown) => {
      // READONLY, or a constraint of this user's.
      const isFixed = settings === chosen && /Code: (164|452)\b/.test(String(cause));
      if (isFixed) return null;
      throw cause;
    });
    if (found === null) continue;
    const held = new Map(found.map(([name, value]) => [String(name), String(value)]));
    const missing = Object.entries(chosen).filter(([name, value]) =>
      isMissing(held.get(name), value),
    );
    if (missing.length === 0) return settings;
    const wanted = missing.map(([name, value]) => `${name} = ${value}`).join(", ");
    throw new Error(
      `${address.url} lets ${user.name} ask without limits, and no others choose any. Have these given to the user: ALTER USER ${user.name} SETTINGS ${wanted}`,
    );
  }
  throw new Error(`${address.url} does not say what ${user.name} may.`);
}

/** True where a limit is none, or something is not as it must be. */
const isMissing = (held: string | undefined, wanted: string | number): boolean =>
  typeof wanted === "number" && wanted > 1
    ? held === undefined || held === "0"
    : wanted === 1
      ? held !== "1" && held !== "2"
      : held !== String(wanted);
