import { describe, expect, expectTypeOf, test } from "vitest";
import { EVERYTHING } from "../query/criteria/query.ts";
import { QUESTIONS } from "../query/questions.testing.ts";
import type { Kind, Question } from "../query/questions.ts";
import { type Checked, checkQuestion, KINDS } from "./question-schema.ts";

/** A type with its parts written out, so that two ways to say the same are one. */
type Plain<T> = T extends readonly (infer Each)[]
  ? number extends T["length"]
    ? readonly Plain<Each>[]
    : { readonly [K in keyof T]: Plain<T[K]> }
  : T extends object
    ? { readonly [K in keyof T]: Plain<T[K]> }
    : T;

type Asked<K extends Kind> = Omit<Question<K>, "kind">;

test("the schemas ask for what the types say, and none is missing", () => {
  expectTypeOf<Plain<{ [K in Kind]: Checked[K] }>>().toEqualTypeOf<
    Plain<{ [K in Kind]: Asked<K> }>
  >();
  expect([...KINDS].sort()).toEqual(Object.keys(QUESTIONS).sort());
});

test.each(Object.values(QUESTIONS))("a question of the kind $kind passes as it is", (question) => {
  expect(checkQuestion(structuredClone(question))).toMatchObject({ ok: true });
  expect(question).toMatchObject(passed(question));
});

/** What is left of a question. */
const passed = (value: unknown): object => {
  const checked = checkQuestion(value);
  return checked.ok ? checked.question : checked;
};

test("what is no part of a question does not come to the store", () => {
  expect(passed({ ...facets, sql: "DROP TABLE events" })).toEqual(facets);
  const criteria = { ...EVERYTHING, near: { event: "a", days: 1, sql: "1" } };
  expect(passed({ ...facets, criteria })).toEqual({
    ...facets,
    criteria: { ...EVERYTHING, near: { event: "a", days: 1 } },
  });
});

test("a question with everything that may be left out passes too", () => {
  const criteria = {
    ...EVERYTHING,
    facets: { ...EVERYTHING.facets, topic: { values: ["a"], all: true, without: ["b"] } },
    within: { start: 0, end: Number.POSITIVE_INFINITY },
    near: { event: "war", days: 30 },
  };
  const glyphs = { known: { a: 6.5, "\u00b7": 3 }, wide: 14, other: 8 };
  const question = { ...QUESTIONS.window, criteria, glyphs, rest: { open: "war", every: true } };
  expect(checkQuestion(question)).toEqual({ ok: true, question });
});

const facets = { kind: "facets", criteria: EVERYTHING };

describe("refused is", () => {
  test.each([
    ["no object", "facets"],
    ["null", null],
    ["a list", [facets]],
    ["another kind", { ...facets, kind: "drop" }],
    ["what every object has", { ...facets, kind: "constructor" }],
    ["the prototype", { ...facets, kind: "__proto__" }],
    ["a kind that is a list", { ...facets, kind: ["facets"] }],
    ["a term too few", { kind: "facets" }],
    ["a facet that there is none of", { ...facets, criteria: { ...EVERYTHING, facets: {} } }],
    ["a term of another type", { kind: "briefs", ids: "war", lang: "en" }],
    ["a word without end", { kind: "names", typed: "a".repeat(100_000), lang: "en", most: 5 }],
    ["a list without end", { kind: "briefs", ids: Array(20_000).fill("a"), lang: "en" }],
    ["more events than one answer holds", { ...QUESTIONS.list, from: 0, to: 1e9 }],
    ["a rank that is none", { ...QUESTIONS.list, from: -1 }],
    ["half a rank", { ...QUESTIONS.list, from: 0.5 }],
    ["a window that is no number", { ...QUESTIONS.beginning, span: { start: Number.NaN, end: 1 } }],
    ["ranks that run backwards", { ...QUESTIONS.list, from: 9, to: 3 }],
    ["a time that no date can name", { ...QUESTIONS.beginning, span: { start: 0, end: 1e300 } }],
    [
      "days beyond all dates",
      { ...facets, criteria: { ...EVERYTHING, near: { event: "a", days: 1e300 } } },
    ],
    [
      "a window without an end",
      { ...QUESTIONS.window, window: { start: 0, end: Number.POSITIVE_INFINITY } },
    ],
    ["a window that ends where it begins", { ...QUESTIONS.window, window: { start: 0, end: 0 } }],
    ["a window of no time at all", { ...QUESTIONS.window, window: { start: 0, end: 1e-300 } }],
    ["a window that ends before it begins", { ...QUESTIONS.window, window: { start: 9, end: 0 } }],
    ["a screen of no width", { ...QUESTIONS.window, widthPx: 1e-9 }],
    ["more bars than there are pixels", { ...QUESTIONS.density, mostBins: 1e9 }],
    ["lanes of nothing", { ...QUESTIONS.window, lanes: "constructor" }],
  ])("%s", (_, value) => {
    expect(checkQuestion(value)).toMatchObject({ ok: false });
  });

  test("a key called __proto__, and no object is changed by it", () => {
    const criteria = JSON.parse('{"facets":{},"words":"","episode":null,"__proto__":{"a":1}}');
    expect(checkQuestion({ kind: "facets", criteria })).toMatchObject({ ok: false });
    expect(({} as Record<string, unknown>)["a"]).toBeUndefined();
  });
});
