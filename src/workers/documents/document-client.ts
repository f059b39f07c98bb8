/** The reading of a document, in a worker of its own for as long as it takes. */
import { proxy } from "comlink";
import type { DocumentAnswer, GivenDocument } from "../../draft/texts/document-types.ts";
import { Worker } from "../any-origin.ts";
import { askOnce } from "../ask-once.ts";
import { lettersOf } from "../letters.ts";
import type { StoreWorker } from "../worker-life.ts";
import type { ReadInWorker } from "./read-in-worker.ts";

/** Milliseconds after which a document is given up: none takes as long. */
const PATIENCE = 60_000;

/**
 * Reads a document. Rejects when the signal aborts, which ends the reading at once, when the worker crashes,
 * and when it takes longer than any document does.
 *
 * @param isKnown  true for a text that passages have been taken from already.
 * @param start  starts a worker that exposes a `ReadInWorker`.
 */
export const readDocumentInWorker = (
  given: GivenDocument<Blob>,
  isKnown: (text: string) => Promise<boolean>,
  signal: AbortSignal,
  start: () => StoreWorker = startWorker,
): Promise<DocumentAnswer> =>
  askOnce<ReadInWorker, DocumentAnswer>(
    start,
    (read) => read(given, proxy(lettersOf), proxy(isKnown)),
    { signal, what: "the reading of a document", patience: PATIENCE },
  );

const startWorker = (): Worker =>
  new Worker(new URL("./document.worker.ts", import.meta.url), { type: "module" });
