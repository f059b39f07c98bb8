import { expect, test } from "vitest";
import { ownTime } from "../own-time.testing.ts";
import { looksLikeHtml, textOfMarkdown, wordsOfHtml } from "./html-words.ts";

test.each([
  ["<p>The <b>bell</b>\n rang.</p><p>At noon.", "The bell rang.\nAt noon."],
  ["one<br>two<BR/>three", "one\ntwo\nthree"],
  ['<a href="a>b" title=\'"\'>toll</a> stands', "toll stands"],
  ["<script>if (a < b) document.write('<p>no</p>')</script>yes", "yes"],
  ["<style>p > a {}</style><STYLE>x</STYLE >yes", "yes"],
  ["<!-- <p>no</p> --><!doctype html><?xml?>yes", "yes"],
  ["2 < 3 and a <b", "2 < 3 and a <b"],
  ["<script>never closed", "never closed"],
  ["&lt;p&gt; stays", "&lt;p&gt; stays"],
  [
    "<ruby>東京<rt>とうきょう</rt></ruby>で<ruby>会議<rp>(</rp><rt>かいぎ</rt><rp>)</rp></ruby>",
    "東京で会議",
  ],
  ["open <del>only</del><s>at noon</s>until", "open until"],
  ["<p hidden>He signed.</p><p>At noon.</p>", "At noon."],
  ["<div hidden=''>a<div>b</div>c</div>d", "d"],
  ['<p style="color: red; display:none">He</p>signed', "signed"],
  ['<p class="hidden" title="a hidden bell">He</p> <input hidden>signed', "He\nsigned"],
  ["<p hidden>never closed", "never closed"],
])("%j says %j", (html, words) => {
  expect(wordsOfHtml(html)).toBe(words);
});

test.each([
  ["tags that never end", '<a href="'],
  ["signs", "<"],
  ["scripts that never end", "<script>"],
  ["end tags", "</script"],
  ["links that never end", "<a "],
  ["scripts without an end tag", "<script></script"],
  ["hidden parts that never end", "<p hidden>"],
])("a page of nothing but %s is read in a moment", (_, piece) => {
  const took = ownTime();
  wordsOfHtml(piece.repeat(1_000_000));
  // Looked through anew for each piece, it would take hours; a slow machine takes some seconds.
  expect(took()).toBeLessThan(20_000);
});

test.each([
  ["## The bell", "The bell"],
  ["> the **toll** *stands* until __further__ _notice_", "the toll stands until further notice"],
  ['see [the Gazette](https://example.org/a_b "title") there', "see the Gazette there"],
  ["5 \\* 4 and snake_case_name", "5 * 4 and snake_case_name"],
  ["- one\n- two", "one\ntwo"],
])("Markdown %j says %j", (markdown, text) => {
  expect(textOfMarkdown(markdown)).toBe(text);
});

test("a web page is known by its name or by how it begins", () => {
  expect(looksLikeHtml("a.HTM", "")).toBe(true);
  expect(looksLikeHtml("saved", "\n<!DOCTYPE html><p>")).toBe(true);
  expect(looksLikeHtml("a.txt", "x < y and <html> later")).toBe(false);
});
