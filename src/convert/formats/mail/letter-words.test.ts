import { expect, test } from "vitest";
import { firstWords, htmlWords, textWords } from "./letter-words.ts";

test("of HTML only what is seen is read, and nothing of it is looked through twice", () => {
  const html =
    "<html><head><title>x</title></head><body><header>Top</header><style>p{}</style><p>The mill &amp; ford<br>at noon</p><script>alert(1)</script><img src=x onerror=alert(1)>";
  expect(htmlWords(html)).toBe("Top\n\nThe mill & ford\nat noon");
  expect(htmlWords(`Words ${"<style>".repeat(100_000)}`)).toBe("Words");
  expect(htmlWords("<img ".repeat(100_000))).toMatch(/^<img/);
});

test("the mark that a mailbox put before a line is none of the letter", () => {
  expect(textWords(">From here on\r\n>> From him\r\n\x1b[2Jx", true)).toBe(
    "From here on\n>> From him\n[2Jx",
  );
  expect(textWords(">From here on", false)).toBe(">From here on");
});

test("the first words of a letter are its own, letter for letter", () => {
  const letter =
    "On Wed, 7 Mar 2001, Anna Weir\n<anna@weir.example> wrote:\n> Shall we?\n\nYes.\n\nAt noon,\nby the mill.\n\n> Where?\n\nThere.";
  expect(firstWords(letter)).toBe("Yes.\n\nAt noon,\nby the mill.");
  expect(firstWords("On Monday we do this:\n\nall.")).toBe("On Monday we do this:\n\nall.");
  expect(firstWords("> only theirs")).toBe("");
  const long = firstWords(`${"word ".repeat(4_000)}`);
  expect(long.length).toBeLessThan(601);
  expect(long).toMatch(/word$/);
});
