/** The same answers from a ClickHouse that is asked over HTTP, alone and as a cluster; and what it does not let pass. */
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dataset } from "../../src/dataset/format/schema.ts";
import { soundDataset } from "../../src/dataset/reading/sound-dataset.ts";
import { aDataset, anEvent } from "../../src/query/columns/dataset.testing.ts";
import * as contract from "../../src/query/contract.testing.ts";
import { EVERYTHING } from "../../src/query/criteria/query.ts";
import type { Database } from "../database.ts";
import { LIMITS } from "../limits.ts";
import { type Engine, engineOver, openEngine } from "../open.ts";
import { serverDatabase } from "../server/server-database.ts";
import { serverTables } from "../server/server-tables.ts";
import { statementsIn } from "../tables.ts";
import { localStore } from "./contract.testing.ts";
import { aFolder } from "./folder.testing.ts";
import { aServer, type StandIn } from "./server.testing.ts";

const shipped = (path: string): Dataset =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")) as Dataset;

const FEW = JSON.stringify(aDataset(anEvent("a", "1921"), anEvent("b", "1922")));
const text = (of: string) => ({ from: "text", name: "x", text: of }) as const;
const THERE = { from: "address", url: "clickhouse://there/default" } as const;

const loaderOf = async ({ address, user }: StandIn): Promise<Engine & { database: Database }> => {
  const database = await serverDatabase(address, user);
  return { ...engineOver(database, await serverTables(database, true)), database };
};
const readerOf = async ({ address, reader }: StandIn): Promise<Engine & { database: Database }> => {
  const database = await serverDatabase(address, reader);
  return { ...engineOver(database, await serverTables(database, false)), database };
};

/** Makes the tables of a cluster, as one machine can: it has no replicas, and no other users. */
async function makeCluster({ address, user }: StandIn): Promise<void> {
  const database = await serverDatabase(address, user);
  for (const statement of statementsIn("cluster.sql")) {
    if (!statement.startsWith("CREATE TABLE")) continue;
    const alone = statement
      .replace(" ON CLUSTER dateline", "")
      .replace(/ReplicatedMergeTree\('[^']+', '[^']+'\)/, "MergeTree")
      .replace(/,\s+replicated_deduplication_window_seconds = \d+/, "")
      .replace("replicated_deduplication", "non_replicated_deduplication");
    await database.write(alone);
  }
  await database.close();
}

/** Loads the shipped data as one user, and asks about it as another. @param every  one in so many filters and windows */
async function answersAlike(
  loads: () => Promise<Engine>,
  asks: () => Promise<Engine>,
  every: number,
): Promise<void> {
  const dataset = shipped("data/events.json");
  const whole = JSON.stringify(dataset);
  const loader = await loads();
  expect(await loader.open(text(whole))).toMatchObject({ ok: true });
  await loader.close();
  const engine = await asks();
  expect(await engine.open(THERE)).toMatchObject({ ok: true });
  const local = await localStore(whole);
  const sound = soundDataset(whole)?.dataset ?? dataset;
  const questions = await contract.questionsAbout(local, sound, every);
  await contract.expectSameAnswers(engine, local, questions);
  await engine.close();
}

test("a file is loaded into a server by one user, and asked about by another who may only read", async () => {
  const server = await aServer();
  await answersAlike(
    () => loaderOf(server),
    () => readerOf(server),
    29,
  );
});

test("so it is where the tables are those of a cluster", async () => {
  const server = await aServer();
  await makeCluster(server);
  await answersAlike(
    () => loaderOf(server),
    () => readerOf(server),
    37,
  );
});

/** A database that may be written to, of a server or a cluster: `clickhouse://HOST/DATABASE`. */
const REAL = process.env["CLICKHOUSE_URL"];

test.skipIf(REAL === undefined)(
  "the server that CLICKHOUSE_URL names answers so too (skipped where it names none)",
  async () => {
    const open = (loads: boolean) => openEngine(REAL ?? "", loads);
    await answersAlike(
      () => open(true),
      () => open(false),
      2,
    );
  },
);

test("any text comes to the server and back as it is, and so do lists longer than it takes at once", async () => {
  const server = await aServer();
  const { database } = await loaderOf(server);
  const sql = "SELECT {a:String}, {b:Array(String)}";
  const any = fc.string({ unit: "grapheme" });
  const hostile = fc.constantFrom("\0", "\\'", "'; DROP TABLE events; --", "{a:String}", "\r\n--");
  const texts = fc.oneof(any, hostile);
  await fc.assert(
    fc.asyncProperty(texts, fc.array(texts), async (a, b) => {
      expect(await database.read({ sql, values: { a, b } })).toEqual([[a, b]]);
    }),
    { numRuns: 40 },
  );
  const ids = Array.from({ length: 30_000 }, (_, at) => `the-events-of-a-long-list-${at}`);
  const long = "한\\🚢".repeat(60_000);
  const [found] = await database.read({
    sql: "SELECT {a:String}, length({b:Array(String)}), count() FROM numbers(40000) WHERE number IN {c:Array(UInt64)}",
    values: { a: long, b: ids, c: ids.map((_, at) => at) },
  });
  expect(found).toEqual([long, 30_000, 30_000]);
});

