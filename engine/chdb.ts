/** ClickHouse inside this process, by the library chDB: one folder, and no server. */
import { statSync } from "node:fs";
import { type Asked, type Database, rowsIn, type Stop, Stopped } from "./database.ts";
import { HOW, LIMITS, type Limits, settingsOf, told } from "./limits.ts";

/** Questions that are answered at a time, each by a connection that can only read. */
const READERS = 3;

interface Connection {
  queryAsync(sql: string, options: { format: string }): Promise<Result>;
  queryStreamBind(sql: string, values: object, options: { format: string }): AsyncIterable<Result>;
  queryBindAsync(sql: string, values: object, options: { format: string }): Promise<Result>;
  insert(rows: {
    table: string;
    values: Uint8Array;
    format: "JSONCompactEachRow";
    settings: Readonly<Record<string, string | number>>;
  }): Promise<unknown>;
  close(): void;
}
interface Result {
  raw(): Uint8Array;
}
interface Library {
  Session: new (folder: string) => Connection;
  drainPending(): Promise<void>;
}

/** The library is in the engine's own package. @throws Error of the code ERR_MODULE_NOT_FOUND where that is not installed. */
const library = async (): Promise<Library> => {
  const name = "chdb";
  return (await import(name)) as Library;
};

/**
 * Opens a folder, which is made where there is none. A process can have one open at a time.
 */
export async function chdbDatabase(folder: string, limits = LIMITS): Promise<Database> {
  const { Session, drainPending } = await library();
  const writer = writerOf(folder, Session);
  const readers: Reader[] = [];
  for (let i = 0; i < READERS; i++) {
    readers.push(await reader(new Session(folder), `dateline-${i}`, limits));
  }
  const idle = [...readers];
  const waiting: ((reader: Reader) => void)[] = [];
  const give = (free: Reader) => {
    const next = waiting.shift();
    if (next) next(free);
    else idle.push(free);
  };
  const take = async (): Promise<Reader> =>
    idle.pop() ?? (await new Promise<Reader>((resolve) => waiting.push(resolve)));

  const answered = async (
    { sql, values }: Asked,
    { format }: typeof FORMAT,
    stop: Stop | undefined,
  ): Promise<Buffer> => {
    if (stop?.aborted) throw new Stopped("given up before it was asked");
    const own = await take();
    let isOver = false;
    let killing: Promise<unknown> | undefined;
    // It ends the work, not only the waiting for it.
    stop?.addEventListener("abort", () => {
      if (!isOver) killing = writer.queryAsync(killOf(own.name), FORMAT).catch(() => undefined);
    });
    try {
      if (stop?.aborted) throw new Stopped("given up before it was asked");
      return await bytesOf(own.session, sql, values, { format });
    } catch (cause) {
      throw told(cause);
    } finally {
      isOver = true;
      // It ends whatever this reader does when it comes.
      await killing;
      give(own);
    }
  };

  return {
    read: async (asked, stop) => rowsIn((await answered(asked, FORMAT, stop)).toString()),
    packed: (asked, stop) => answered(asked, PACKED, stop),
    look: async ({ sql, values }) =>
      rowsIn((await bytesOf(writer, sql, values, FORMAT)).toString()),
    async write(sql, values) {
      if (values) await writer.queryBindAsync(sql, values, FORMAT);
      else await writer.queryAsync(sql, FORMAT);
    },
    async insert(table, lines, token) {
      await writer.insert({
        table,
        values: Buffer.from(lines),
        format: "JSONCompactEachRow",
        settings: { insert_deduplication_token: token, max_insert_block_size: 10_000_000 },
      });
    },
    async close() {
      // What is being answered comes to its end; what comes after is not asked.
      for (let i = 0; i < READERS; i++) await take();
      for (const { session } of readers) session.close();
      writer.close();
      await drainPending();
    },
  };
}

/** The first connection to a folder. @throws Error with a sentence where it cannot be had */
function writerOf(folder: string, Session: Library["Session"]): Connection {
  try {
    return new Session(folder);
  } catch (cause) {
    const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? true;
    const why = isFolder
      ? "another program has it open, or nothing may be written there"
      : "it is a file, and a store is a folder";
    throw new Error(`There is no store at ${folder}: ${why}.`, { cause });
  }
}

interface Reader {
  readonly session: Connection;
  readonly name: string;
}

const FORMAT = { format: "JSONCompactEachRow" };
const PACKED = { format: "Native" };
/** Its text takes no values; a reader's name is of our own making. */
const killOf = (reader: string) => `KILL QUERY WHERE Settings['log_comment'] = '${reader}'`;

/** Limits a connection for good: once it can only read, it cannot change its settings, and knows no files and no network. */
async function reader(session: Connection, name: string, limits: Limits): Promise<Reader> {
  const settings = { ...settingsOf(limits), ...HOW };
  const written = Object.entries(settings).map(([key, value]) => `${key} = ${literal(value)}`);
  await session.queryAsync(
    `SET log_comment = '${name}', ${written.join(", ")}, readonly = 1`,
    FORMAT,
  );
  return { session, name };
}

const literal = (value: string | number) => (typeof value === "number" ? value : `'${value}'`);

/** As a stream: an answer in one piece has the other connections wait for it. */
async function bytesOf(
  session: Connection,
  sql: string,
  values: object,
  format: typeof FORMAT,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of session.queryStreamBind(sql, values, format)) chunks.push(chunk.raw());
  return Buffer.concat(chunks);
}
