/**
 * A ClickHouse, as far as the store needs one: fixed texts of SQL with values beside them, rows out, and rows in.
 */

/** What stands for `{name:Type}` in a text. Values never become part of the text. */
export type Values = Readonly<Record<string, Value>>;
export type Value = string | number | bigint | readonly Value[];

/** A row of an answer, its columns in the order of the text. */
export type Row = readonly unknown[];

export interface Asked {
  readonly sql: string;
  readonly values: Values;
}

export interface Stop {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
}

export interface Database {
  /**
   * The rows of an answer. It may only read, and within limits.
   *
   * @throws OverLimit where it would take more time, memory or rows than it may; Stopped once it is given up.
   */
  read(asked: Asked, stop?: Stop): Promise<readonly Row[]>;
  /** The same rows as bytes, in the format Native: for so many numbers that letters would take longer than the answer. */
  packed(asked: Asked, stop?: Stop): Promise<Uint8Array>;
  /** The rows of an answer that a load needs, which may take as long as it does. */
  look(asked: Asked): Promise<readonly Row[]>;
  /** Changes tables. */
  write(sql: string, values?: Values): Promise<void>;
  /** Adds rows, given as lines of JSON arrays. The same token is taken once. */
  insert(table: string, lines: string, token: string): Promise<void>;
  close(): Promise<void>;
}

/** The rows of an answer in the format JSONCompactEachRow: a line each. */
export const rowsIn = (lines: string): readonly Row[] =>
  lines === "" ? [] : (JSON.parse(`[${lines.trimEnd().replaceAll("\n", ",")}]`) as Row[]);

/** Rejects a question that nobody waits for any longer. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}
