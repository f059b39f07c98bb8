import { expect, test } from "vitest";
import { packedIn } from "./native.ts";

/** A block of two columns: numbers of two bytes, and lists of numbers of four. */
function block(numbers: readonly number[], lists: readonly (readonly number[])[]): Buffer {
  const name = (text: string) => Buffer.from([text.length, ...Buffer.from(text)]);
  const all = lists.flat();
  const ends = new BigUint64Array(lists.length);
  let end = 0n;
  for (const [i, list] of lists.entries()) {
    end += BigInt(list.length);
    ends[i] = end;
  }
  const rows = numbers.length;
  return Buffer.concat([
    Buffer.from(rows < 128 ? [2, rows] : [2, (rows % 128) + 128, rows >> 7]),
    name("a"),
    name("UInt16"),
    Buffer.from(Uint16Array.from(numbers).buffer),
    name("b"),
    name("Array(UInt32)"),
    Buffer.from(ends.buffer),
    Buffer.from(Uint32Array.from(all).buffer),
  ]);
}

test("an answer that comes in blocks is read as one", () => {
  const many = Array.from({ length: 300 }, (_, i) => i);
  const bytes = Buffer.concat([
    block([7, 65_535], [[1, 4_000_000_000], []]),
    block([], []),
    block(
      many,
      many.map((i) => [i]),
    ),
  ]);
  const { rows, columns } = packedIn(bytes);
  expect(rows).toBe(302);
  expect(columns[0]).toEqual({ numbers: Uint16Array.of(7, 65_535, ...many), offsets: null });
  expect(columns[1]?.numbers).toEqual(Uint32Array.of(1, 4_000_000_000, ...many));
  expect(columns[1]?.offsets?.slice(0, 5)).toEqual(Uint32Array.of(0, 2, 2, 3, 4));
});

test("an answer of no row has no columns, and letters are refused", () => {
  expect(packedIn(new Uint8Array())).toEqual({ rows: 0, columns: [] });
  const words = Buffer.from([1, 1, 1, 97, 6, ...Buffer.from("String"), 1, 98]);
  expect(() => packedIn(words)).toThrow("no column of numbers: String");
});
