import fc from "fast-check";
import { expect, test } from "vitest";
import { gapBetween, layRuns, type Placeable, type Run } from "./runs.ts";

const TEXT =
  "As the issue spread, on March 2 the minister announced three points. Nobody was convinced.";

function quote(id: string, from: number, to: number, context = 0): Placeable {
  return {
    id,
    exact: TEXT.slice(from, to),
    prefix: TEXT.slice(Math.max(0, from - context), from),
    suffix: TEXT.slice(to, to + context),
    start: from,
  };
}
const read = (run: Run | undefined): string => run?.pieces.map(({ text }) => text).join("") ?? "";

test("words quoted twice are read once", () => {
  const [run, ...others] = layRuns([quote("long", 21, 68), quote("inner", 32, 54)]);
  expect(others).toEqual([]);
  expect(read(run)).toBe("on March 2 the minister announced three points.");
  expect(run?.pieces.map(({ passages }) => passages)).toEqual([
    ["long"],
    ["long", "inner"],
    ["long"],
  ]);
});

test("the context of one passage does not repeat the words of the next", () => {
  const runs = layRuns([quote("a", 0, 20, 12), quote("b", 24, 31, 12)]);
  expect(runs).toHaveLength(1);
  expect(TEXT.startsWith(read(runs[0]))).toBe(true);
});

test("a wrong offset does not garble the text: the passage stands apart", () => {
  const runs = layRuns([quote("a", 0, 31), { ...quote("b", 21, 68), start: 10 }]);
  expect(runs.map(read)).toEqual([TEXT.slice(0, 31), TEXT.slice(21, 68)]);
});

test("a passage whose place is unknown is still shown, after the others", () => {
  const runs = layRuns([{ ...quote("lost", 0, 20), start: null }, quote("a", 30, 40)]);
  expect(runs.map(({ passages }) => passages)).toEqual([["a"], ["lost"]]);
  expect(runs[1]?.span).toBeNull();
});

test("what is left out between two runs is counted", () => {
  const [first, second] = layRuns([quote("a", 0, 10), quote("b", 30, 40)]);
  expect(first && second && gapBetween(first, second)).toBe(20);
});

const passages = fc
  .array(
    fc.record({
      from: fc.nat(TEXT.length - 2),
      length: fc.integer({ min: 1, max: 30 }),
      context: fc.nat(15),
    }),
    { maxLength: 8 },
  )
  .map((quotes) =>
    quotes.map(({ from, length, context }, i) =>
      quote(`p${i}`, from, Math.min(TEXT.length, from + length), context),
    ),
  );

test("every run reads as the source does, and every passage keeps its exact words", () => {
  fc.assert(
    fc.property(passages, (quoted) => {
      const runs = layRuns(quoted);
      for (const run of runs) {
        expect(read(run)).toBe(TEXT.slice(run.span?.start, run.span?.end));
      }
      for (const { id, exact } of quoted) {
        const pieces = runs
          .flatMap((run) => run.pieces)
          .filter((piece) => piece.passages.includes(id));
        expect(pieces.map(({ text }) => text).join("")).toBe(exact);
      }
      const gaps = runs.slice(1).map((run, i) => gapBetween(runs[i] ?? run, run) ?? 0);
      expect(gaps.every((gap) => gap > 0)).toBe(true);
    }),
  );
});
