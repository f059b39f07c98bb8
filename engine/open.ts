/** A store over ClickHouse: the door that `npm start -- --store` opens. */
import { fileURLToPath } from "node:url";
import { NO_LOSSES } from "../src/dataset/problems/losses.ts";
import { DAY_MS } from "../src/dataset/time/interval.ts";
import type { DatasetSummary } from "../src/query/answers/answer-types.ts";
import { summarize } from "../src/query/answers/summary.ts";
import type {
  DatasetSource,
  OpenFailure,
  OpenProgress,
  OpenResult,
} from "../src/query/open-types.ts";
import type { Answers, Kind, Question } from "../src/query/questions.ts";
import type { EventStore } from "../src/query/store.ts";
import { chdbDatabase } from "./chdb.ts";
import type { Database } from "./database.ts";
import { isFull } from "./limits.ts";
import { type ByteSource, fileSource, textSource } from "./load/file-source.ts";
import { load } from "./load/load.ts";
import type { LoadProgress } from "./load/scan.ts";
import { unpacked } from "./load/unpacked.ts";
import { Unsound } from "./load/unsound.ts";
import { ANSWERS, type Answering } from "./questions/answers.ts";
import { type Opened, openedFrom } from "./questions/opened.ts";
import { Quiet } from "./questions/quiet.ts";
import { type Keeping, Windows } from "./questions/window.ts";
import { addressOf, userOf } from "./server/address.ts";
import { serverDatabase } from "./server/server-database.ts";
import { serverTables } from "./server/server-tables.ts";
import { makeTables, OtherTables, type Tables } from "./tables.ts";

export interface Engine extends EventStore {
  close(): Promise<void>;
}

/**
 * @param where  `chdb:FOLDER`, `clickhouse://HOST/DATABASE` or `clickhouses://…`, whose user is in the environment.
 * @param loads  A file is to be loaded.
 * @throws Error where it cannot be had.
 */
export async function openEngine(where: string, loads: boolean): Promise<Engine> {
  const [, folder] = /^chdb:(.+)$/s.exec(where) ?? [];
  if (folder !== undefined) {
    const database = await chdbDatabase(folder);
    const elsewhere = `into another folder: npm start -- --store chdb:NEW-FOLDER my-events.jsonl`;
    return await engineWith(database, makeTables(database), `The store in ${folder}`, elsewhere);
  }
  const address = addressOf(where);
  const database = await serverDatabase(address, userOf(process.env));
  const elsewhere = `into another database: npm start -- --store clickhouse://HOST/DATABASE my-events.jsonl`;
  const what = `What is in the database ${address.database}`;
  return await engineWith(database, serverTables(database, loads), what, elsewhere);
}

/** @param elsewhere  how a file is loaded into another store, beside this. */
async function engineWith(
  database: Database,
  making: Promise<Tables>,
  what: string,
  elsewhere: string,
): Promise<Engine> {
  try {
    return engineOver(database, await making);
  } catch (cause) {
    await database.close();
    if (!(cause instanceof OtherTables)) throw cause;
    throw new Error(
      `${what} was made by ${cause.message}. Load its file again, ${elsewhere}. Nothing was changed or deleted.`,
      { cause },
    );
  }
}

/** What an engine keeps in memory, and when it looks after that. */
export interface Keeps extends Keeping {
  /** After the last answer, so many milliseconds of quiet come first. */
  readonly quietMs: number;
}

/** Panning and zooming reads events once; of all of them six to ten bytes each are kept, beside the room for filters. */
const KEEPS: Keeps = { room: 300_000_000, mostEvents: 20_000_000, quietMs: 300 };

