import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, columnCounts, heightOf, paginate } from "./paginate.ts";

const ROOM = 900;

const heights = (max: number, most: number) =>
  fc.array(fc.integer({ min: 1, max }), { minLength: 1, maxLength: most });

const entry: fc.Arbitrary<Box> = heights(120, 12).map((partsPx) => ({ kind: "whole", partsPx }));
const long: fc.Arbitrary<Box> = heights(40, 90).map((partsPx) => ({ kind: "whole", partsPx }));
const drawing: fc.Arbitrary<Box> = heights(ROOM, 20).map((partsPx) => ({
  kind: "flowing",
  partsPx,
  againPx: 46,
}));
const cells: fc.Arbitrary<Box> = heights(60, 90).map((partsPx) => ({ kind: "columns", partsPx }));
const heading: fc.Arbitrary<Box> = fc
  .record({ height: fc.integer({ min: 1, max: 80 }), beginsPage: fc.boolean() })
  .map(({ height, beginsPage }) => ({
    kind: "whole",
    partsPx: [height],
    keepsNext: true,
    beginsPage,
  }));
const document = fc.array(fc.oneof(entry, long, drawing, cells, heading), { maxLength: 40 });

const box = (boxes: readonly Box[], at: number): Box => {
  const found = boxes[at];
  if (!found) throw new Error(`there is no box ${at}`);
  return found;
};
const rise = ({ partsPx }: Box): number => partsPx.reduce((sum, each) => sum + each, 0);

test("nothing is lost, said twice or put before what it follows", () => {
  fc.assert(
    fc.property(document, (boxes) => {
      const placed = paginate(boxes, ROOM)
        .flat()
        .flatMap(({ box, from, to }) =>
          Array.from({ length: to - from }, (_, i) => `${box}/${from + i}`),
        );
      expect(placed).toEqual(
        boxes.flatMap(({ partsPx }, i) => partsPx.map((_, part) => `${i}/${part}`)),
      );
    }),
  );
});

test("no page is higher than paper", () => {
  fc.assert(
    fc.property(document, (boxes) => {
      for (const page of paginate(boxes, ROOM)) {
        const used = page.reduce(
          (sum, { box: at, from, to }) =>
            sum +
            heightOf(box(boxes, at), from, to) +
            (from > 0 ? (box(boxes, at).againPx ?? 0) : 0),
          0,
        );
        const [only] = page;
        const isHigher = page.length === 1 && only?.to === (only?.from ?? 0) + 1;
        if (!isHigher) expect(used).toBeLessThanOrEqual(ROOM);
        expect(page).not.toEqual([]);
      }
    }),
  );
});

test("an event that fits a page is never broken over two", () => {
  fc.assert(
    fc.property(document, (boxes) => {
      for (const { box: at, from, to } of paginate(boxes, ROOM).flat()) {
        const { kind, partsPx } = box(boxes, at);
        if (kind !== "whole" || rise(box(boxes, at)) > ROOM) continue;
        expect([from, to]).toEqual([0, partsPx.length]);
      }
    }),
  );
});

/**
 * The height of all the headings in a row of which a box is one, with what must stand under the last of them: the whole
 * of what is not broken, or its first part. Of a row that is higher than a page some heading has to be the last of one.
 */
function runPx(boxes: readonly Box[], at: number): number {
  let first = at;
  while (first > 0 && !box(boxes, first).beginsPage && boxes[first - 1]?.keepsNext) first -= 1;
  let last = at;
  while (boxes[last]?.keepsNext && boxes[last + 1] && !boxes[last + 1]?.beginsPage) last += 1;
  return boxes.slice(first, last + 1).reduce((sum, each) => {
    const isWhole = each.keepsNext || (each.kind === "whole" && rise(each) <= ROOM);
    return sum + (isWhole ? rise(each) : (each.partsPx[0] ?? 0));
  }, 0);
}

test("a heading is never the last on its page", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          entry,
          drawing.filter(({ partsPx }) => (partsPx[0] ?? 0) < 400),
          cells,
          heading,
        ),
        {
          maxLength: 40,
        },
      ),
      (boxes) => {
        for (const page of paginate(boxes, ROOM)) {
          const at = page.at(-1)?.box ?? -1;
          if (!box(boxes, at).keepsNext) continue;
          const next = boxes[at + 1];
          expect(next === undefined || next.beginsPage || runPx(boxes, at) > ROOM).toBeTruthy();
        }
      },
    ),
  );
});

test("of headings in a row that no page holds with what follows, the nearest stay with it", () => {
  const headings = [25, 32, 58].map(
    (height): Box => ({ kind: "whole", partsPx: [height], keepsNext: true }),
  );
  const pages = paginate([...headings, { kind: "whole", partsPx: [ROOM - 114] }], ROOM);
  expect(pages.map((page) => page.map(({ box }) => box))).toEqual([[0], [1, 2, 3]]);
});

test("what begins a page stands first on one", () => {
  fc.assert(
    fc.property(document, (boxes) => {
      for (const page of paginate(boxes, ROOM)) {
        for (const { box: at, from } of page.slice(1)) {
          expect(box(boxes, at).beginsPage && from === 0).toBeFalsy();
        }
      }
    }),
  );
});

test("an event longer than a page goes on overleaf, and begins under what is before it", () => {
  const pages = paginate(
    [
      { kind: "whole", partsPx: [500] },
      { kind: "whole", partsPx: Array.from({ length: 70 }, () => 20) },
    ],
    ROOM,
  );
  expect(pages).toEqual([
    [
      { box: 0, from: 0, to: 1 },
      { box: 1, from: 0, to: 20 },
    ],
    [{ box: 1, from: 20, to: 65 }],
    [{ box: 1, from: 65, to: 70 }],
  ]);
});

test("a part that is higher than paper stands alone, and what follows is there", () => {
  const partsPx = [100, 1_000, 100];
  expect(paginate([{ kind: "flowing", partsPx }], ROOM)).toEqual([
    [{ box: 0, from: 0, to: 1 }],
    [{ box: 0, from: 1, to: 2 }],
    [{ box: 0, from: 2, to: 3 }],
  ]);
});

test("columns are as even as their cells allow, and hold them in order", () => {
  fc.assert(
    fc.property(heights(60, 90), (partsPx) => {
      const [first = 0, second = 0] = columnCounts(partsPx);
      expect(first + second).toBe(partsPx.length);
      const column = (from: number, to: number) =>
        partsPx.slice(from, to).reduce((sum, each) => sum + each, 0);
      expect(Math.max(column(0, first), column(first, partsPx.length))).toBe(
        heightOf({ kind: "columns", partsPx }, 0, partsPx.length),
      );
    }),
  );
  expect(columnCounts([20, 20, 20, 20, 20])).toEqual([3, 2]);
});
