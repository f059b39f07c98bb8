/**
 * A stand-in for a ClickHouse server: it speaks its protocol over HTTP, and has chDB answer. It keeps to what a server
 * would refuse: a wrong password, a field that is too long, settings of a user who may choose none.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Address, User } from "../server/address.ts";
import { statementsIn } from "../tables.ts";

/** Bytes of a field, as a server has it unless somebody configures another number. */
const MOST_OF_A_FIELD = 131_072;
const FORMAT = "JSONCompactEachRow";

interface Connection {
  queryAsync(sql: string, options: { format: string }): Promise<{ text(): string }>;
  insert(rows: object): Promise<unknown>;
  readonly connection: unknown;
  close(): void;
}
interface Library {
  Session: new (folder: string, options: { connectionArgs: readonly string[] }) => Connection;
  drainPending(): Promise<void>;
}
/** The library below the one that is imported: values as a server gets them, which is as texts. */
interface Native {
  QueryAsyncConnection(
    connection: unknown,
    sql: string,
    format: string,
    values: Readonly<Record<string, string>>,
  ): Promise<{ readonly bytes: Uint8Array }>;
}

export interface StandIn {
  readonly address: Address;
  /** Who may write, and choose settings. */
  readonly user: User;
  /** Who may only read, within what `schema/cluster.sql` gives him. */
  readonly reader: User;
  /** The texts that are being worked on. */
  readonly running: ReadonlySet<string>;
}

export interface StandInTerms {
  /** The settings of the reader, who may choose none. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** Takes no notice of settings beside a form, as some servers did. */
  readonly isDeaf?: boolean;
  /** What it shows where it is asked over TLS. */
  readonly certificate?: Certificate;
}

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export async function aServer({
  fixed = settingsInSchema(),
  isDeaf = false,
  certificate,
}: StandInTerms = {}): Promise<StandIn> {
  const { Session, drainPending } = (await import("chdb" as string)) as Library;
  const folder = mkdtempSync(join(tmpdir(), "dateline-server-"));
  const config = join(folder, "config.xml");
  writeFileSync(config, CLUSTER_OF_ONE);
  const open = () =>
    new Session(join(folder, "data"), { connectionArgs: [`--config-file=${config}`] });
  const keeper = open();
  const user = { name: "loader", password: "pass:wörd" };
  const reader = { name: "reader", password: "" };
  const running = new Map<string, string>();
  /** What a user may set, and has. */
  const settingsFor = ({ form, terms }: Received, who: User): Settings | Reply => {
    const chosen = Object.fromEntries(isDeaf && form ? [] : terms);
    if (who !== reader) return chosen;
    const changed = Object.entries(chosen).find(([key, value]) => fixed[key] !== value);
    return changed ? [500, `Code: 164. DB::Exception: Cannot modify '${changed[0]}'`] : fixed;
  };

  async function answer(request: IncomingMessage): Promise<Reply> {
    const who = [user, reader].find((each) => isOf(each, request.headers.authorization));
    if (who === undefined) return [403, "Code: 516. DB::Exception: Authentication failed."];
    const received = await receivedFrom(request);
    const { form, sql, id } = received;
    if ([...(form?.values() ?? [])].some((value) => Buffer.byteLength(value) > MOST_OF_A_FIELD)) {
      return [400, "Code: 1000. DB::Exception: Field value too long."];
    }
    const killed = /^KILL QUERY WHERE query_id = '([\w-]+)' ASYNC$/.exec(sql)?.[1];
    if (killed !== undefined) {
      const text = `KILL QUERY WHERE Settings['log_comment'] = '${killed}' ASYNC`;
      await keeper.queryAsync(text, { format: FORMAT });
      return [200, ""];
    }
    const settings = settingsFor(received, who);
    if (Array.isArray(settings)) return settings as Reply;
    const own = open();
    running.set(id, sql);
    try {
      await own.queryAsync(setting({ log_comment: id, ...(settings as Settings) }), {
        format: FORMAT,
      });
      return [200, await done(own, received)];
    } catch (cause) {
      return [500, cause instanceof Error ? cause.message : String(cause)];
    } finally {
      running.delete(id);
      own.close();
    }
  }

  const answers: RequestListener = (request, response) => {
    void answer(request)
      .catch((cause: unknown) => [500, String(cause)] as const)
      .then(([status, body]) => {
        response.writeHead(status).end(body);
      });
  };
  const server = certificate ? createSecureServer(certificate, answers) : createServer(answers);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    keeper.close();
    await drainPending();
    rmSync(folder, { recursive: true, force: true });
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: { url: `${certificate ? "https" : "http"}://127.0.0.1:${port}/`, database: "default" },
    user,
    reader,
    get running() {
      return new Set(running.values());
    },
  };
}

