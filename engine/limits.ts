/** What a question may need, and how ClickHouse says that it would need more. */
import { OverLimit } from "../src/query/over-limit.ts";
import { Stopped } from "./database.ts";

export interface Limits {
  readonly seconds: number;
  readonly memoryBytes: number;
  readonly rowsRead: number;
  readonly resultRows: number;
  readonly resultBytes: number;
}

export const LIMITS: Limits = {
  seconds: 30,
  memoryBytes: 6_000_000_000,
  rowsRead: 20_000_000_000,
  resultRows: 3_000_000,
  resultBytes: 500_000_000,
};

/** The settings by which ClickHouse keeps to them. */
export const settingsOf = (limits: Limits): Readonly<Record<string, number>> => ({
  max_execution_time: limits.seconds,
  max_memory_usage: limits.memoryBytes,
  max_rows_to_read: limits.rowsRead,
  max_result_rows: limits.resultRows,
  max_result_bytes: limits.resultBytes,
});

/** What goes with them: to throw is what it does by itself, unless somebody changed that. */
export const HOW = {
  result_overflow_mode: "throw",
  read_overflow_mode: "throw",
  timeout_overflow_mode: "throw",
  output_format_json_quote_64bit_integers: 0,
} as const;

/** The codes by which ClickHouse says that a limit was reached: of time, memory, rows read, rows or bytes given, or a quota. */
const OVER = /Code: (159|160|241|158|307|396|201)\b/;
const KILLED = /Code: 394\b/;

/** The error that a question ends with, for what ClickHouse says. */
export function told(cause: unknown): unknown {
  const text = cause instanceof Error ? cause.message : String(cause);
  if (OVER.test(text)) return new OverLimit(text.slice(0, 300), { cause });
  if (KILLED.test(text)) return new Stopped("given up", { cause });
  return cause;
}

const FULL = /Code: 243\b|no space left on device/i;

/** Whether something could not be written because a disk is full, that of a store or that for temporary files. */
export const isFull = (cause: unknown): boolean =>
  FULL.test(cause instanceof Error ? cause.message : String(cause));
