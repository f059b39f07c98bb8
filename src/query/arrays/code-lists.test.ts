import fc from "fast-check";
import { expect, test } from "vitest";
import { codesOf, GrowingLists, inverted, oneEach, reordered } from "./code-lists.ts";

const CODES = 5;
const someLists = fc.array(fc.array(fc.nat(CODES - 1), { maxLength: 4 }), { maxLength: 40 });

function written(rows: readonly (readonly number[])[]) {
  const lists = new GrowingLists();
  for (const codes of rows) {
    for (const code of codes) lists.push(code);
    lists.endRow();
  }
  return lists.view();
}

test("a row keeps its codes, each once, in the order they came", () => {
  fc.assert(
    fc.property(someLists, (rows) => {
      const lists = written(rows);
      for (const [i, codes] of rows.entries()) {
        expect([...codesOf(lists, i)]).toEqual([...new Set(codes)]);
      }
    }),
  );
});

test("in another order, rows take their codes with them, renamed or left out", () => {
  fc.assert(
    fc.property(someLists, fc.infiniteStream(fc.nat()), (rows, chance) => {
      const order = Uint32Array.from(rows.keys());
      order.sort(() => ((chance.next().value ?? 0) % 3) - 1);
      const renamed = Int32Array.from([4, -1, 0, 1, 2]);
      const lists = reordered(written(rows), order, CODES, renamed);
      for (const [row, old] of order.entries()) {
        const codes = [...new Set(rows[old])].map((code) => renamed[code] ?? -1);
        expect([...codesOf(lists, row)]).toEqual(codes.filter((code) => code >= 0));
      }
    }),
  );
});

test("packed, they hold what they held", () => {
  fc.assert(
    fc.property(someLists, fc.constantFrom(CODES, 0x101, 0x10001), (rows, below) => {
      const lists = new GrowingLists();
      const raised = rows.map((codes) =>
        codes.map((code) => ((code * (below - 1)) / (CODES - 1)) | 0),
      );
      for (const codes of raised) {
        for (const code of codes) lists.push(code);
        lists.endRow();
      }
      const packed = lists.packed(below);
      for (const [i, codes] of raised.entries()) {
        expect([...codesOf(packed, i)]).toEqual([...new Set(codes)]);
      }
    }),
  );
});

test("one code each is told from as many codes as rows", () => {
  expect(oneEach(written([[1], [1], [4]]))).toBe(true);
  expect(oneEach(written([[1, 2], [], [4]]))).toBe(false);
  expect(oneEach(written([[1], [2, 3]]))).toBe(false);
});

test("the other way round, a code knows every row that has it", () => {
  fc.assert(
    fc.property(someLists, (rows) => {
      const back = inverted(written(rows), CODES);
      for (let code = 0; code < CODES; code++) {
        const having = rows.flatMap((codes, row) => (codes.includes(code) ? [row] : []));
        expect([...codesOf(back, code)]).toEqual(having);
      }
    }),
  );
});