/** The store over a database whose tables are there. */
export function engineOver(
  database: Database,
  tables: Tables,
  keeping: Partial<Keeps> = {},
): Engine {
  const keeps = { ...KEEPS, ...keeping };
  const quiet = new Quiet(keeps.quietMs);
  let current: Answering | null = null;
  let loading: AbortController | null = null;

  return {
    async open(source, told) {
      loading?.abort();
      const own = new AbortController();
      loading = own;
      try {
        const dataset = await keyOf(database, tables, source, told, own.signal);
        const opened = dataset === null ? null : await openedFrom(database, dataset);
        if (opened === null) return failed({ reason: "no-events" });
        // Once it was read: what nobody wants any more takes nobody's place.
        if (own.signal.aborted) return failed({ reason: "cancelled" });
        current?.windows.close();
        current = { opened, windows: new Windows(keeps, quiet) };
        return {
          ok: true,
          summary: summaryOf(opened),
          address: null,
          copy: null,
          problems: [],
          losses: NO_LOSSES,
        };
      } catch (cause) {
        if (own.signal.aborted) return failed({ reason: "cancelled" });
        const detail = detailOf(cause);
        if (cause instanceof Unsound) return failed({ reason: "internal", detail });
        if (isMissing(cause)) return failed({ reason: "unreachable", detail });
        return failed({ reason: "internal", detail });
      }
    },
    cancel: () => Promise.resolve(loading?.abort()),
    async ask<K extends Kind>(
      question: Question<K>,
      stop?: Parameters<EventStore["ask"]>[1],
    ): Promise<Answers[K]> {
      if (current === null) throw new Error("no dataset is open");
      const { opened, windows } = current;
      const answer = ANSWERS[question.kind] as (
        answering: Answering,
        asked: Question<K>,
      ) => Promise<Answers[K]>;
      return await quiet.broken(() => answer({ opened: opened.until(stop), windows }, question));
    },
    async close() {
      current?.windows.close();
      await database.close();
    },
  };
}

const FULL =
  "no room is left on the disk of the store, or on that of the folder for temporary files. Make room and start again: the load goes on where it was";

const failed = (failure: OpenFailure): OpenResult => ({ ok: false, failure, problems: [] });

function detailOf(cause: unknown): string {
  if (isFull(cause)) return FULL;
  return cause instanceof Error ? cause.message : String(cause);
}

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && cause.code === "ENOENT";

/** Loads what is not loaded yet. @returns  the key of the dataset; null where the database has none */
async function keyOf(
  database: Database,
  tables: Tables,
  source: DatasetSource,
  told: ((progress: OpenProgress) => void) | undefined,
  stop: AbortSignal,
): Promise<string | null> {
  const bytes = await bytesOf(source);
  if (bytes === null) {
    const [last] = await database.read({ sql: LAST, values: {} });
    return last ? String(last[0]) : null;
  }
  const tell = ({ bytes: read, total, events, step }: LoadProgress) => {
    const [from, to] = SHARES[step];
    const done = Math.floor(total * from + read * (to - from));
    told?.({ bytes: done, total, events, problems: 0, arrived: null });
  };
  try {
    return await load(database, tables, bytes, { told: tell, stop });
  } finally {
    await bytes.close();
  }
}

/** The parts of a load's time that its steps begin and end at, more or less: nothing tells how far the order has come. */
const SHARES: Readonly<Record<LoadProgress["step"], readonly [number, number]>> = {
  scan: [0, 0.1],
  events: [0.1, 0.8],
  order: [0.8, 0.8],
};

const LAST = "SELECT dataset FROM datasets ORDER BY loaded DESC LIMIT 1";

/** What a source says to load; null for what is there. */
async function bytesOf(source: DatasetSource): Promise<ByteSource | null> {
  if (source.from === "text") return textSource(source.text);
  if (source.from === "address" && source.url.startsWith("file:")) {
    return unpacked(await fileSource(fileURLToPath(source.url)));
  }
  if (source.from === "address") return null;
  throw new Unsound("a store opens files and what it has");
}

/** What the frame of the page needs, of which only the episodes' events are read. */
function summaryOf({ walked, bare, known }: Opened): DatasetSummary {
  const [start, end] = known.hull;
  return {
    ...summarize(walked.columns),
    topics: bare.topicEntries,
    collections: bare.collectionEntries,
    changed: false,
    unquoted: known.unquoted,
    events: known.events,
    passages: known.passages,
    extent: start < end ? { start: start * DAY_MS, end: end * DAY_MS } : null,
  };
}