test("more than a question may take is told as that, and who asks can change nothing", async () => {
  const { address, user } = await aServer();
  const few = { ...LIMITS, seconds: 1, resultRows: 10 };
  const database = await serverDatabase(address, user, few);
  const read = (sql: string) => database.read({ sql, values: {} });
  const over = { name: "OverLimit" };
  await expect(read("SELECT number FROM numbers(100)")).rejects.toMatchObject(over);
  await expect(
    read("SELECT max(sipHash64(number)) FROM numbers(100000000000)"),
  ).rejects.toMatchObject(over);
  for (const sql of [
    "CREATE TABLE x (a UInt8) ENGINE = MergeTree ORDER BY a",
    "SELECT * FROM url('http://127.0.0.1:1/', 'LineAsString')",
    "SELECT * FROM file('/etc/passwd', 'LineAsString')",
    "SELECT 1 SETTINGS max_execution_time = 1000",
  ]) {
    await expect(read(sql), sql).rejects.toThrow(/READONLY/);
  }
  await database.close();
});

test("a question that is given up ends on the server, and the next one is answered", async () => {
  const server = await aServer();
  const database = await serverDatabase(server.address, server.reader);
  const stop = new AbortController();
  const sql = "SELECT max(sipHash64(number)) FROM numbers(15000000000)";
  const long = database.read({ sql, values: {} }, stop.signal);
  await expect.poll(() => [...server.running]).toContain(sql);
  stop.abort();
  await expect(long).rejects.toMatchObject({ name: "Stopped" });
  await expect.poll(() => [...server.running], { timeout: 5_000 }).toEqual([]);
  expect(await database.read({ sql: "SELECT 1", values: {} })).toEqual([[1]]);
  await database.close();
});

test("who may only read, but without limits, is not asked as", async () => {
  const { address, reader } = await aServer({ fixed: { readonly: "1", max_result_rows: "50" } });
  await expect(serverDatabase(address, reader)).rejects.toThrow(
    /ALTER USER reader SETTINGS max_execution_time = 30, max_memory_usage = 6000000000, max_rows_to_read = /,
  );
});

test("a server that takes no notice of limits beside a form is not asked", async () => {
  const server = await aServer({ isDeaf: true });
  await expect(serverDatabase(server.address, server.user)).rejects.toThrow("without limits");
  // Limits of a user's own hold all the same.
  const database = await serverDatabase(server.address, server.reader);
  await database.close();
});

test("what cannot be had is said in a sentence", async () => {
  const server = await aServer();
  const { address, user } = server;
  await expect(readerOf(server)).rejects.toThrow("There is no dataset in that database.");
  const database = await serverDatabase(address, server.reader);
  await expect(serverTables(database, true)).rejects.toThrow("This user may only read");
  await expect(serverDatabase(address, { ...user, password: "x" })).rejects.toThrow(
    "Authentication failed",
  );
  const nobody = { ...address, url: "http://127.0.0.1:1/" };
  await expect(serverDatabase(nobody, user)).rejects.toThrow(
    "No ClickHouse answers at http://127.0.0.1:1/ (ECONNREFUSED).",
  );
});

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

/** A certificate for this machine that nobody has signed but itself. */
function ownCertificate() {
  const folder = aFolder();
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const words =
    "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=x -addext subjectAltName=IP:127.0.0.1";
  execFileSync("openssl", [...words.split(" "), "-keyout", key, "-out", cert], { stdio: "pipe" });
  return { file: cert, key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
}

/** Asks a server from a process of its own, which is told at its start whom it trusts. */
async function askedBy(at: StandIn, trusted: string): Promise<string> {
  const child = fileURLToPath(new URL("server-child.testing.ts", import.meta.url));
  const { url, database } = at.address;
  const words = ["--import", "tsx", child, url, database];
  const env = { ...process.env, ...of(at.user), NODE_EXTRA_CA_CERTS: trusted };
  return (await promisify(execFile)(process.execPath, words, { env })).stdout;
}
const of = ({ name, password }: StandIn["user"]) => ({
  CLICKHOUSE_USER: name,
  CLICKHOUSE_PASSWORD: password,
});

test.skipIf(!hasOpenssl)(
  "over TLS a server answers whoever trusts its certificate, and nobody sends a password to another (skipped without openssl)",
  async () => {
    const certificate = ownCertificate();
    const server = await aServer({ certificate });
    expect(server.address.url).toMatch(/^https:/);
    await expect(serverDatabase(server.address, server.user)).rejects.toThrow(
      /not trusted here \(DEPTH_ZERO_SELF_SIGNED_CERT\)\. Name the file .* in NODE_EXTRA_CA_CERTS/,
    );
    expect(await askedBy(server, certificate.file)).toBe('[["한",2]]');
  },
);

test("a file that is there already is not loaded again", async () => {
  const server = await aServer();
  for (const _ of ["first", "second"]) {
    const loader = await loaderOf(server);
    expect(await loader.open(text(FEW))).toMatchObject({ ok: true, summary: { events: 2 } });
    expect(await loader.database.read({ sql: "SELECT count() FROM events", values: {} })).toEqual([
      [2],
    ]);
    await loader.close();
  }
  const engine = await readerOf(server);
  await engine.open(THERE);
  expect(await engine.ask({ kind: "facets", criteria: EVERYTHING })).toMatchObject({ total: 2 });
  await engine.close();
});

test("each statement for a cluster is one that ClickHouse reads", async () => {
  const server = await aServer();
  const database = await serverDatabase(server.address, server.user);
  const statements = statementsIn("cluster.sql");
  expect(statements.length).toBeGreaterThan(12);
  for (const statement of statements) {
    const sql = "SELECT formatQuery({statement:String}) != ''";
    expect(await database.read({ sql, values: { statement } }), statement).toEqual([[1]]);
  }
});
