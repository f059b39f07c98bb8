import { expect, test } from "vitest";
import { entrySchemas, headerShape } from "../../../dataset/format/schema.ts";
import { LANGUAGES } from "../../../dataset/wording/languages.ts";
import { FORM_WORDS } from "../fields/words.ts";
import { fieldKey } from "../history/act-words.ts";
import {
  EMPTY_ENTRY,
  ENTRY_FIELDS,
  linesOf,
  missingIn,
  WRITABLE,
  withValue,
} from "./entry-fields.ts";

test.each(WRITABLE)("every field of a form of %s is one of the format, and has words", (list) => {
  const shape: object = list === "header" ? headerShape : entrySchemas[list].shape;
  const names = ENTRY_FIELDS[list].map(({ name }) => name);
  expect(names.filter((name) => !Object.hasOwn(shape, name))).toEqual([]);
  expect(names.filter((name) => !fieldKey(name))).toEqual([]);
});

test.each(LANGUAGES)("in %s every value of a list has words", (lang) => {
  const keys = WRITABLE.flatMap((list) => ENTRY_FIELDS[list]).flatMap(({ is }) =>
    typeof is === "object" && is.words.startsWith("entry.")
      ? is.choice.map((value) => `${is.words}.${value}`)
      : [],
  );
  expect(keys.filter((key) => !(key in FORM_WORDS[lang]))).toEqual([]);
});

test("what is emptied is left out, so that a file does not say nothing", () => {
  const [, description] = ENTRY_FIELDS.header;
  if (description === undefined) throw new Error("no such field");
  const filled = withValue(EMPTY_ENTRY.header, description, "About a lock");
  expect(filled["description"]).toBe("About a lock");
  expect(withValue(filled, description, "")).toEqual(EMPTY_ENTRY.header);
});

test("what is needed is named until it is there", () => {
  expect(missingIn("episodes", EMPTY_ENTRY.episodes)).toEqual(["title", "events"]);
  expect(missingIn("episodes", { id: "", title: "The lock", events: ["a"] })).toEqual([]);
});

test("authors are one a line, and empty lines are none", () => {
  expect(linesOf("Kim, D.\n\n  Lee \n")).toEqual(["Kim, D.", "Lee"]);
});