let before: Promise<unknown> = Promise.resolve();

const isOf = ({ name, password }: User, header: string | undefined): boolean =>
  header === `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}`;

/** What `schema/cluster.sql` gives to who reads. */
function settingsInSchema(): Readonly<Record<string, string>> {
  const made = statementsIn("cluster.sql").find((each) => /^CREATE USER .* dateline /.test(each));
  return Object.fromEntries(
    [...(made?.split("SETTINGS")[1] ?? "").matchAll(/(\w+) = (\d+)/g)].map(
      ([, key = "", value = ""]) => [key, value],
    ),
  );
}

const library = createRequire(import.meta.url);

type Reply = readonly [status: number, body: string | Uint8Array];
type Settings = Readonly<Record<string, string>>;

interface Received {
  /** The fields of a form; null where it is none. */
  readonly form: ReadonlyMap<string, string> | null;
  readonly sql: string;
  readonly id: string;
  /** In which rows are answered. */
  readonly format: string;
  /** What else stands in the address: settings. */
  readonly terms: ReadonlyMap<string, string>;
}

async function receivedFrom(request: IncomingMessage): Promise<Received> {
  const terms = new Map(new URL(request.url ?? "", "http://server").searchParams);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString("utf8");
  const form = fieldsIn(request.headers["content-type"] ?? "", body);
  const id = terms.get("query_id") ?? crypto.randomUUID();
  const format = terms.get("default_format") ?? FORMAT;
  const sql = (terms.get("query") ?? "") + (form ? (form.get("query") ?? "") : body);
  for (const key of NO_SETTINGS) terms.delete(key);
  return { form, sql, id, format, terms };
}

const NO_SETTINGS = ["query", "query_id", "database", "default_format", "wait_end_of_query"];

/** (Whether it may only read comes last, after which nothing can be set.) */
function setting({ readonly, ...settings }: Settings): string {
  const all = Object.entries({ ...settings, ...(readonly !== undefined && { readonly }) });
  return `SET ${all.map(([key, value]) => `${key} = '${value}'`).join(", ")}`;
}

async function done(
  own: Connection,
  { form, sql, format }: Received,
): Promise<string | Uint8Array> {
  const rows = /^INSERT INTO (\w+) FORMAT JSONCompactEachRow(?=[[\s])/.exec(sql);
  if (rows) {
    const values = Buffer.from(sql.slice(rows[0].length));
    await own.insert({ table: rows[1], values, format: FORMAT });
    return "";
  }
  const values = [...(form ?? [])].flatMap(([key, value]) =>
    key.startsWith("param_") ? [[key.slice("param_".length), value]] : [],
  );
  return await bytesOf(own, sql, format, Object.fromEntries(values) as Settings);
}

/** Values as they came: they are the server's to read. */
async function bytesOf(
  { connection }: Connection,
  asked: string,
  format: string,
  values: Readonly<Record<string, string>>,
): Promise<string | Uint8Array> {
  const { loadNative } = library(join(library.resolve("chdb"), "..", "dist", "loader.js")) as {
    loadNative(): Native;
  };
  // One machine has no cluster to tell, nor replicas to wait for.
  if (asked.startsWith("SYSTEM SYNC REPLICA")) return "";
  const sql = asked.replace(/ ON CLUSTER '[\w.-]+'/, "");
  // Values of two texts at a time would be mixed up by the library.
  const own = before.then(() => loadNative().QueryAsyncConnection(connection, sql, format, values));
  before = own.catch(() => undefined);
  return (await own).bytes;
}

function fieldsIn(type: string, body: string): ReadonlyMap<string, string> | null {
  const [, boundary] = /^multipart\/form-data; boundary=(.+)$/.exec(type) ?? [];
  if (boundary === undefined) return null;
  return new Map(
    body
      .split(`--${boundary}`)
      .slice(1, -1)
      .map((part) => {
        const [, name = "", value = ""] =
          /^\r\nContent-Disposition: form-data; name="(\w+)"\r\n\r\n([\s\S]*)\r\n$/.exec(part) ??
          [];
        return [name, value];
      }),
  );
}

/** One server is the whole of a cluster that is called as in `schema/cluster.sql`. */
const CLUSTER_OF_ONE = `<clickhouse><tcp_port>9000</tcp_port><remote_servers><dateline><shard>
  <replica><host>127.0.0.1</host><port>9000</port></replica>
</shard></dateline></remote_servers></clickhouse>`;
