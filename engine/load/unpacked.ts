/** What a compressed file holds, as bytes that can be read again in parts: it is unpacked as it is first read. */
import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline, Readable, type Transform } from "node:stream";
import * as zlib from "node:zlib";
import type { ByteSource } from "./file-source.ts";
import { Unsound } from "./unsound.ts";

const CHUNK = 1_048_576;

/** By their first bytes, whatever the name of the file. Zstandard came to Node.js with 22.15. */
const KINDS = [
  { first: [0x1f, 0x8b], what: "gzip", unpacker: () => zlib.createGunzip() },
  {
    first: [0x28, 0xb5, 0x2f, 0xfd],
    what: "Zstandard",
    unpacker: () =>
      (zlib as { readonly createZstdDecompress?: () => Transform }).createZstdDecompress?.(),
  },
] as const;

/**
 * The source itself where it is not compressed. The bytes lie in the folder for temporary files, in one without a name,
 * which is gone with the process however that ends.
 *
 * @param packed  is closed by what is returned, or where nothing is.
 * @throws Unsound where nothing here unpacks it.
 */
export function unpacked(packed: ByteSource): ByteSource {
  const begin = packed.part(0, Math.min(4, packed.bytes));
  const kind = KINDS.find(({ first }) => first.every((byte, at) => begin[at] === byte));
  if (kind === undefined) return packed;
  const { what, unpacker } = kind;
  if (unpacker() === undefined) {
    // It was handed over: nobody else would close it.
    void packed.close();
    throw new Unsound(
      `this Node.js does not unpack ${what}: unpack it first, or take 22.15 or later`,
    );
  }
  const file = nameless();
  let size = 0;
  let isWhole = false;

  async function* unpack(): AsyncGenerator<Uint8Array> {
    ftruncateSync(file, 0);
    size = 0;
    const stream = unpacker() as Transform;
    // What goes wrong on either side is told by what is read.
    pipeline(Readable.from(packed.chunks()), stream, () => undefined);
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        for (let at = 0; at < chunk.length; )
          at += writeSync(file, chunk, at, chunk.length - at, size + at);
        size += chunk.length;
        yield chunk;
      }
    } catch (cause) {
      const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
      if (!/^(?:Z_|ZSTD_)/.test(code)) throw cause;
      throw new Unsound(`it is ${what}, and cut off or damaged`, { cause });
    }
    isWhole = true;
  }

  const part = (start: number, end: number): Uint8Array => {
    const buffer = Buffer.allocUnsafe(end - start);
    for (let at = 0; at < buffer.length; ) {
      const more = readSync(file, buffer, at, buffer.length - at, start + at);
      if (more === 0) throw new Error("what was unpacked is not all there");
      at += more;
    }
    return buffer;
  };

  function* again(): Generator<Uint8Array> {
    for (let at = 0; at < size; at += CHUNK) yield part(at, Math.min(size, at + CHUNK));
  }

  return {
    key: packed.key,
    // Known once it was read.
    get bytes() {
      return size;
    },
    chunks: () => (isWhole ? again() : unpack()),
    part,
    async close() {
      closeSync(file);
      await packed.close();
    },
  };
}

/** A file to write and read, which has no name any more. */
function nameless(): number {
  const folder = mkdtempSync(join(tmpdir(), "dateline-unpacked-"));
  try {
    return openSync(join(folder, "bytes"), "wx+");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
