import { expect, test } from "vitest";
import { tagsOf, wordsIn } from "./xml-words.ts";

test("tags come in order, each with the words behind it", () => {
  const tags = [...tagsOf('<a x="1>0">one<b/>two</a><!-- <c>no</c> -->')];
  expect(tags.map(({ name, is, words }) => [name, is, words])).toEqual([
    ["a", "start", "one"],
    ["b", "empty", "two"],
    ["a", "end", ""],
  ]);
});

test.each([
  ["<t>a &amp; b</t>", "a & b"],
  ["<t>&#51312;&#x1F514;</t>", "조🔔"],
  ["<t>&own;</t>", "&own;"],
  ["<t>&#9999999;</t>", "\ufffd"],
  ["<u>other</u>", null],
  ["<t/>", null],
])("%s says %j", (xml, words) => expect(wordsIn(xml, "t")).toBe(words));
