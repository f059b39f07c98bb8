import fc from "fast-check";
import { expect, test } from "vitest";
import { ownTime } from "../own-time.testing.ts";
import type { Anchored } from "../quotation/find-in-copy.ts";
import { layText } from "./copy-layout.ts";

const found = (id: string, start: number, end: number): Anchored => ({
  id,
  how: "exact",
  start,
  end,
  score: 1,
  elsewhere: false,
  furniture: [],
  telling: false,
});
const read = (text: string, anchored: readonly Anchored[] = []): readonly string[] =>
  layText(text, anchored).map(({ pieces }) => pieces.map((piece) => piece.text).join("|"));

test("a passage stands in its paragraph, and the others around it are together", () => {
  const text = "One.\n\nTwo.\nThe bell rang at noon.\nFour.";
  const at = text.indexOf("bell");
  expect(read(text, [found("bell", at, at + 4)])).toEqual([
    "One.\n\nTwo.",
    "The |bell| rang at noon.",
    "Four.",
  ]);
});

test("lines that were cut to a width are read as the paragraph they were", () => {
  const line = "the bell rang at noon and the ferries stayed where they were";
  const text = `${line}\n${line}\nand that was all.\n${line}\n${line}`;
  const at = text.lastIndexOf("noon");
  expect(read(text, [found("noon", at, at + 4)])).toHaveLength(2);
});

test("a passage over two paragraphs is lit in both, and noted where it begins", () => {
  const rows = layText(`${"The end. ".repeat(20)}\nThe start.`, [found("over", 175, 184)]);
  expect(rows.map(({ passages }) => passages)).toEqual([["over"], []]);
  expect(rows[1]?.pieces[0]).toEqual({ text: "The", passages: ["over"] });
});

const texts = fc
  .array(fc.constantFrom("The bell rang.", "Toll", " ", "\n", "\n\n", "x".repeat(130)), {
    maxLength: 30,
  })
  .map((parts) => parts.join(""));
const spans = fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 80 })), { maxLength: 6 });

test("no word of the text is lost, and every passage keeps its own", () => {
  fc.assert(
    fc.property(texts, spans, (text, some) => {
      const anchored = some
        .filter(([start, length]) => start + length <= text.length)
        .map(([start, length], i) => found(`p${i}`, start, start + length));
      const rows = layText(text, anchored);
      const pieces = rows.flatMap((row) => row.pieces);
      const bare = (some: string) => some.replace(/\s+/g, "");
      expect(bare(pieces.map((piece) => piece.text).join(""))).toBe(bare(text));
      for (const each of anchored) {
        if (each.how === "missing") continue;
        const own = pieces.filter(({ passages }) => passages.includes(each.id));
        expect(bare(own.map((piece) => piece.text).join(""))).toBe(
          bare(text.slice(each.start, each.end)),
        );
      }
    }),
  );
});

test("a million characters without a line break are cut into pieces a screen can hold", () => {
  const rows = layText("word ".repeat(200_000), []);
  expect(Math.max(...rows.map(({ pieces }) => pieces[0]?.text.length ?? 0))).toBeLessThan(20_000);
});

test("twenty million characters without a space are laid out in a moment", () => {
  const took = ownTime();
  layText("x".repeat(20_000_000), []);
  expect(took()).toBeLessThan(2_000);
});
