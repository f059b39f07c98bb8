import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Bytes, isGzip } from "./byte-blocks.ts";

const joined = (parts: Iterable<Uint8Array>): number[] => [...parts].flatMap((part) => [...part]);

test("bytes come back as they came in, whole or in part, however they arrived", () =>
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ maxLength: 20 })),
      fc.nat(200),
      fc.nat(200),
      (chunks, one, other) => {
        const bytes = new Bytes();
        for (const chunk of chunks) bytes.append(chunk);
        const all = chunks.flatMap((chunk) => [...chunk]);
        const [start, end] = [one, other].map((at) => Math.min(at, all.length)).sort(ascending);
        expect(bytes.length).toBe(all.length);
        expect(joined(bytes.parts())).toEqual(all);
        expect(joined(bytes.parts(start, end))).toEqual(all.slice(start, end));
      },
    ),
  ));

const ascending = (a: number, b: number): number => a - b;

test("an event that lies across two blocks is read whole", () => {
  const block = 4 * 1024 * 1024;
  const bytes = new Bytes();
  bytes.append(new Uint8Array(block - 2));
  bytes.append(Uint8Array.of(1, 2, 3, 4));
  expect(joined(bytes.parts(block - 2, block + 2))).toEqual([1, 2, 3, 4]);
});

test("a compressed file is told from its text by the first bytes, whatever its name", () => {
  expect(isGzip(gzipSync("{}"))).toBe(true);
  for (const text of ["{}", "", "\uFEFF{}", "\u001f"]) {
    expect(isGzip(new TextEncoder().encode(text))).toBe(false);
  }
});
