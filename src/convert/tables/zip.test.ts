import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { openArchive, unpackGzip } from "./zip.ts";

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

test("half an archive is said to be one", () => {
  expect(() => openArchive(zipSync({ a: strToU8("one") }).slice(0, 30))).toThrow("half a download");
});

test("several compressed files in one are all read, and none without a bound", () => {
  const both = Uint8Array.from(Buffer.concat([gzipSync("one "), gzipSync("two")]));
  expect(text(unpackGzip(both, 100))).toBe("one two");
  expect(() => unpackGzip(both, 5)).toThrow("unpacks to more");
  expect(() => unpackGzip(both.slice(0, 12), 100)).not.toThrow("unpacks to more");
});
