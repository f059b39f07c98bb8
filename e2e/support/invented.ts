import { synthetic } from "../../bench/synthetic.ts";
import { type Format, written } from "../../bench/written.ts";

const made = new Map<string, string>();

/** An invented dataset as the text of a file, made once for all tests of a worker. */
export function invented(events: number, format: Format = "json"): string {
  const key = `${events} ${format}`;
  const text = made.get(key) ?? [...written(synthetic(events), format)].join("");
  made.set(key, text);
  return text;
}
