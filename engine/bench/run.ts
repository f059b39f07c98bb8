/**
 * `npm --prefix engine run bench -- --folder DIR --file FILE [--times 10] [--room BYTES]`: loads a file, puts so many
 * copies of its events beside each other, and measures what a page asks of them against the barest scan of the same rows.
 * With `--room 0` nothing is kept of the last filters.
 */
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { EVEN } from "../../src/query/axis/folding.ts";
import { type Criteria, EVERYTHING } from "../../src/query/criteria/query.ts";
import { chdbDatabase } from "../chdb.ts";
import type { Database } from "../database.ts";
import { fileSource } from "../load/file-source.ts";
import { type Known, summedUp } from "../load/finish.ts";
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
    room: { type: "string" },
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

/** So many copies of each event, one beside the other, as a dataset of its own. */
async function multiply(
  database: Database,
  tables: Tables,
  key: string,
  times: number,
): Promise<void> {
  const dataset = `${key}${times.toString(16)}`;
  const asked = { sql: "SELECT frame, known FROM datasets WHERE dataset = {dataset:String}" };
  const [there] = await database.read({ ...asked, values: { dataset } });
  if (there) return;
  const [one = []] = await database.read({ ...asked, values: { dataset: key } });
  const known = JSON.parse(String(one[1])) as Known;
  await timed("copies", async () => {
    for (const table of ["coded", "events", "bodies"] as const) {
      await tables.drop(table, dataset);
      await database.write(COPIES[table], { dataset, key, times });
    }
  });
  const frame = JSON.parse(String(one[0])) as Parameters<typeof summedUp>[3]["frame"];
  await timed("sums of all", () =>
    summedUp(database, tables, dataset, { frame, first: known.first, passages: 0 }),
  );
}

const FROM = "WHERE dataset = {key:String}) ARRAY JOIN range({times:UInt32}) AS copy";
const ROW = "toUInt32(one * {times:UInt32} + copy)";
const ID = "concat(id, 'x', toString(copy))";

/** A copy stands just behind what it is a copy of, so that nothing has to be put in order. */
const COPIES = {
  coded: `INSERT INTO coded SELECT {dataset:String}, code, facet, value, events * {times:UInt32} FROM coded
    WHERE dataset = {key:String}`,
  events: `INSERT INTO events SELECT * EXCEPT (copy, one) REPLACE ({dataset:String} AS dataset, ${ROW} AS row, ${ID} AS id,
      arrayMap(link -> concat(link, 'x', toString(copy)), links) AS links)
    FROM (SELECT *, row AS one FROM events ${FROM}`,
  bodies: `INSERT INTO bodies SELECT {dataset:String}, ${ROW},
      replaceRegexpOne(replaceRegexpAll(body, '"event":"([^"]+)"', concat('"event":"\\\\1x', toString(copy), '"')),
        '"id":"([^"]+)"', concat('"id":"\\\\1x', toString(copy), '"'))
    FROM (SELECT body, row AS one FROM bodies ${FROM}`,
} as const;

/** Milliseconds that passed, and those that processors worked: others may use these at the same time. */
interface Length {
  readonly passed: number;
  readonly worked: number;
}

interface Measured {
  readonly name: string;
  readonly ours: Length[];
  readonly bare: Length[];
}

