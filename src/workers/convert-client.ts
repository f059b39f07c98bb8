/** The converter of a file as the page reaches it: in a store's worker of its own, which opens what came of it. */

import type { MappingWish } from "../convert/mapping/mapping.ts";
import type { MoreOf, Shown, ShownProblem } from "../convert/preview/shown.ts";
import type { Taken, Terms } from "./converter.ts";
import { startWorker } from "./store-client.ts";
import { Connection, Ended, type Made, type StoreWorker } from "./worker-life.ts";

export interface ConnectedConverter {
  take(source: File | string, terms: Terms): Promise<Taken>;
  again(terms: Terms): Promise<Taken>;
  map(wish: MappingWish): Promise<Shown>;
  more(of: MoreOf): Promise<readonly ShownProblem[]>;
  report(): Promise<Blob>;
  /** The dataset of all that was chosen so far, under this name. Once it is opened, nothing more is asked here. */
  dataset(name: string): Made;
  /** Ends the worker, unless the store has taken it over; what was asked and not answered rejects. */
  close(): void;
}

/**
 * Every question rejects once the worker has crashed, hung or was closed; a file that cannot be read is an
 * answer. To take a file apart never rejects for a worker that broke down over it: that is the file's failure.
 *
 * @param start  starts a worker that exposes a living store.
 */
export function connectConverter(start: () => StoreWorker = startWorker): ConnectedConverter {
  const connection = new Connection(start());
  const { convert } = connection;
  let isLent = false;
  const taking = (taken: Promise<Taken>) => taken.catch(refusedByDeath);
  return {
    take: (source, terms) => taking(convert("take", source, terms)),
    again: (terms) => taking(convert("again", terms)),
    map: (wish) => convert("map", wish),
    more: (of) => convert("more", of),
    report: () => convert("report"),
    dataset(name) {
      let file: Promise<File> | null = null;
      const made: Made = {
        lend() {
          const lent = isLent ? null : connection;
          isLent = true;
          return lent;
        },
        file() {
          file ??= convert("file").then((blob) => new File([blob], name, { type: JSON_TYPE }));
          return file;
        },
      };
      connection.made = made;
      return made;
    },
    close() {
      if (!isLent) connection.end(new Ended("the conversion was closed"));
    },
  };
}

const JSON_TYPE = "application/json";

function refusedByDeath(cause: unknown): Taken {
  if (!(cause instanceof Ended) || cause.death === null) throw cause;
  return { kind: "refused", failure: { reason: cause.death }, isJson: false };
}
