import { expect, test } from "vitest";
import { areNotes, areYamlDocuments, isYaml } from "./is-yaml.ts";

test.each([
  ["- date: 2001-02-27\n  title: Mill\n", true],
  ["---\n# ours\n- title: Mill\n  date: 2001\n", true],
  ["- {date: 2001, title: Mill}\n", true],
  [
    "title: Weir\r\nabout: |\r\n  Words\r\n  of it\r\nevents:\r\n  - date: 2001\r\n    title: Mill\r\n",
    true,
  ],
  ['%YAML 1.2\n---\nevents:\n\n- "date": 2001\n  title: Mill\n', true],
  ["- 2001-02-27: Mill\n- 2001-02-28: Fair\n", false],
  ["- Mill: burnt in 2001\n- Fair: held in 2002\n", false],
  ["title: A timeline\n2001: Mill\n- a: b\n  c: d\n", false],
  ["name: x\nversion: 2\n", false],
  ["date,title\n2001,a: b\n", false],
])("%j is YAML with entries: %s", (text, is) => expect(isYaml(text)).toBe(is));

test("documents are told from notes with words below their fields", () => {
  const documents = "---\ndate: 2001\ntitle: Mill\n---\ndate: 2002\ntitle: Fair\n";
  const note = "---\ntitle: Mill\ndate: 2001-02-27\n---\n\nIt burnt: all of it, they say.\n";
  expect([documents, note].map(areYamlDocuments)).toEqual([true, false]);
  expect([note, note.replace("date: 2001-02-27\n", "")].map(areNotes)).toEqual([true, false]);
});
