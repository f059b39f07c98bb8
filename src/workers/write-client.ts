/** Writes files of a dataset in a worker of its own, which stays for as long as somebody may ask for another. */
import type { DatasetSource, OpenResult } from "../query/open-types.ts";
import { startWorker } from "./store-client.ts";
import { Ended, Life, type Living, PATIENCE, type StoreWorker } from "./worker-life.ts";
import type { WantedFile, WriteFile, WrittenFile } from "./write-file.ts";

interface LivingWriter extends Living {
  open(source: DatasetSource): Promise<OpenResult>;
  readonly write: WriteFile;
}

export interface FileWriter {
  /** Rejects where the dataset cannot be had, and where the worker crashes; it may be asked again. */
  readonly write: (wanted: WantedFile) => Promise<WrittenFile>;
  /** Ends the worker; what was asked and not answered rejects. */
  readonly close: () => void;
}

/**
 * The worker starts, and opens the dataset, when the first file is asked for.
 *
 * @param source  finds the dataset, whole; null where it can no longer be had.
 * @param start  starts a worker that exposes a store and a `WriteFile`.
 */
export function connectWriter(
  source: () => Promise<DatasetSource | null>,
  start: () => StoreWorker = startWorker,
): FileWriter {
  let life: Life<LivingWriter> | null = null;
  let opened: Promise<Life<LivingWriter>> | null = null;
  const open = async (): Promise<Life<LivingWriter>> => {
    const found = await source();
    if (found === null) throw new Error("the dataset can no longer be had");
    const own = new Life<LivingWriter>(start(), "the writing of a file");
    life = own;
    const { ok } = await own.ask((inside) => inside.open(found), PATIENCE.opening);
    if (!ok) throw new Error("the dataset cannot be opened again");
    return own;
  };
  const forget = () => {
    life?.end(CLOSED);
    life = null;
    opened = null;
  };
  return {
    async write(wanted) {
      opened ??= open();
      try {
        const own = await opened;
        return await own.ask((inside) => inside.write(wanted), PATIENCE.opening);
      } catch (cause) {
        // Whoever asks again has a worker that is not spoilt.
        forget();
        throw cause;
      }
    },
    close: forget,
  };
}

const CLOSED = new Ended("nothing more is written");
