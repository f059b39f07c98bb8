import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { divergence, findPassage } from "./find-quote.ts";

const text = "The bell rang. The bell rang twice. Then the bell stopped.";

describe("a quotation is found where it stands", () => {
  test.each([
    ["once", { exact: "Then the bell" }, [36]],
    ["twice", { exact: "The bell rang" }, [0, 15]],
    ["told apart by what follows", { exact: "The bell rang", suffix: " twice" }, [15]],
    ["told apart by what precedes", { exact: "The bell rang", prefix: "rang. " }, [15]],
    ["at the very end", { exact: "stopped.", prefix: "bell " }, [50]],
    ["not at all", { exact: "the gong" }, []],
    ["not between these words", { exact: "The bell rang", suffix: " thrice" }, []],
    ["not in another case", { exact: "the bell rang" }, []],
    ["nothing is nowhere", { exact: "" }, []],
    ["overlapping itself", { exact: "ll" }, [6, 21, 47]],
  ])("%s", (_, quote, starts) => {
    expect(findPassage(text, quote).starts).toEqual(starts);
  });
});

test("the offset only chooses between places; it decides nothing", () => {
  expect(findPassage(text, { exact: "The bell rang", start: 12 })).toEqual({
    starts: [0, 15],
    unique: false,
    start: 15,
  });
  expect(findPassage(text, { exact: "The bell rang", start: 3 }).start).toBe(0);
  // Without an offset, or as near to both, it is the first.
  expect(findPassage(text, { exact: "The bell rang" }).start).toBe(0);
  expect(findPassage("no, no", { exact: "no", start: 2 }).start).toBe(0);
  expect(findPassage(text, { exact: "Then", start: 0 })).toMatchObject({ unique: true, start: 36 });
  expect(findPassage(text, { exact: "gong", start: 5 }).start).toBeNull();
});

const letters = fc.string({ unit: fc.constantFrom("a", "b", " ", "\u{1F600}"), maxLength: 30 });

test("whatever is cut out of a text is found again at its place", () =>
  fc.assert(
    fc.property(letters, fc.nat(30), fc.nat(30), (whole, a, b) => {
      const [start, end] = [Math.min(a, b, whole.length), Math.min(Math.max(a, b), whole.length)];
      const quote = {
        exact: whole.slice(start, end),
        prefix: whole.slice(Math.max(0, start - 3), start),
        suffix: whole.slice(end, end + 3),
        start,
      };
      if (quote.exact === "") return findPassage(whole, quote).start === null;
      const match = findPassage(whole, quote);
      return match.start === start && match.unique === (match.starts.length === 1);
    }),
  ));

test("where a quotation begins to differ is told", () => {
  expect(divergence("It was Missile Defense then", "Missile Defence")).toEqual({
    length: 13,
    start: 7,
  });
  expect(divergence("abc", "xyz")).toEqual({ length: 0, start: null });
});
