/** A dataset's bytes, read from one end to the other and again in parts: a file of any size, or text in hand. */
import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";

export interface ByteSource {
  /** The same for the same bytes: 16 hexadecimal digits of name, size and last change, or of the text itself. */
  readonly key: string;
  readonly bytes: number;
  chunks(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** The bytes from one place up to another. */
  part(start: number, end: number): Uint8Array;
  close(): Promise<void>;
}

const CHUNK = 1_048_576;

const keyOf = (...parts: readonly (string | number)[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);

/** @throws Error where there is no such file. */
export async function fileSource(path: string): Promise<ByteSource> {
  const { size, mtimeMs } = await stat(path);
  const handle: FileHandle = await open(path);
  const descriptor = openSync(path, "r");
  return {
    key: keyOf(path, size, mtimeMs),
    bytes: size,
    async *chunks() {
      for (let at = 0; at < size; ) {
        const buffer = Buffer.allocUnsafe(Math.min(CHUNK, size - at));
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
        if (bytesRead === 0) throw new Error(`${path} has become shorter while it was read`);
        at += bytesRead;
        yield buffer.subarray(0, bytesRead);
      }
    },
    part(start, end) {
      const buffer = Buffer.allocUnsafe(end - start);
      for (let read = 0; read < buffer.length; ) {
        const more = readSync(descriptor, buffer, read, buffer.length - read, start + read);
        if (more === 0) throw new Error(`${path} has become shorter while it was read`);
        read += more;
      }
      return buffer;
    },
    async close() {
      await handle.close();
      closeSync(descriptor);
    },
  };
}

export function textSource(text: string): ByteSource {
  const bytes = Buffer.from(text);
  return {
    key: keyOf(text),
    bytes: bytes.length,
    chunks: () => chunksOf(bytes),
    part: (start, end) => bytes.subarray(start, end),
    close: () => Promise.resolve(),
  };
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}
