import fc from "fast-check";
import { expect, test } from "vitest";
import { TextLines } from "./text-index.ts";
import { wovenLines } from "./woven-lines.ts";

const GONE = -1;
const texts = fc.array(fc.constantFrom("War", "war and peace", "전쟁과 평화", "Zürich", "\u00ad"), {
  maxLength: 30,
});

const linesOf = (all: readonly string[]): TextLines => {
  const lines = new TextLines();
  for (const [owner, text] of all.entries()) lines.add(owner, text);
  return lines;
};
const finds = (lines: TextLines, term: string): readonly number[] => {
  const found = new Set<number>();
  lines.find(term, (owner) => found.add(owner));
  return [...found].sort((a, b) => a - b);
};

test("lines that are kept, renamed and added are found as if they had been written so", () => {
  fc.assert(
    fc.property(texts, texts, fc.infiniteStream(fc.boolean()), (old, fresh, chance) => {
      const stays = old.map(() => chance.next().value === true);
      let next = 0;
      const owners = Int32Array.from(stays, (kept) => (kept ? next++ : GONE));
      const freshOwners = Int32Array.from(fresh, () => next++);
      const all = [...old.filter((_, at) => stays[at]), ...fresh];
      const before = linesOf(old);
      const woven = wovenLines(
        { lines: before, owners },
        { lines: linesOf(fresh), owners: freshOwners },
      );
      for (const term of ["war", "peace", "전쟁", "zurich", "e"]) {
        expect(finds(woven, term)).toEqual(finds(linesOf(all), term));
        expect(finds(before, term)).toEqual(finds(linesOf(old), term));
      }
    }),
    { numRuns: 200 },
  );
});

test("what is added line by line stays together, narrow and wide letters apart", () => {
  let lines = linesOf(["war", "전쟁"]);
  for (let turn = 2; turn < 200; turn++) {
    const owners = Int32Array.from({ length: turn }, (_, owner) => owner);
    const added = linesOf([turn % 2 === 0 ? `war ${turn}` : `전쟁 ${turn}`]);
    lines = wovenLines({ lines, owners }, { lines: added, owners: Int32Array.of(turn) });
  }
  expect(lines.blocks.map(({ isWide, owners }) => [isWide, owners.length])).toEqual([
    [false, 100],
    [true, 100],
  ]);
  expect(finds(lines, "전쟁 199")).toEqual([199]);
});
