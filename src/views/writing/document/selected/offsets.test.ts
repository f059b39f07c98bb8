import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  boundaryAt,
  charactersBefore,
  type TextTree,
  wholeWords,
  withoutSpace,
} from "./offsets.ts";

interface Tree extends TextTree {
  readonly childNodes: readonly Tree[];
}

const leaf = (nodeValue: string): Tree => ({ nodeValue, childNodes: [] });
const element = (childNodes: readonly Tree[]): Tree => ({ nodeValue: null, childNodes });

/** A paragraph however it is cut, marks within marks too. */
const paragraphs: fc.Arbitrary<Tree> = fc
  .letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      fc.string({ maxLength: 8 }).map(leaf),
      fc.array(tie("tree"), { maxLength: 4 }).map(element),
    ),
  }))
  .tree.map((tree) => element([tree]));

const textOf = (tree: Tree): string =>
  (tree.nodeValue ?? "") + tree.childNodes.map(textOf).join("");

/** Every boundary that a browser may give, by walking the whole tree. */
const boundariesOf = (tree: Tree): { node: Tree; offset: number }[] => [
  ...Array.from({ length: (tree.nodeValue ?? tree.childNodes).length + 1 }, (_, offset) => ({
    node: tree,
    offset,
  })),
  ...tree.childNodes.flatMap(boundariesOf),
];

describe("a place on the page", () => {
  test("is the same place of the text, and back, however the text is cut", () => {
    fc.assert(
      fc.property(paragraphs, fc.boolean(), (tree, after) => {
        const { length } = textOf(tree);
        for (let characters = 0; characters <= length; characters += 1) {
          const boundary = boundaryAt(tree, characters, after);
          if (boundary === null) expect(length).toBe(0);
          else expect(charactersBefore(tree, boundary)).toBe(characters);
        }
      }),
    );
  });

  test("never lies behind one that comes after it in the document", () => {
    fc.assert(
      fc.property(paragraphs, (tree) => {
        for (const boundary of boundariesOf(tree)) {
          const count = charactersBefore(tree, boundary);
          expect(count).not.toBeNull();
          expect(count).toBeLessThanOrEqual(textOf(tree).length);
        }
        expect(charactersBefore(tree, { node: tree, offset: 0 })).toBe(0);
        expect(charactersBefore(tree, { node: tree, offset: tree.childNodes.length })).toBe(
          textOf(tree).length,
        );
      }),
    );
  });

  test("starts a selection in the words that follow, and ends one in those before", () => {
    const [first, second] = [leaf("On Monday"), leaf(", the gate")];
    const tree = element([element([first]), second]);
    expect(boundaryAt(tree, 9, true)).toEqual({ node: second, offset: 0 });
    expect(boundaryAt(tree, 9)).toEqual({ node: first, offset: 9 });
  });

  test("outside of the paragraph is none of it", () => {
    expect(charactersBefore(element([leaf("a")]), { node: leaf("a"), offset: 0 })).toBeNull();
  });
});

test("selected words are without the space around them, also that between paragraphs", () => {
  expect(withoutSpace("The end.\n\nA start", { start: 3, end: 10 })).toEqual({ start: 4, end: 8 });
  expect(withoutSpace("The end.\n\nA start", { start: 8, end: 10 })).toBeNull();
});

describe("a handle", () => {
  const text = "On Monday, the council signed.";
  test("takes words whole, and leaves the mark behind them", () => {
    expect(wholeWords(text, { start: 5, end: 18 }, "en")).toEqual({ start: 3, end: 22 });
    expect(wholeWords(text, { start: 0, end: 9 }, "en")).toEqual({ start: 0, end: 9 });
  });

  test("takes an eojeol whole", () => {
    const korean = "지난달 항만위원회는 갑문을 닫았다";
    const { start, end } = wholeWords(korean, { start: 5, end: 6 }, "ko");
    expect(korean.slice(start, end)).toBe("항만위원회는");
  });

  test("never lets go of what was under the finger", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: "grapheme" }),
        fc.nat(),
        fc.nat(),
        (any, a, b) => {
          const [start = 0, end = 0] = [a, b]
            .map((each) => each % (any.length + 1))
            .sort((x, y) => x - y);
          const whole = wholeWords(any, { start, end }, "xx-not-a-language-at-all");
          expect(whole.start).toBeLessThanOrEqual(start);
          expect(whole.end).toBeGreaterThanOrEqual(end);
        },
      ),
    );
  });
});
