import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { BadArchive, openArchive, unpackGzip } from "./zip.ts";

const text = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes);

test("a part is unpacked by its name, packed or not", () => {
  const archive = openArchive(
    zipSync({ "a.xml": strToU8("one"), "b.xml": [strToU8("two"), { level: 0 }] }),
  );
  expect(["a.xml", "b.xml", "c.xml"].map((name) => text(archive.read(name)))).toEqual([
    "one",
    "two",
    null,
  ]);
});

test("half an archive is damaged", () => {
  const half = zipSync({ a: strToU8("one") }).slice(0, 30);
  expect(() => openArchive(half)).toThrow(new BadArchive("damaged"));
});

test("a part that says it is small and is not stops at the bound", () => {
  const bomb = zipSync({ big: new Uint8Array(2_000_000) });
  const archive = openArchive(bomb, 1_000_000);
  expect(() => archive.read("big")).toThrow(new BadArchive("too-large", "big"));
});

test("several compressed files in one are all read, and none without a bound", () => {
  const both = Uint8Array.from(Buffer.concat([gzipSync("one "), gzipSync("two")]));
  expect(text(unpackGzip(both, 100))).toBe("one two");
  expect(() => unpackGzip(both, 5)).toThrow(new BadArchive("too-large"));
});
