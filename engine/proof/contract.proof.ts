/** The store over ClickHouse answers every question as the one in memory does. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { synthetic } from "../../bench/synthetic.ts";
import type { Dataset } from "../../src/dataset/format/schema.ts";
import { soundDataset } from "../../src/dataset/reading/sound-dataset.ts";
import { DAY_MS } from "../../src/dataset/time/interval.ts";
import {
  aDataset,
  anEvent,
  criteria as anyCriteria,
  datasets,
} from "../../src/query/columns/dataset.testing.ts";
import * as contract from "../../src/query/contract.testing.ts";
import { type Criteria, EVERYTHING } from "../../src/query/criteria/query.ts";
import type { Question } from "../../src/query/questions.ts";
import type { EventStore } from "../../src/query/store.ts";
import { LIMITS } from "../limits.ts";
import {
  localStore,
  questionsAbout,
  someCriteria,
  windowsOf,
  withFacet,
} from "./contract.testing.ts";
import { anEngine, backwards } from "./folder.testing.ts";

const answersAlike = async (
  engine: EventStore,
  local: EventStore,
  questions: AsyncIterable<Question> | Iterable<Question>,
): Promise<number> => {
  let asked = 0;
  for await (const question of questions) {
    const [ours, theirs] = [await engine.ask(question), await local.ask(question)];
    expect(ours, JSON.stringify(question).slice(0, 2_000)).toStrictEqual(theirs);
    asked += 1;
  }
  return asked;
};

const opened = async (engine: EventStore, dataset: Dataset) => {
  const text = JSON.stringify(dataset);
  const result = await engine.open({ from: "text", name: "x", text });
  expect(result).toMatchObject({ ok: true });
  const local = await localStore(text);
  return { local, result, sound: soundDataset(text)?.dataset ?? dataset };
};

const shipped = (path: string): Dataset =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")) as Dataset;

const NOTHING = { room: 0, mostEvents: 0 };
/** All events as well, which come between two questions. */
const ALL = { quietMs: 0 };

test.each([
  { shards: 1, keeping: ALL, kept: "kept" },
  { shards: 3, keeping: NOTHING, kept: "asked for each time" },
])(
  "the contract of all stores, over the shipped data and a fixture, in $shards tables, events $kept",
  async ({ shards, keeping }) => {
    const { engine } = await anEngine(shards, (database) => database, LIMITS, keeping);
    for (const path of ["data/events.json", "fixtures/harbour.json"]) {
      const { local, sound } = await opened(engine, shipped(path));
      // One in so many filters and windows: the texts are the same.
      const questions = await contract.questionsAbout(local, sound, shards + 2);
      await contract.expectSameAnswers(engine, local, questions);
      await answersAlike(engine, local, some(windowsOf(sound, local, someCriteria(sound))));
    }
  },
);

test("ten thousand invented events, in three tables, arrived in the other order", async () => {
  const { engine } = await anEngine(3, backwards);
  const invented = synthetic(10_000);
  const { local, sound } = await opened(engine, {
    ...invented.header,
    events: [...invented.events()],
  });
  const [every = EVERYTHING, topic = EVERYTHING, , left = EVERYTHING, , , , words = EVERYTHING] =
    someCriteria(sound);
  await answersAlike(engine, local, questionsAbout(sound, local, [left, words]));
  await answersAlike(engine, local, windowsOf(sound, local, [every, topic]));
});

test("worlds of few events: open ends, ties, whatever is asked", async () => {
  const { engine } = await anEngine(3);
  await fc.assert(
    fc.asyncProperty(
      datasets.filter(({ events }) => events.length > 0),
      fc.array(anyCriteria, { minLength: 1, maxLength: 2 }),
      async (dataset, criteria) => {
        const { local, sound } = await opened(engine, dataset);
        await answersAlike(engine, local, questionsAbout(sound, local, criteria));
        await answersAlike(engine, local, some(windowsOf(sound, local, criteria)));
      },
    ),
    { numRuns: 6 },
  );
});

test.each([
  ["kept", ALL],
  ["filters kept alone", { mostEvents: 0 }],
  ["asked for each time", NOTHING],
])("dates before our era, hostile words and many events of one day, %s", async (_, keeping) => {
  const { engine } = await anEngine(1, (database) => database, LIMITS, keeping);
  const hostile = HOSTILE.map((title, i) =>
    anEvent(`h${i}`, "-0043-03-15", { title, countries: ["FR"], topics: ["border"] }),
  );
  const crowd = Array.from({ length: 450 }, (_, i) =>
    anEvent(`c${i}`, "1921-03-04", {
      topics: i % 7 === 0 ? ["pact"] : ["border"],
      weight: i === 300 ? "core" : "detail",
    }),
  );
  const long = Array.from({ length: 40 }, (_, i) =>
    anEvent(`l${i}`, `${1900 + (i % 9)}/${1930 + i}`, { topics: ["border"], span: "lasted" }),
  );
  const dataset = aDataset(
    ...crowd,
    ...hostile,
    anEvent("far", "Y-12000", { topics: ["bridge"] }),
    anEvent("open", "../1921-03-04"),
    anEvent("on", "1921-03-04/.."),
    ...long,
  );
  const { local, sound } = await opened(engine, dataset);
  const words = [...HOSTILE.map((title) => `"${title}"`), ...HANGUL].map(
    (each): Criteria => ({ ...EVERYTHING, words: each }),
  );
  await answersAlike(
    engine,
    local,
    questionsAbout(sound, local, [EVERYTHING, ...words.slice(0, 3)]),
  );
  for (const criteria of words) await answersAlike(engine, local, lists(criteria));
  await answersAlike(engine, local, windowsOf(sound, local, [EVERYTHING]));
  // It begins on the day on which a bar ends, and ends on one on which another begins.
  const window = { start: Date.UTC(1931, 0), end: Date.UTC(1931, 0) + DAY_MS };
  for await (const question of windowsOf(sound, local, [withFacet("topic", ["border"])])) {
    await answersAlike(engine, local, [{ ...question, window }]);
  }
});

const HOSTILE = [
  "'; DROP TABLE events; --",
  "\\' OR 1=1 --",
  "{dataset:String}",
  "a\tb\\n\u0000c",
  "한미 미사일 방어",
  "100% _ like",
  ") UNION ALL SELECT body FROM bodies",
  "🚢 Ünïcödé",
];

/** Words that are found over a gap, or not: of two letters, of more, with others, and left out. */
const HANGUL = [
  "방어",
  "한 미",
  "미사일방어",
  "미미사일",
  "어",
  "미사일 일",
  '"100% 한미"',
  "-사일",
  "한미 OR zz",
];

function* lists(criteria: Criteria): Generator<Question> {
  yield { kind: "list", criteria, lang: "en", from: 0, to: 9 };
  yield { kind: "facets", criteria };
}

/** Every so many: the layouts of few events are much alike. */
async function* some<T>(questions: AsyncIterable<T>): AsyncGenerator<T> {
  let at = 0;
  for await (const question of questions) if (at++ % 5 === 0) yield question;
}
