/**
 * `npm --prefix engine run bench -- --folder DIR --file FILE [--times 10]`: loads a file, puts so many copies of its
 * events beside each other, and measures what a page asks of them against the barest scan of the same rows.
 */
import { parseArgs } from "node:util";
import { EVEN } from "../../src/query/axis/folding.ts";
import { type Criteria, EVERYTHING } from "../../src/query/criteria/query.ts";
import { chdbDatabase } from "../chdb.ts";
import type { Database } from "../database.ts";
import { fileSource } from "../load/file-source.ts";
import { finishedFrom } from "../load/finish.ts";
import { load } from "../load/load.ts";
import { engineOver } from "../open.ts";
import { middle, withFacet } from "../proof/contract.testing.ts";
import { makeTables, type Tables } from "../tables.ts";

const { values } = parseArgs({
  options: {
    folder: { type: "string", default: "" },
    file: { type: "string", default: "" },
    times: { type: "string", default: "10" },
    rounds: { type: "string", default: "7" },
  },
});

async function main(): Promise<void> {
  const database = await chdbDatabase(values.folder);
  const tables = await makeTables(database);
  const source = await fileSource(values.file);
  await timed("load", () => load(database, tables, source));
  const times = Number(values.times);
  if (times > 1) await multiply(database, tables, source.key, times);
  await measure(database, tables);
  const rows = await database.read({ sql: SIZES, values: {} });
  for (const [table, bytes, events] of rows) {
    console.log(
      `${table}: ${bytes} bytes, ${events} rows, ${(Number(bytes) / Number(events)).toFixed(1)} a row`,
    );
  }
  console.log(
    `most memory of the process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
  await database.close();
}

const SIZES = `SELECT table, sum(bytes_on_disk), sum(rows) FROM system.parts
  WHERE active AND database = currentDatabase() GROUP BY table ORDER BY table`;

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const made = await work();
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    `${name}: ${((performance.now() - began) / 1000).toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of processors`,
  );
  return made;
}

/** As many copies of the events under one key as a dataset. */
async function multiply(
  database: Database,
  tables: Tables,
  key: string,
  times: number,
): Promise<void> {
  const dataset = `${key}${times.toString(16)}`;
  const there = await database.read({
    sql: "SELECT count() FROM datasets WHERE dataset = {dataset:String}",
    values: { dataset },
  });
  if (there[0]?.[0] !== 0) return;
  const [known = []] = await database.read({
    sql: "SELECT frame, count() OVER () FROM datasets WHERE dataset = {key:String}",
    values: { key },
  });
  const [[events = 0] = []] = await database.read({
    sql: "SELECT count() FROM events WHERE dataset = {key:String}",
    values: { key },
  });
  const arrived = await database.look({
    sql: "SELECT count() FROM arriving WHERE dataset = {dataset:String}",
    values: { dataset },
  });
  const isThere = Number(arrived[0]?.[0]) === Number(events) * times;
  if (!isThere) await tables.drop("arriving", dataset);
  await timed("copies", async () => {
    if (isThere) return;
    for (let copy = 0; copy < times; copy++) {
      await database.write(COPY, { dataset, key, copy, events: Number(events) });
    }
  });
  await timed("order of all", () =>
    finishedFrom(database, tables, dataset, {
      frame: JSON.parse(String(known[0])),
      events: Number(events) * times,
      passages: 0,
    }),
  );
}

const COPY = `INSERT INTO arriving SELECT {dataset:String}, row + {copy:UInt32} * {events:UInt32},
    concat(id, 'x', toString({copy:UInt32})), start_day, end_day, from_half, to_half, read_day, year, weight, claims,
    own_topic, collection, country, topic, actor, source, kind, status, support, basis, voice, precision, quotes,
    arrayMap(link -> concat(link, 'x', toString({copy:UInt32})), links), words,
    replaceOne(replaceAll(body, '"event":"e', concat('"event":"e')), concat('"id":"', id, '"'), concat('"id":"', id, 'x', toString({copy:UInt32}), '"'))
  FROM (SELECT * FROM events WHERE dataset = {key:String}) AS e
  INNER JOIN (SELECT row, body FROM bodies WHERE dataset = {key:String}) AS b USING (row)`;

interface Measured {
  readonly name: string;
  readonly ours: readonly number[];
  readonly bare: readonly number[];
}

async function measure(database: Database, tables: Tables): Promise<void> {
  const engine = engineOver(database, tables);
  const opened = await timed("opening what is there", () =>
    engine.open({ from: "address", url: "chdb:" }),
  );
  if (!opened.ok || opened.summary.extent === null) throw new Error("nothing is open");
  const { extent, events, topics } = opened.summary;
  const [[dataset = ""] = []] = await database.read({
    sql: "SELECT dataset FROM datasets ORDER BY loaded DESC LIMIT 1",
    values: {},
  });
  console.log(`${events} events`);
  const bare = (sql: string, more = {}) =>
    database.read({ sql, values: { dataset: String(dataset), ...more } });
  const cells =
    "SELECT intDiv(start_day, 300) AS cell, count() FROM events WHERE dataset = {dataset:String} GROUP BY cell";
  const laneCells = `SELECT own_topic[1] AS lane, intDiv(start_day, 300) AS cell, count(), min(row), max(telling)
    FROM events WHERE dataset = {dataset:String} GROUP BY lane, cell`;
  const columns = [
    "collection",
    "country",
    "topic",
    "actor",
    "source",
    "kind",
    "status",
    "support",
    "basis",
    "voice",
    "precision",
  ];
  const scan = `SELECT ${columns.map((each) => `sum(length(${each}))`).join(", ")} FROM events WHERE dataset = {dataset:String}`;
  const facet = (topic: string): Criteria => withFacet("topic", [topic]);
  let turn = 0;
  const next = () => topics[turn++ % topics.length]?.id ?? "";
  const width = () => 900 + (turn++ % 200);
  const window = (criteria: Criteria, share: number, lanes: "topic" | "none") =>
    engine.ask({
      kind: "window",
      criteria,
      folding: EVEN,
      window: middle(extent, share),
      widthPx: width(),
      heightPx: 500,
      lanes,
      lang: "en",
      glyphs: { known: {}, wide: 12, other: 6.5 },
      rest: null,
    });
  const rounds: readonly (readonly [string, () => Promise<unknown>, () => Promise<unknown>])[] = [
    [
      "window of all, one lane, against GROUP BY cell",
      () => window(EVERYTHING, 1, "none"),
      () => bare(cells),
    ],
    [
      "window of all, lanes of topics, against GROUP BY lane, cell",
      () => window(EVERYTHING, 1, "topic"),
      () => bare(laneCells),
    ],
    ["window of a hundredth", () => window(EVERYTHING, 0.01, "topic"), () => bare(laneCells)],
    [
      "window of a ten-thousandth",
      () => window(EVERYTHING, 0.0001, "topic"),
      () => bare(laneCells),
    ],
    ["window of a topic", () => window(facet(next()), 1, "topic"), () => bare(laneCells)],
    [
      "facets, nothing asked, against one scan",
      () => engine.ask({ kind: "facets", criteria: EVERYTHING }),
      () => bare(scan),
    ],
    [
      "facets of a topic, against one scan",
      () => engine.ask({ kind: "facets", criteria: facet(next()) }),
      () => bare(scan),
    ],
    [
      "search for a word: list",
      () =>
        engine.ask({
          kind: "list",
          criteria: { ...EVERYTHING, words: `envoy${turn++ % 10 === 0 ? "" : "s"}` },
          lang: "en",
          from: 0,
          to: 50,
        }),
      () =>
        bare(
          "SELECT countIf(position(words, 'envoy') > 0) FROM events WHERE dataset = {dataset:String}",
        ),
    ],
    [
      "search for Hangul: facets",
      () => engine.ask({ kind: "facets", criteria: { ...EVERYTHING, words: "사건" } }),
      () =>
        bare(
          "SELECT countIf(position(words, 'envoy') > 0) FROM events WHERE dataset = {dataset:String}",
        ),
    ],
    [
      "list, from the middle",
      () =>
        engine.ask({
          kind: "list",
          criteria: EVERYTHING,
          lang: "en",
          from: Math.floor(events / 2) + turn++,
          to: Math.floor(events / 2) + turn + 50,
        }),
      () => bare(cells),
    ],
    [
      "home",
      () =>
        engine.ask({
          kind: "home",
          criteria: EVERYTHING,
          axis: "folded",
          open: null,
          widthPx: width(),
        }),
      () => bare(cells),
    ],
    [
      "density",
      () =>
        engine.ask({
          kind: "density",
          criteria: EVERYTHING,
          extent,
          mostBins: 100 + (turn++ % 50),
        }),
      () => bare(cells),
    ],
    [
      "an event",
      () =>
        engine.ask({ kind: "event", id: `e${977 * turn++}x1`, criteria: EVERYTHING, lang: "en" }),
      () => bare(cells),
    ],
  ];
  for (const [name, ours, theirs] of rounds) {
    const found: Measured = { name, ours: [], bare: [] };
    for (let round = 0; round < Number(values.rounds); round++) {
      (found.bare as number[]).push(await length(theirs));
      (found.ours as number[]).push(await length(ours));
    }
    tell(found);
  }
}

async function length(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function tell({ name, ours, bare }: Measured): void {
  const at = (times: readonly number[], share: number) =>
    times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
    0;
  const [median, most, plain] = [at(ours, 0.5), at(ours, 0.95), at(bare, 0.5)];
  console.log(
    `${name}: ${median.toFixed(0)} ms, p95 ${most.toFixed(0)} ms; bare ${plain.toFixed(0)} ms; ${(median / plain).toFixed(1)} times`,
  );
}

main().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
