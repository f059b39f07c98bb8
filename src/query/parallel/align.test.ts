import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../../dataset/any-text.testing.ts";
import { DAY_UNITS } from "../../dataset/time/day-band.ts";
import { queries } from "../criteria/query.testing.ts";
import { criteriaOf } from "../criteria/query.ts";
import { type Align, formatAlign, MOST_STEPS, parseAlign, setOf } from "./align.ts";
import { isPair, MOST_PAIRS } from "./match.ts";

const plain = (align: Partial<Align> = {}): Align => ({
  sets: [setOf("nmd-2001"), setOf("order-2025")],
  unit: "days",
  matches: null,
  ...align,
});

test.each([
  ["nmd-2001,order-2025", plain()],
  [
    "nmd-2001@summit,order-2025",
    plain({ sets: [setOf("nmd-2001", "summit"), setOf("order-2025")] }),
  ],
  ["nmd-2001,order-2025,weeks", plain({ unit: "weeks" })],
  ["nmd-2001,order-2025,~", plain({ matches: [] })],
  [
    "nmd-2001,order-2025,a~b~Great powers%2C again,c~",
    plain({
      matches: [
        { first: "a", second: "b", name: "Great powers, again" },
        { first: "c", second: null, name: "" },
      ],
    }),
  ],
] as const)("“%s” is read and written", (text, align) => {
  expect(parseAlign(text)).toEqual({ align, notices: [] });
  expect(formatAlign(align)).toBe(text);
});

test("a link with one set says which it has, and not that the other is empty", () => {
  expect(parseAlign("nmd-2001")).toEqual({
    align: null,
    notices: [{ key: "align", value: "nmd-2001", reason: "malformed" }],
  });
});

test("a set may be what a filter leaves", () => {
  const { align, notices } = parseAlign("(topic=nmd,abm-treaty;country=-KR;q=a b),order-2025");
  expect(notices).toEqual([]);
  expect(align?.sets[0].criteria.facets.topic.values).toEqual(["abm-treaty", "nmd"]);
  expect(align?.sets[0].criteria.facets.country.without).toEqual(["KR"]);
  expect(align?.sets[0].criteria.words).toBe("a b");
});

const id = anyText({ minLength: 1, maxLength: 12 });
const sets = fc.record({ query: queries, zero: fc.option(id) }).map(({ query, zero }) => ({
  criteria: criteriaOf({ ...query, only: null, around: null }),
  zero,
}));
const matches = fc.uniqueArray(id, { minLength: 0, maxLength: 12 }).chain((ids) =>
  fc
    .array(fc.record({ kind: fc.nat(2), name: anyText({ maxLength: 9 }) }), {
      minLength: Math.floor(ids.length / 2),
      maxLength: Math.floor(ids.length / 2),
    })
    .map((made) =>
      made.map(({ kind, name }, i) => ({
        first: kind === 1 ? null : (ids[2 * i] ?? null),
        second: kind === 2 ? null : (ids[2 * i + 1] ?? null),
        name,
      })),
    ),
);
const aligns: fc.Arbitrary<Align> = fc.record({
  sets: fc.tuple(sets, sets),
  unit: fc.constantFrom(...DAY_UNITS),
  matches: fc.option(matches),
});

test("what is written is read again: sets, zeros, unit and every match", () => {
  fc.assert(
    fc.property(aligns, (align) => {
      expect(parseAlign(formatAlign(align))).toEqual({ align, notices: [] });
    }),
  );
});

test("no text at all breaks it, and what it cannot read is said", () => {
  const hostile = fc
    .array(
      fc.constantFrom("(", ")", ",", "@", "~", ";", "=", "%", "%2", "a", "nmd", "weeks", "topic"),
      {
        maxLength: 30,
      },
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(hostile, anyText({ maxLength: 80 })), (text) => {
      const { align, notices } = parseAlign(text);
      if (align === null) expect(notices.length).toBeGreaterThan(0);
      else expect(parseAlign(formatAlign(align)).align).toEqual(align);
      const rows = align?.matches ?? [];
      expect(rows.length).toBeLessThanOrEqual(MOST_STEPS);
      for (const side of ["first", "second"] as const) {
        const ids = rows.flatMap((match) => match[side] ?? []);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }),
  );
});

test("more pairs than can be told apart are left out, and said", () => {
  const many = Array.from({ length: 9 }, (_, i) => `a${i}~b${i}`).join(",");
  const { align, notices } = parseAlign(`one,two,${many}`);
  expect(align?.matches?.filter(isPair)).toHaveLength(MOST_PAIRS);
  expect(notices.map(({ reason }) => reason)).toEqual(["too-many", "too-many"]);
});

test("one event answers one other", () => {
  const { align, notices } = parseAlign("one,two,a~b,a~c,d~b");
  expect(align?.matches).toHaveLength(1);
  expect(notices).toHaveLength(2);
});
