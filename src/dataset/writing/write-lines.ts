/** Writes a dataset as JSON Lines: all but its events in the first line, then one event a line. */
import type { Dataset } from "../format/schema.ts";
import { plainDataset } from "./write-dataset.ts";

/** Lines that are read as the same dataset. */
export function writeLines(dataset: Dataset): string {
  const { events, ...header } = plainDataset(dataset);
  return [header, ...(events as readonly unknown[])]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("");
}
