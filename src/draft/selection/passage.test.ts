import fc from "fast-check";
import { expect, test } from "vitest";
import { entrySchemas } from "../../dataset/format/schema.ts";
import { findPassage } from "../../dataset/quotation/find-quote.ts";
import { anyPlace, letterEdges } from "./any-place.testing.ts";
import { isLetterForLetter, passageOf, refit } from "./passage.ts";

test("a passage is found where it was taken, in any text, and is never half a letter", () => {
  fc.assert(
    fc.property(anyPlace, ({ text, span }) => {
      const passage = passageOf(text, span);
      if (passage === null) return;
      const { exact, prefix, suffix, start } = passage;
      expect(findPassage(text, passage).start).toBe(start);
      const edges = letterEdges(text);
      const places = [start - prefix.length, start, start + exact.length];
      for (const place of [...places, start + exact.length + suffix.length])
        expect(edges.has(place)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("a passage is in one place, wherever words around it tell places apart", () => {
  fc.assert(
    fc.property(anyPlace, ({ text, span }) => {
      const passage = passageOf(text, span);
      if (passage === null) return;
      const { exact, start } = passage;
      const end = start + exact.length;
      // As much around it as a passage may hold, to the unit, is the most that could tell.
      const most = {
        exact,
        prefix: text.slice(Math.max(0, start - 160), start),
        suffix: text.slice(end, end + 160),
      };
      if (findPassage(text, most).unique)
        expect(findPassage(text, passage).starts).toEqual([start]);
    }),
    { numRuns: 300 },
  );
});

test("a passage is one that the format takes", () => {
  const text = "The treaty was signed. ".repeat(40);
  const offer = passageOf(text, { start: 230, end: 252 });
  const passage = { id: "a", source: "b", ...offer };
  expect(entrySchemas.passages.safeParse(passage).success).toBe(true);
});

test("words around a passage are whole, and few where few will do", () => {
  const text =
    "Before it the bell had rung, and then the treaty was signed at noon, in the harbour office.";
  const start = text.indexOf("the treaty");
  const offer = passageOf(text, { start, end: start + "the treaty was signed ".length });
  expect(offer).toEqual({
    exact: "the treaty was signed",
    prefix: "it the bell had rung, and then ",
    suffix: " at noon, in the harbour office.",
    start,
  });
});

test("words of another paragraph stand around a passage only where nothing else tells its place", () => {
  const [one, two] = ["One.\n\nIt was signed.\n\nTwo.", "It was signed."];
  const passage = passageOf(one, { start: 6, end: 20 });
  expect(passage).toMatchObject({ prefix: "", suffix: "" });
  expect(passageOf(`${one}\n\n${two}`, { start: 6, end: 20 })?.suffix).toContain("Two.");
});

test("nothing is a passage of nothing", () => {
  expect(passageOf("a   b", { start: 1, end: 4 })).toBeNull();
});

test.each([
  ["was signed on 27 February", { fits: true, start: 11 }],
  [
    "was signed on 28 February",
    { fits: false, agrees: 15, there: "was signed on 27 February", isTelling: true },
  ],
  ["was signed on 27  February", { fits: false, agrees: 17, isTelling: false }],
  ["조약", { fits: false, agrees: 0, there: null, isTelling: true }],
])("%s: letter for letter, or where it differs", (exact, fit) => {
  expect(isLetterForLetter("The treaty was signed on 27 February 1921.", { exact })).toMatchObject(
    fit,
  );
});

test("after a change of the text the passages that no longer fit are listed", () => {
  const passages = [
    { id: "stays", exact: "was signed", prefix: "treaty ", suffix: " on" },
    { id: "words", exact: "was singed" },
    { id: "context", exact: "on 27", prefix: "rang ", suffix: " Feb" },
  ];
  expect(refit("Now the treaty was signed on 27 February.", passages)).toEqual([
    { id: "words", lost: "words" },
    { id: "context", lost: "context" },
  ]);
});
