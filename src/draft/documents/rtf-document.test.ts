import { expect, test } from "vitest";
import { readGiven } from "./read-document.testing.ts";

const read = async (rtf: string) => (await readGiven("a.rtf", `{\\rtf1${rtf}}`)).text;

test.each([
  ["paragraphs", "\\ansi one\\par two", "one\n\ntwo"],
  ["letters of a code page", "\\ansi\\ansicpg949 \\'c1\\'b6\\'be\\'e0", "조약"],
  ["letters by their number, and what stands in their place", "\\uc1 \\u51312?\\u50557?!", "조약!"],
  ["two letters in their place", "\\uc2 \\u8217\\'a1\\'afs", "’s"],
  ["signs", "\\{a\\} \\ldblquote b\\rdblquote\\~c\\emdash", "{a} “b” c—"],
  [
    "no fonts, pictures or notes of a program",
    "{\\fonttbl{\\f0 Arial;}}{\\*\\generator X}{\\pict 0a0b}yes",
    "yes",
  ],
  [
    "a link by its words",
    '{\\field{\\*\\fldinst HYPERLINK "https://a.example"}{\\fldrslt here}}',
    "here",
  ],
])("%s", async (_, rtf, text) => expect(await read(rtf)).toBe(text));
