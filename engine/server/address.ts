/** Where a ClickHouse server answers over HTTP, as `--store` names it: `clickhouse://HOST[:PORT]/DATABASE`. */
export interface Address {
  /** With a slash at the end. */
  readonly url: string;
  readonly database: string;
}

/** Who asks it. A password is never part of an address, which is shown and kept by terminals. */
export interface User {
  readonly name: string;
  readonly password: string;
}

const PORTS = { "clickhouse:": ["http", 8123], "clickhouses:": ["https", 8443] } as const;

/** @throws Error with a sentence for what is no such address. */
export function addressOf(where: string): Address {
  const url = URL.canParse(where) ? new URL(where) : null;
  const [, database = ""] = /^\/([^/]+)\/?$/.exec(url?.pathname ?? "") ?? [];
  if (url === null || url.hostname === "" || database === "" || url.search + url.hash !== "") {
    throw new Error(
      `not a store: ${where.replace(/\/\/[^/]*@/, "//")} (clickhouse://HOST/DATABASE)`,
    );
  }
  if (url.username + url.password !== "") {
    throw new Error(
      "A name or a password is no part of the address: they are CLICKHOUSE_USER and CLICKHOUSE_PASSWORD in the environment.",
    );
  }
  const known = Object.entries(PORTS).find(([protocol]) => protocol === url.protocol);
  if (known === undefined) throw new Error(`not a store: ${where}`);
  const [, [scheme, port]] = known;
  return {
    url: `${scheme}://${url.hostname}:${url.port || port}/`,
    database: decodeURIComponent(database),
  };
}

export const userOf = (environment: Readonly<Record<string, string | undefined>>): User => ({
  name: environment["CLICKHOUSE_USER"] ?? "default",
  password: environment["CLICKHOUSE_PASSWORD"] ?? "",
});
