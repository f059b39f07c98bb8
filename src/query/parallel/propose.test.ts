import fc from "fast-check";
import { expect, test } from "vitest";
import { EVENT_KINDS } from "../../dataset/format/vocabulary.ts";
import { isSurelyBefore } from "../../dataset/time/day-band.ts";
import { type Candidate, PARTS, propose } from "./propose.ts";

const candidate = (id: string, event: Partial<Candidate> = {}): Candidate => ({
  id,
  offset: { least: 1, most: 1 },
  kind: "other",
  isCore: false,
  actors: [],
  countries: [],
  topics: [],
  parts: [],
  echoes: new Map(),
  ...event,
});

const pairsOf = (firsts: readonly Candidate[], seconds: readonly Candidate[]) =>
  propose(firsts, seconds, 6).map(({ first, second }) => `${first}~${second}`);

const at = (day: number) => ({ offset: { least: day, most: day } });

test("an echo in the dataset comes before all that is merely alike", () => {
  const alike = {
    kind: "meeting",
    countries: ["US", "KR"],
    topics: ["nmd"],
    isCore: true,
  } as const;
  const pairs = propose(
    [candidate("a", { ...alike, echoes: new Map([["c", false]]) })],
    [candidate("b", alike), candidate("c", { echoes: new Map([["a", false]]) })],
    6,
  );
  expect(pairs).toEqual([
    { first: "a", second: "c", reasons: [{ kind: "echo", direct: true, inferred: false }] },
  ]);
});

test("two that echo the same third event answer each other", () => {
  const echo = (id: string, inferred: boolean) =>
    candidate(id, { echoes: new Map([["yalta", inferred]]), isCore: true });
  const [pair] = propose([echo("a", false)], [echo("b", true)], 6);
  expect(pair?.reasons).toEqual([{ kind: "echo", direct: false, inferred: true }]);
});

test("a kind alone is no reason, nor is a forecast for being one", () => {
  const office = candidate("a", { kind: "office", isCore: true, parts: ["responds-to"] });
  expect(pairsOf([office], [candidate("b", { kind: "office", isCore: true })])).toEqual([]);
  const forecast = { kind: "expectation", countries: ["KR", "US"], isCore: true } as const;
  expect(pairsOf([candidate("a", forecast)], [candidate("b", forecast)])).toEqual([]);
});

test("the same part in its own story is a reason, and is said", () => {
  const answer = { kind: "statement", parts: ["responds-to"], isCore: true } as const;
  const [pair] = propose([candidate("a", answer)], [candidate("b", answer)], 6);
  expect(pair?.reasons).toEqual([
    { kind: "kind", value: "statement", only: true },
    { kind: "part", value: "responds-to" },
  ]);
});

test("of several that would do, those are proposed that keep the order of both stories", () => {
  const press = {
    kind: "press",
    countries: ["US"],
    topics: ["alliance"],
    parts: ["about"],
  } as const;
  const meeting = {
    kind: "meeting",
    countries: ["US"],
    topics: ["alliance"],
    isCore: true,
  } as const;
  const firsts = [
    candidate("early paper", { ...press, ...at(1) }),
    candidate("summit", { ...meeting, ...at(8) }),
    candidate("late paper", { ...press, ...at(15) }),
  ];
  const seconds = [
    candidate("call", { ...meeting, offset: { least: 94, most: 124 } }),
    candidate("paper", { ...press, ...at(130) }),
  ];
  expect(pairsOf(firsts, seconds)).toEqual(["summit~call", "late paper~paper"]);
});

test("what comes before zero answers nothing that comes after", () => {
  const meeting = {
    kind: "meeting",
    countries: ["US"],
    topics: ["alliance"],
    isCore: true,
  } as const;
  expect(
    pairsOf(
      [candidate("a", { ...meeting, ...at(-9) })],
      [candidate("b", { ...meeting, ...at(9) })],
    ),
  ).toEqual([]);
  // Which of the two sides a band is on is not known.
  const band = { offset: { least: -9, most: 3 } };
  expect(
    pairsOf([candidate("a", { ...meeting, ...band })], [candidate("b", { ...meeting, ...at(9) })]),
  ).toEqual(["a~b"]);
});

const some = fc.record({
  day: fc.integer({ min: -50, max: 200 }),
  wide: fc.nat(40),
  kind: fc.constantFrom(...EVENT_KINDS),
  isCore: fc.boolean(),
  countries: fc.uniqueArray(fc.constantFrom("US", "KR", "RU")),
  topics: fc.uniqueArray(fc.constantFrom("nmd", "dome")),
  parts: fc.uniqueArray(fc.constantFrom(...PARTS), { maxLength: 2 }),
});
const story = (name: string) =>
  fc
    .array(some, { maxLength: 25 })
    .map((events) =>
      events.map(({ day, wide, ...event }, i) =>
        candidate(`${name}${i}`, { ...event, offset: { least: day, most: day + wide } }),
      ),
    );

test("no event is proposed twice, no pair crosses another, and each says why", () => {
  fc.assert(
    fc.property(story("a"), story("b"), fc.integer({ min: 1, max: 7 }), (firsts, seconds, most) => {
      const pairs = propose(firsts, seconds, most);
      expect(pairs.length).toBeLessThanOrEqual(most);
      expect(new Set(pairs.flatMap(({ first, second }) => [first, second])).size).toBe(
        2 * pairs.length,
      );
      const placed = pairs.map(({ first, second, reasons }) => {
        expect(reasons.length).toBeGreaterThan(0);
        const [from, to] = [firsts, seconds].map((events, i) =>
          events.find(({ id }) => id === [first, second][i]),
        );
        if (!from || !to) throw new Error("proposed from elsewhere");
        return { from: from.offset, to: to.offset };
      });
      for (const a of placed) {
        for (const b of placed) {
          expect(isSurelyBefore(a.from, b.from) && isSurelyBefore(b.to, a.to)).toBe(false);
        }
      }
    }),
  );
});

test("two long stories in which everything is alike are compared all the same, before anybody waits", () => {
  const alike = {
    kind: "meeting",
    countries: ["US"],
    topics: ["alliance"],
    isCore: true,
    parts: ["about"],
  } as const;
  const many = (name: string) =>
    Array.from({ length: 200 }, (_, i) =>
      candidate(`${name}${i}`, {
        ...alike,
        kind: EVENT_KINDS[i % 9] ?? "test",
        ...at((i * 37) % 200),
      }),
    );
  expect(propose(many("a"), many("b"), 6)).toHaveLength(6);
});
