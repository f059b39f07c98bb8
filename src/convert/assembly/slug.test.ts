import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Ids, IS_ID, slug } from "./slug.ts";

test.each([
  ["The north pier opens", "the-north-pier-opens"],
  ["Łódź, café & more…", "odz-cafe-more"],
  ["항구", "hanggu"],
  ["새 선착장이 문을 열다", "sae-seonchakjangi-muneul-yeolda"],
  ["水門", ""],
  [`${"north ".repeat(12)}pier`, "north-north-north-north-north-north-north-north-no"],
  [`${"a".repeat(49)} b`, "a".repeat(49)],
])("“%s” is %s", (words, expected) => expect(slug(words)).toBe(expected));

test("whatever the words, the ids made of them are ids, and no two are the same", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 30 }), (texts) => {
      const ids = new Ids();
      const made = texts.map((text) => ids.make(slug(text), "row"));
      expect(new Set(made).size).toBe(made.length);
      expect(made.every((id) => IS_ID.test(id))).toBe(true);
    }),
  );
});

test("an id is kept if it is one and new", () => {
  const ids = new Ids();
  expect(ids.keep("e1")).toBe(true);
  expect(ids.keep("e1")).toBe(false);
  expect(ids.keep("행사 1")).toBe(false);
});

test("an id is new if no other row had it, whether the ids rise or not", () => {
  const id = fc.oneof(
    fc.integer({ min: 0, max: 30 }).map((number) => `e${number}`),
    fc.stringMatching(/^[a-c]{1,3}$/),
  );
  const ids = fc.array(id, { maxLength: 40 });
  const rising = ids.map((some) => some.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)));
  fc.assert(
    fc.property(rising, ids, (first, then) => {
      const all = [...first, ...then];
      const kept = new Ids();
      expect(all.map((each) => kept.keep(each))).toEqual(
        all.map((each, at) => all.indexOf(each) === at),
      );
    }),
  );
});
