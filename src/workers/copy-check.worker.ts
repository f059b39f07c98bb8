/** The check of a copy, off the main thread: a thin shell, which has the file read to its end. */
import { expose } from "comlink";
import { type CheckCopy, checkCopy } from "../dataset/copy/check-copy.ts";
import { refused } from "../dataset/copy/read-copy.ts";

const check: CheckCopy<Blob> = async ({ name, content }, passages, resolve) => {
  // A file that was moved or changed between choosing and reading is not given any more.
  const read = typeof content === "string" ? content : await bytesOf(content).catch(() => null);
  return read === null
    ? refused("unreadable")
    : checkCopy({ name, content: read }, passages, resolve);
};

const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

expose(check);
