/** What a question cannot do: change anything, see files or the network, take more than its share, or go on unheard. */
import { expect, test } from "vitest";
import { aDataset, anEvent } from "../../src/query/columns/dataset.testing.ts";
import { type Criteria, EMPTY_QUERY, EVERYTHING } from "../../src/query/criteria/query.ts";
import { OverLimit } from "../../src/query/over-limit.ts";
import type { Question } from "../../src/query/questions.ts";
import type { EventStore } from "../../src/query/store.ts";
import type { Asked } from "../database.ts";
import { LIMITS } from "../limits.ts";
import { localStore, withFacet } from "./contract.testing.ts";
import { anEngine, noting } from "./folder.testing.ts";

const DATASET = aDataset(
  anEvent("war", "1921-03", {
    topics: ["border"],
    countries: ["FR"],
    title: "한미 미사일 방어 war",
  }),
  anEvent("peace", "1923-05-01", { topics: ["pact"], actors: ["firefly"] }),
);

const HOSTILE = [
  "'",
  "\\",
  "\\'",
  "''",
  "\\\\'; DROP TABLE events; --",
  "' OR '1'='1",
  "1); SELECT * FROM system.tables; --",
  "{dataset:String}",
  "{x:Identifier}",
  "`events`",
  "/*",
  "*/ --",
  "# ",
  "\u0000",
  "\t\n\r",
  "%_%",
  "') FORMAT TSV",
  "' INTO OUTFILE '/tmp/x",
  "url('http://127.0.0.1')",
  "file('/etc/passwd')",
  "SETTINGS readonly=0",
  "\ud83d\ude00",
  "NULL",
  "[1]",
  "(1, 2)",
  "$$",
  "\u2028",
  "한'미",
] as const;

/** Questions with a text in every place that takes one. */
function* questionsWith(text: string): Generator<Question> {
  const lang = "en";
  const criteria: readonly Criteria[] = [
    withFacet("topic", [text], { without: ["border"] }),
    withFacet("country", [text, "FR"], { all: true }),
    withFacet("source", ["gazette"], { without: [text] }),
    { ...EVERYTHING, episode: text },
    { ...EVERYTHING, near: { event: text, days: 3 } },
  ];
  for (const each of criteria) {
    yield { kind: "facets", criteria: each };
    yield { kind: "list", criteria: each, lang, from: 0, to: 5 };
    yield { kind: "home", criteria: each, axis: "folded", open: text, widthPx: 900 };
  }
  const window = { start: Date.UTC(1920, 0), end: Date.UTC(1925, 0) };
  for (const rest of [null, { open: text }]) {
    yield {
      kind: "window",
      criteria: withFacet("topic", [text, "pact"]),
      folding: { parts: [] },
      window,
      widthPx: 900,
      heightPx: 300,
      lanes: "topic",
      lang: "en",
      glyphs: null,
      rest,
    };
  }
  yield { kind: "event", id: text, criteria: EVERYTHING, lang };
  yield { kind: "preview", id: text, criteria: EVERYTHING, lang };
  yield { kind: "neighbour", criteria: EVERYTHING, from: text, direction: "later", window, lang };
  yield { kind: "briefs", ids: [text, "war"], lang };
  yield { kind: "source", id: text, lang };
  yield { kind: "sourceOf", passage: text, lang };
  yield { kind: "unknown", query: { ...EMPTY_QUERY, event: text, passage: text } };
}

const wordsWith = (text: string): readonly Question[] =>
  [text, `"${text}"`, `war OR ${text}`, `-${text} war`].map((words) => ({
    kind: "facets",
    criteria: { ...EVERYTHING, words },
  }));

/** The letters of a text by which the database reads it, numbers that only tell terms apart left out. */
const tokensOf = ({ sql }: Asked): readonly string[] =>
  sql.replaceAll(/_\d+\b/g, "_").match(/'(?:[^'\\]|\\.)*'|[A-Za-z_]\w*|\d+|\S/g) ?? [];

async function answered(engine: EventStore, local: EventStore, question: Question): Promise<void> {
  expect(await engine.ask(question), JSON.stringify(question)).toEqual(await local.ask(question));
}

test("a search for more words than anybody types is a message, and keeps nobody waiting", async () => {
  const { engine } = await anEngine();
  await engine.open({ from: "text", name: "x", text: JSON.stringify(DATASET) });
  const asking = (words: string) =>
    engine.ask({ kind: "facets", criteria: { ...EVERYTHING, words } });
  const words = Array.from({ length: 101 }, (_, i) => `w${i}`);
  await expect(asking(words.join(" "))).rejects.toThrow(OverLimit);
  await expect(asking(words.join(" OR "))).rejects.toThrow(OverLimit);
  await expect(asking(`"${"가".repeat(5_000)}"`)).rejects.toThrow(OverLimit);
  await expect(asking(words.slice(1).join(" -"))).resolves.toMatchObject({ matching: 0 });
});