async function measure(database: Database, tables: Tables): Promise<void> {
  const room = Number(values.room);
  const keeping = values.room === undefined ? {} : { room, ...(room === 0 && { mostEvents: 0 }) };
  const engine = engineOver(database, tables, keeping);
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
  const laneCells = `SELECT own_topic[1] AS lane, intDiv(start_day, 300) AS cell, count(), min(row), max(weight)
    FROM events WHERE dataset = {dataset:String} GROUP BY lane, cell`;
  const topicCells = `SELECT intDiv(start_day, 300) AS cell, count() FROM events
    WHERE dataset = {dataset:String} AND has(topic, {topic:String}) GROUP BY cell`;
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
  const scan = `SELECT ${columns.map((each) => `sum(${each}.size0)`).join(", ")} FROM events WHERE dataset = {dataset:String}`;
  const facet = (topic: string): Criteria => withFacet("topic", [topic]);
  let turn = 0;
  const next = () => topics[turn++ % topics.length]?.id ?? "";
  const width = () => 900 + (turn++ % 200);
  const window = (criteria: Criteria, share: number, lanes: "topic" | "none", by = engine) =>
    by.ask({
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
  /** As a hand moves it: a width that stays, and a window somewhere else each time. */
  const panned = (criteria: Criteria, share: number, lanes: "topic" | "none") => {
    const { start, end } = middle(extent, share);
    const by = (((turn++ * 37) % 100) / 100 - 0.5) * (extent.end - extent.start) * (1 - share);
    return engine.ask({
      kind: "window",
      criteria,
      folding: EVEN,
      window: { start: start + by, end: end + by },
      widthPx: 1_000,
      heightPx: 500,
      lanes,
      lang: "en",
      glyphs: { known: {}, wide: 12, other: 6.5 },
      rest: null,
    });
  };
  /** A step of zoom that was not asked for before. */
  const zoomed = (criteria: Criteria) => {
    turn += 1;
    return engine.ask({
      kind: "window",
      criteria,
      folding: EVEN,
      window: middle(extent, 0.84 ** (1 + (turn % 25))),
      widthPx: 1_001,
      heightPx: 500,
      lanes: "topic",
      lang: "en",
      glyphs: { known: {}, wide: 12, other: 6.5 },
      rest: null,
    });
  };
  /** Engines that know all events, and no filter. */
  const fresh: (typeof engine)[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    const own = engineOver(database, tables, keeping);
    await own.open({ from: "address", url: "chdb:" });
    for (const lanes of ["none", "topic"] as const) await window(EVERYTHING, 1, lanes, own);
    fresh.push(own);
    await quiet();
  }
  const rounds: readonly (readonly [string, () => Promise<unknown>, () => Promise<unknown>])[] = [
    [
      "window of all, one lane, against GROUP BY cell",
      () => window(EVERYTHING, 1, "none"),
      () => bare(cells),
    ],
    [
      "window of all, lanes of topics, against GROUP BY cell",
      () => window(EVERYTHING, 1, "topic"),
      () => bare(cells),
    ],
    [
      "the same, against GROUP BY lane, cell",
      () => window(EVERYTHING, 1, "topic"),
      () => bare(laneCells),
    ],
    ["a new step of zoom, lanes of topics", () => zoomed(EVERYTHING), () => bare(cells)],
    ["panning a tenth", () => panned(EVERYTHING, 0.1, "topic"), () => bare(cells)],
    ["panning a hundredth", () => panned(EVERYTHING, 0.01, "topic"), () => bare(cells)],
    ["panning a ten-thousandth", () => panned(EVERYTHING, 0.0001, "topic"), () => bare(cells)],
    [
      "the very first window of a topic, against GROUP BY cell of its events",
      () => window(facet(topics[1]?.id ?? ""), 1, "topic", fresh.pop()),
      () => bare(topicCells, { topic: topics[1]?.id ?? "" }),
    ],
    [
      "window of a topic, each time another, against the same",
      () => window(facet(next()), 1, "topic"),
      () => bare(topicCells, { topic: topics[turn % topics.length]?.id ?? "" }),
    ],
    [
      "panning a tenth of a topic, against the same",
      () => panned(facet(topics[0]?.id ?? ""), 0.1, "topic"),
      () => bare(topicCells, { topic: topics[0]?.id ?? "" }),
    ],
    [
      "a new step of zoom of a topic, against the same",
      () => zoomed(facet(topics[0]?.id ?? "")),
      () => bare(topicCells, { topic: topics[0]?.id ?? "" }),
    ],
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
      "search for a word: facets",
      () => engine.ask({ kind: "facets", criteria: { ...EVERYTHING, words: "envoy" } }),
      () =>
        bare(
          "SELECT countIf(position(words, 'envoy') > 0) FROM events WHERE dataset = {dataset:String}",
        ),
    ],
    [
      "search for Hangul: facets",
      () => engine.ask({ kind: "facets", criteria: { ...EVERYTHING, words: "협정" } }),
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
    await quiet();
    for (let round = 0; round < Number(values.rounds); round++) {
      found.bare.push(await length(theirs));
      found.ours.push(await length(ours));
    }
    tell(found);
  }
}

/** As a reader pauses: waits until nothing is fetched for those who ask next. */
async function quiet(): Promise<void> {
  for (let worked = Number.POSITIVE_INFINITY; worked > 10; ) {
    ({ worked } = await length(() => setTimeout(700)));
  }
}

async function length(work: () => Promise<unknown>): Promise<Length> {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { passed: performance.now() - began, worked: (user + system) / 1_000 };
}

function tell({ name, ours, bare }: Measured): void {
  const at = (all: readonly Length[], key: keyof Length, share: number) =>
    all.map((each) => each[key]).toSorted((a, b) => a - b)[
      Math.min(all.length - 1, Math.floor(all.length * share))
    ] ?? 0;
  const texts = (["passed", "worked"] as const).map((key) => {
    const [median, most, plain] = [at(ours, key, 0.5), at(ours, key, 0.95), at(bare, key, 0.5)];
    return `${key} ${median.toFixed(0)} ms (p95 ${most.toFixed(0)}), bare ${plain.toFixed(0)}, ${(median / plain).toFixed(1)} times`;
  });
  console.log(`${name}: ${texts.join("; ")}`);
}

main().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
