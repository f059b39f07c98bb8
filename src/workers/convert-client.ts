/** The converter of a file as the page reaches it: in a worker of its own, until it is closed. */

import type { MappingWish } from "../convert/mapping/mapping.ts";
import type { MoreOf, Shown, ShownProblem } from "../convert/preview/shown.ts";
import { Worker } from "./any-origin.ts";
import type { LivingConverter, Taken, Terms } from "./converter.ts";
import { Ended, Life, PATIENCE, type StoreWorker } from "./worker-life.ts";

export interface ConnectedConverter {
  take(source: File | string, terms: Terms): Promise<Taken>;
  again(terms: Terms): Promise<Taken>;
  map(wish: MappingWish): Promise<Shown>;
  more(of: MoreOf): Promise<readonly ShownProblem[]>;
  dataset(name: string): Promise<File>;
  report(): Promise<Blob>;
  /** Ends the worker; what was asked and not answered rejects. */
  close(): void;
}

/**
 * Every question rejects once the worker has crashed, hung or was closed; a file that cannot be read is an
 * answer. To take a file apart never rejects for a worker that broke down over it: that is the file's failure.
 *
 * @param start  starts a worker that exposes a living converter.
 */
export function connectConverter(start: () => StoreWorker = startWorker): ConnectedConverter {
  const life = new Life<LivingConverter>(start(), "the conversion");
  const ask = <A>(question: (inside: LivingConverter) => Promise<A>) =>
    life.ask(question, PATIENCE.opening);
  const taking = (question: (inside: LivingConverter) => Promise<Taken>) =>
    ask(question).catch(refusedByDeath);
  return {
    take: (source, terms) => taking((inside) => inside.take(source, terms)),
    again: (terms) => taking((inside) => inside.again(terms)),
    map: (wish) => ask((inside) => inside.map(wish)),
    more: (of) => ask((inside) => inside.more(of)),
    async dataset(name) {
      const blob = await ask((inside) => inside.dataset());
      return new File([blob], name, { type: "application/json" });
    },
    report: () => ask((inside) => inside.report()),
    close: () => life.end(new Ended("the conversion was closed")),
  };
}

function refusedByDeath(cause: unknown): Taken {
  if (!(cause instanceof Ended) || cause.death === null) throw cause;
  return { kind: "refused", failure: { reason: cause.death }, isJson: false };
}

const startWorker = (): Worker =>
  new Worker(new URL("./convert.worker.ts", import.meta.url), { type: "module" });
