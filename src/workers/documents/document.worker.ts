/** The reading of a document, off the main thread: a thin shell, which has the file read to its end. */
import { expose } from "comlink";
import { readDocument } from "../../draft/documents/read-document.ts";
import type { ReadInWorker } from "./read-in-worker.ts";

const read: ReadInWorker = async (given, letters, isKnown) => {
  const characterMap = async (name: string) =>
    (await import("./character-maps.ts")).characterMap(name);
  const help = { letters, characterMap, isKnown };
  if (given.name === null) return readDocument(given, help);
  // A file that was moved or changed between choosing and reading is not given any more.
  const bytes = await given.content.arrayBuffer().catch(() => null);
  if (bytes === null) return { ok: false, refusal: { reason: "unreadable" } };
  return readDocument({ name: given.name, content: new Uint8Array(bytes) }, help);
};

expose(read);
