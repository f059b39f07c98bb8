import { describe, expect, test } from "vitest";
import { isWebAddress, linkedWords, oneLine, plainWords } from "./cell-words.ts";

describe("marks go and words stay", () => {
  test.each([
    ["<b>Ferry</b> trials <i>begin</i>", "Ferry trials begin"],
    ["<script>alert(1)</script>The mill burns", "The mill burns"],
    ["<img src=x onerror=alert(1)>A lantern is lit", "A lantern is lit"],
    ["Bread &amp; fish, caf&eacute; &#8220;Anchor&#8221;", "Bread & fish, café “Anchor”"],
    ["&lt;b&gt;plain&lt;/b&gt; words", "<b>plain</b> words"],
    ["5 < 6 boats and 7 > 3", "5 < 6 boats and 7 > 3"],
    ["<The Lantern>, a play", "<The Lantern>, a play"],
    ["Line one<br/>line two", "Line one line two"],
    ["a &nosuch; b &#0; c", "a &nosuch; b &#0; c"],
    ["two\n lines\tand  more ", "two lines and more"],
    ['<a href="x>y">link</a>', "link"],
    ["<!-- hidden -->seen", "seen"],
  ])("%s", (cell, words) => expect(oneLine(cell)).toBe(words));

  test("paragraphs stay apart in a text", () => {
    expect(plainWords("<p>First.</p><p>Second.</p>")).toBe("First.\n\nSecond.");
  });
});

describe("a formula is never worked out", () => {
  test.each([
    [
      '=HYPERLINK("https://example.org/a","The ""lamp"" is lit")',
      'The "lamp" is lit',
      "https://example.org/a",
    ],
    ['=HYPERLINK("javascript:alert(1)","words")', "words", null],
    ["=1+1", "=1+1", null],
    ["'=1+1", "=1+1", null],
    ["'tis the season", "'tis the season", null],
  ])("%s", (cell, words, url) => expect(linkedWords(cell)).toEqual({ words, url }));
});

test("only addresses of the web are addresses", () => {
  expect(isWebAddress("https://example.org/a?b=c")).toBe(true);
  expect(isWebAddress("javascript:alert(1)")).toBe(false);
  expect(isWebAddress(`https://example.org/${"a".repeat(2_000)}`)).toBe(false);
});
