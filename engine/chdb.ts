/** ClickHouse inside this process, by the library chDB: one folder, and no server. */
import { OverLimit } from "../src/query/over-limit.ts";
import { type Database, type Row, Stopped } from "./database.ts";

/** What a question may need. */
export interface Limits {
  readonly seconds: number;
  readonly memoryBytes: number;
  readonly rowsRead: number;
  readonly resultRows: number;
  readonly resultBytes: number;
}

export const LIMITS: Limits = {
  seconds: 30,
  memoryBytes: 6_000_000_000,
  rowsRead: 20_000_000_000,
  resultRows: 3_000_000,
  resultBytes: 500_000_000,
};

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
  text(): string;
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
  const writer = new Session(folder);
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

  return {
    async read({ sql, values }, stop) {
      if (stop?.aborted) throw new Stopped("given up before it was asked");
      const own = await take();
      let isOver = false;
      // It ends the work, not only the waiting for it.
      stop?.addEventListener("abort", () => {
        if (!isOver) void writer.queryAsync(killOf(own.name), FORMAT).catch(() => undefined);
      });
      try {
        if (stop?.aborted) throw new Stopped("given up before it was asked");
        return await rowsOf(own.session, sql, values);
      } catch (cause) {
        throw told(cause);
      } finally {
        isOver = true;
        give(own);
      }
    },
    look: ({ sql, values }) => rowsOf(writer, sql, values),
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
      for (const { session } of readers) session.close();
      writer.close();
      await drainPending();
    },
  };
}

interface Reader {
  readonly session: Connection;
  readonly name: string;
}

const FORMAT = { format: "JSONCompactEachRow" };
/** Its text takes no values; a reader's name is of our own making. */
const killOf = (reader: string) => `KILL QUERY WHERE Settings['log_comment'] = '${reader}'`;

/** Limits a connection for good: once it can only read, it cannot change its settings, and knows no files and no network. */
async function reader(session: Connection, name: string, limits: Limits): Promise<Reader> {
  await session.queryAsync(
    `SET log_comment = '${name}', max_execution_time = ${limits.seconds},
      max_memory_usage = ${limits.memoryBytes}, max_rows_to_read = ${limits.rowsRead},
      max_result_rows = ${limits.resultRows}, max_result_bytes = ${limits.resultBytes},
      result_overflow_mode = 'throw', read_overflow_mode = 'throw', timeout_overflow_mode = 'throw',
      output_format_json_quote_64bit_integers = 0, readonly = 1`,
    FORMAT,
  );
  return { session, name };
}

/** As a stream: an answer in one piece has the other connections wait for it. */
async function rowsOf(session: Connection, sql: string, values: object): Promise<readonly Row[]> {
  let lines = "";
  for await (const chunk of session.queryStreamBind(sql, values, FORMAT)) lines += chunk.text();
  return rowsIn(lines);
}

const rowsIn = (lines: string): readonly Row[] =>
  lines === "" ? [] : (JSON.parse(`[${lines.trimEnd().replaceAll("\n", ",")}]`) as Row[]);

/** The codes by which ClickHouse says that a limit was reached: of time, memory, rows read, rows or bytes given. */
const OVER = /Code: (159|160|241|158|307|396)\./;
const KILLED = /Code: 394\./;

function told(cause: unknown): unknown {
  const text = cause instanceof Error ? cause.message : String(cause);
  if (OVER.test(text)) return new OverLimit(text.slice(0, 300), { cause });
  if (KILLED.test(text)) return new Stopped("given up", { cause });
  return cause;
}