test("whatever is asked for, the texts stay the same, and so does the truth of the answer", async () => {
  const asked: Asked[] = [];
  const { engine } = await anEngine(1, noting(asked));
  await engine.open({ from: "text", name: "x", text: JSON.stringify(DATASET) });
  const local = await localStore(JSON.stringify(DATASET));
  const textsOf = async (questions: Iterable<Question>): Promise<readonly Asked[]> => {
    asked.length = 0;
    for (const question of questions) await answered(engine, local, question);
    return [...asked];
  };
  const harmless = await textsOf(questionsWith("harmless"));
  const closed = new Set(harmless.map(({ sql }) => sql));
  const words = await textsOf([
    ...wordsWith("harmless"),
    ...wordsWith("한미"),
    ...wordsWith("border firefly"),
  ]);
  const known = new Set([...harmless, ...words].flatMap(tokensOf));
  for (const text of HOSTILE) {
    for (const { sql } of await textsOf(questionsWith(text)))
      expect([...closed], text).toContain(sql);
    for (const each of await textsOf(wordsWith(text))) {
      expect([...known], text).toEqual(expect.arrayContaining([...tokensOf(each)]));
    }
  }
});

test.each([
  "INSERT INTO datasets (dataset) VALUES ('x')",
  "ALTER TABLE events DROP PARTITION 'x'",
  "DROP TABLE events",
  "CREATE TABLE x (a UInt8) ENGINE = MergeTree ORDER BY a",
  "SET readonly = 0",
  "SELECT 1 SETTINGS max_execution_time = 1000",
  "SELECT * FROM file('/etc/passwd', 'LineAsString')",
  "SELECT * FROM url('http://127.0.0.1:1/', 'LineAsString')",
  "SELECT * FROM remote('127.0.0.1', system.one)",
  "SELECT * FROM executable('ls', 'LineAsString', 'a String')",
])("who asks cannot: %s", async (sql) => {
  const { database } = await anEngine();
  await expect(database.read({ sql, values: {} })).rejects.toThrow(/READONLY|Streaming/i);
});

test("more than a question may take is told as that", async () => {
  const few = { ...LIMITS, seconds: 1, resultRows: 10, memoryBytes: 50_000_000 };
  const { database } = await anEngine(1, (same) => same, few);
  const over = { name: "OverLimit" };
  const read = (sql: string) => database.read({ sql, values: {} });
  await expect(
    read("SELECT max(sipHash64(number)) FROM numbers(1000000000000)"),
  ).rejects.toMatchObject(over);
  await expect(read("SELECT number FROM numbers(100)")).rejects.toMatchObject(over);
  await expect(
    read("SELECT count() FROM (SELECT DISTINCT number FROM numbers(100000000))"),
  ).rejects.toMatchObject(over);
  expect(await read("SELECT 1")).toEqual([[1]]);
});

test("a question that is given up ends, and the next one is answered", async () => {
  const { database } = await anEngine();
  const stop = new AbortController();
  const long = database.read(
    { sql: "SELECT max(sipHash64(number)) FROM numbers(15000000000)", values: {} },
    stop.signal,
  );
  const running =
    "SELECT count() FROM system.processes WHERE query LIKE '%sipHash64%' AND query NOT LIKE '%processes%'";
  const count = async () => (await database.read({ sql: running, values: {} }))[0]?.[0];
  await expect.poll(count).toBe(1);
  stop.abort();
  await expect(long).rejects.toMatchObject({ name: "Stopped" });
  await expect.poll(count).toBe(0);
  await expect(database.read({ sql: "SELECT 1", values: {} }, stop.signal)).rejects.toMatchObject({
    name: "Stopped",
  });
});

test("to give up a question that is about to be answered does not end the one that comes after it", async () => {
  const { database } = await anEngine();
  const readers = [0, 1, 2];
  for (let round = 0; round < 6; round++) {
    const stop = new AbortController();
    const quick = readers.map(() => database.read({ sql: "SELECT 1", values: {} }, stop.signal));
    await Promise.race([new Promise(setImmediate), Promise.allSettled(quick)]);
    stop.abort();
    await Promise.allSettled(quick);
    const sql = "SELECT max(sipHash64(number)) > 0 FROM numbers(4000000)";
    const next = readers.map(() => database.read({ sql, values: {} }));
    expect(await Promise.all(next)).toEqual(readers.map(() => [[1]]));
  }
});
