import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as zlib from "node:zlib";
import { expect, onTestFinished, test, vi } from "vitest";
import { type ByteSource, fileSource, textSource } from "./file-source.ts";
import { unpacked } from "./unpacked.ts";

/** A file with these bytes, opened. */
async function opened(bytes: Uint8Array): Promise<ByteSource> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-packed-"));
  const path = join(folder, "events.json");
  writeFileSync(path, bytes);
  const source = unpacked(await fileSource(path));
  onTestFinished(async () => {
    await source.close();
    rmSync(folder, { recursive: true });
  });
  return source;
}

async function read(source: ByteSource): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.chunks()) chunks.push(Uint8Array.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

const TEXT = Array.from({ length: 200_000 }, (_, at) => `한국 ${at}`).join("\n");
const BYTES = Buffer.from(TEXT);
const { zstdCompressSync } = zlib as { zstdCompressSync?: (bytes: Uint8Array) => Buffer };

test("what is compressed is read as what it holds, once, again and in parts", async () => {
  const source = await opened(zlib.gzipSync(TEXT));
  expect(await read(source)).toBe(TEXT);
  expect(source.bytes).toBe(BYTES.length);
  expect(BYTES.subarray(70_000, 1_300_000).equals(source.part(70_000, 1_300_000))).toBe(true);
  expect(await read(source)).toBe(TEXT);
});

test("two that were put together are one, and a reading that was broken off begins anew", async () => {
  const source = await opened(Buffer.concat([zlib.gzipSync("{}\n"), zlib.gzipSync(TEXT)]));
  for await (const chunk of source.chunks()) if (chunk.length > 0) break;
  expect(await read(source)).toBe(`{}\n${TEXT}`);
});

test("a file that is not compressed is read as it is", async () => {
  for (const text of [TEXT, "", "{"])
    expect(await read(await opened(Buffer.from(text)))).toBe(text);
});

test("one that is cut off is told as that", async () => {
  const packed = zlib.gzipSync(TEXT);
  const source = await opened(packed.subarray(0, packed.length / 2));
  await expect(read(source)).rejects.toThrow("it is gzip, and cut off or damaged");
});

test("Zstandard is read where Node.js knows it, and told where it does not", async () => {
  if (zstdCompressSync) expect(await read(await opened(zstdCompressSync(BYTES)))).toBe(TEXT);
  else {
    const magic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0]);
    const close = vi.fn(() => Promise.resolve());
    const packed = { ...textSource(""), bytes: 5, part: () => magic, close };
    expect(() => unpacked(packed)).toThrow("this Node.js does not unpack Zstandard");
    // Else the file would be open for as long as the program runs.
    expect(close).toHaveBeenCalled();
  }
});
