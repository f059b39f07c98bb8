/** The store as the page reaches it: in a worker, and every opening in one of its own. */

import type { DatasetSource, OpenFailure, OpenResult } from "../query/open-types.ts";
import type { EventStore } from "../query/store.ts";
import { Worker } from "./any-origin.ts";
import { type AskDesk, Connection, Ended, type Made, type StoreWorker } from "./worker-life.ts";

export interface ConnectedStore extends EventStore {
  /** Asks the desk at which the open dataset is written, or one that makes a draft of it. */
  desk: AskDesk;
  /** Ends the workers; what was asked and not answered rejects. */
  close(): void;
}

/** The dataset that is open, and what answers for it. */
interface Open {
  connection: Connection;
  readonly source: DatasetSource;
}

/** The opening under way. */
interface Opening {
  readonly connection: Connection;
  /** True once it answers for events that have arrived. */
  answers: boolean;
}

/**
 * A store in a worker. A dataset is opened in a worker of its own, which takes the place of the former
 * one only when it succeeds: until then what was open answers, and whatever the file does, to cancel is
 * to end its worker. A draft, which is no file, is opened where what it was begun from is open: a browser
 * that keeps nothing for this page has it there alone. What was converted is opened in the worker that converted
 * it, which writes its file when it is open, and is not ended before that.
 *
 * When the worker that answers crashes or hangs, every question without an answer rejects, and the next
 * one starts another and opens the dataset in it again.
 *
 * @param start  starts a worker that exposes a living store.
 */
export function connectStore(start: () => StoreWorker = startWorker): ConnectedStore {
  let open: Open | null = null;
  let opening: Opening | null = null;
  /** Answers a desk that is asked while nothing is open, and then opens what was begun there. */
  let idle: Connection | null = null;

  const atDesk = (): Connection => {
    if (opening?.answers || open !== null) return answering();
    if (idle === null || idle.ended) idle = new Connection(start());
    return idle;
  };
  const answering = (): Connection => {
    if (opening?.answers) return opening.connection;
    if (open === null) throw new Error("no dataset is open");
    if (open.connection.ended) open.connection = new Connection(start(), open.source);
    return open.connection;
  };
  const take = (connection: Connection, source: DatasetSource) => {
    if (idle !== connection) idle?.end(REPLACED);
    if (open !== null && open.connection !== connection) void replace(open);
    open = { connection, source };
    idle = null;
    void written(source);
  };
  // What is open goes on answering, also where a draft is being opened in its place.
  const giveUp = () => {
    if (opening !== null && opening.connection !== open?.connection) {
      opening.connection.end(CANCELLED);
    }
  };

  return {
    async open(asked, told = () => undefined) {
      giveUp();
      const source = absolute(asked);
      const there = open?.connection ?? idle;
      const own: Opening = {
        connection: holding(source, there) ?? new Connection(start()),
        answers: false,
      };
      opening = own;
      try {
        const result = await own.connection.open(source, (progress) => {
          if (own.connection.ended) return;
          if (progress.arrived) own.answers = true;
          told(progress);
        });
        if (result.ok) take(own.connection, source);
        else if (own.connection !== there) own.connection.end(REPLACED);
        return result;
      } catch (cause) {
        const failure = failureOf(cause);
        if (failure === null) throw cause;
        return { ok: false, failure, problems: [] } satisfies OpenResult;
      } finally {
        if (opening === own) opening = null;
      }
    },
    cancel: async () => giveUp(),
    ask: async (question, stop) => answering().ask(question, stop),
    desk: async (method, ...given) => atDesk().desk(method, ...given),
    close() {
      for (const each of [open?.connection, opening?.connection, idle]) {
        each?.end(new Ended("the store is closed"));
      }
    },
  };
}

/** The worker that has it already. @param there  the worker that is open. */
const holding = (source: DatasetSource, there: Connection | null): Connection | null | undefined =>
  source.from === "made"
    ? (source.made as Partial<Made>).lend?.()
    : // Where the browser keeps nothing, a draft is only where it was begun.
      source.from === "draft" && there?.ended === false
      ? there
      : null;

/** Waits until what was made is written down, or never will be. */
const written = async (source: DatasetSource): Promise<unknown> =>
  source.from === "made" && source.made.file().catch(() => null);

const replace = ({ connection, source }: Open): Promise<void> =>
  written(source).then(() => connection.end(REPLACED));

const CANCELLED = new Ended("it was cancelled");
const REPLACED = new Ended("another dataset is open");

/** The reason why an opening ended with its worker; null where that is not the reader's to know. */
function failureOf(cause: unknown): OpenFailure | null {
  if (cause === CANCELLED) return { reason: "cancelled" };
  return cause instanceof Ended && cause.death !== null ? { reason: cause.death } : null;
}

export const startWorker = (): Worker =>
  new Worker(new URL("./store.worker.ts", import.meta.url), { type: "module" });

/** A worker's own address is not the page's, so a relative one would mean another file there. */
const absolute = (source: DatasetSource): DatasetSource =>
  source.from === "address"
    ? { ...source, url: new URL(source.url, document.baseURI).href }
    : source;
