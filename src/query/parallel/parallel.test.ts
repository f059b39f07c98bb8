import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Dataset } from "../../dataset/format/schema.ts";
import { readFile } from "../../dataset/reading/formats.ts";
import { parseFile } from "../../dataset/reading/parse-dataset.ts";
import { buildColumns } from "../columns/columns.ts";
import { aDataset, anEvent } from "../columns/dataset.testing.ts";
import { Matching } from "../matching/matching.ts";
import { parseAlign } from "./align.ts";
import { MOST_EVENTS, parallel } from "./parallel.ts";

function answerTo(dataset: Dataset, text: string) {
  const columns = buildColumns(dataset);
  const matching = new Matching(columns);
  const { align } = parseAlign(text);
  if (!align) throw new Error(`no two sets: ${text}`);
  const { sets, matches } = align;
  return parallel(columns, (criteria) => matching.matches(criteria).rows, {
    sets,
    matches,
    lang: "en",
  });
}

const { dataset: shipped } = parseFile(
  readFile(readFileSync(new URL("../../../data/events.json", import.meta.url), "utf8")),
);
const ofShipped = (text: string) => {
  if (!shipped) throw new Error("the shipped dataset cannot be read");
  return answerTo(shipped, text);
};

const DISPUTES = "nmd-2001,order-2025";

const days = (answer: ReturnType<typeof answerTo>, side: 0 | 1, id: string) =>
  answer.sets[side].events.find((event) => event.id === id)?.offset;

test("the two disputes are counted from the joint statement and from the order", () => {
  const answer = ofShipped(DISPUTES);
  expect(answer.sets.map(({ zero }) => zero)).toEqual([
    "2001-02-27-joint-statement",
    "2025-01-27-iron-dome-order",
  ]);
  expect(answer.sets.map(({ events }) => events.length)).toEqual([26, 29]);
  expect(days(answer, 0, "2001-03-07-bush-kim-summit")).toEqual({ least: 8, most: 8 });
  expect(days(answer, 1, "2025-05-ishiba-trump-call")).toEqual({ least: 94, most: 124 });
});

test("read as somebody who knows them would: who objects, who meets, what the press makes of it", () => {
  const { steps } = ofShipped(DISPUTES);
  expect(steps.map(({ first, second, by }) => [first, second, by])).toEqual([
    ["2001-02-27-joint-statement", "2025-01-27-iron-dome-order", "zero"],
    ["2001-02-27-nmd-backlash", "2025-05-20-china-russia-oppose", "rule"],
    ["2001-02-28-new-york-times", "2025-01-28-more-thaad", "rule"],
    ["2001-03-07-bush-kim-summit", "2025-05-ishiba-trump-call", "rule"],
    ["2001-06-15-hankook-ilbo", "2025-06-06-japan-weighs-cooperation", "rule"],
    // Somebody pays in 2001, and nobody in 2025: that is a finding.
    ["2001-03-26-minister-dismissed", null, "rule"],
  ]);
});

test("what the reader matched is what is shown, and whose it is", () => {
  const kept = "2001-03-07-bush-kim-summit~2025-05-ishiba-trump-call";
  const own = "2001-03-26-minister-dismissed~2025-05-20-guetlein~Someone pays";
  const { steps, unknown } = ofShipped(`${DISPUTES},${kept},${own},nobody~2025-05-20-golden-dome`);
  expect(steps.map(({ by, name }) => [by, name])).toEqual([
    ["zero", ""],
    ["rule", ""],
    ["reader", "Someone pays"],
  ]);
  expect(unknown).toEqual(["nobody~2025-05-20-golden-dome"]);
  expect(ofShipped(`${DISPUTES},~`).steps).toHaveLength(1);
});

test("another zero moves the days and not the order", () => {
  const answer = ofShipped("nmd-2001@2001-03-07-bush-kim-summit,order-2025");
  expect(days(answer, 0, "2001-02-27-joint-statement")).toEqual({ least: -8, most: -8 });
  expect(answer.sets[0].events.map(({ id }) => id)).toEqual(
    ofShipped(DISPUTES).sets[0].events.map(({ id }) => id),
  );
});

test.each([
  ["nmd-2001@2001-spring-nmd-issue,order-2025", "zero-without-day"],
  ["nmd-2001@2025-05-20-golden-dome,order-2025", "zero-outside"],
  ["nmd-2001@nothing,order-2025", "unknown-zero"],
])("“%s” is counted from the dataset's own zero, and it is said why", (text, reason) => {
  const [first] = ofShipped(text).sets;
  expect(first.zero).toBe("2001-02-27-joint-statement");
  expect(first.troubles.map((trouble) => trouble.reason)).toEqual([reason]);
});

test.each([
  ["nonsense,order-2025", "no-episode"],
  ["(country=FR),order-2025", "empty"],
])("of “%s” nothing is shown, and it is said why", (text, reason) => {
  const { sets, steps } = ofShipped(text);
  expect(sets[0]).toMatchObject({ zero: null, events: [], troubles: [{ reason }] });
  expect(steps).toEqual([]);
});

test("without a day in it a set has no zero", () => {
  const dataset = aDataset(anEvent("war", "1921"), anEvent("peace", "1922-03-04"));
  const { sets } = answerTo(
    { ...dataset, episodes: [{ id: "e", title: "E", events: ["war"] }] },
    "e,()",
  );
  expect(sets[0].troubles).toEqual([{ reason: "no-day" }]);
  expect(sets[0].count).toBe(1);
  expect(sets[1].zero).toBe("peace");
});

test("a set that is too long for a story says how long it is", () => {
  const events = Array.from({ length: MOST_EVENTS + 1 }, (_, i) => anEvent(`e${i}`, "1921-03-04"));
  const { sets } = answerTo(aDataset(...events), "(),()");
  expect(sets[0]).toMatchObject({ count: MOST_EVENTS + 1, troubles: [{ reason: "too-many" }] });
});

test("a story beside itself answers itself, and nothing in it is said to be missing", () => {
  const { steps, sets } = ofShipped("nmd-2001,nmd-2001");
  expect(steps.map(({ by }) => by)).toEqual(["zero"]);
  expect(sets[0]).toEqual(sets[1]);
  const apart = ofShipped("nmd-2001,nmd-2001@2001-03-07-bush-kim-summit");
  expect(apart.steps.length).toBeGreaterThan(1);
});
