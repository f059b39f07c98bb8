/** Reads what a writer wrote by the readers of this floor, and words as readers of files take them. */
import type { Dataset, DatedEvent } from "../../dataset/format/schema.ts";
import { convertFile, type WholeConversion } from "../convert.ts";
import { said } from "./one-language.ts";
import type { WriteOptions, Written } from "./writer.ts";

export const OPTIONS: WriteOptions = { language: "en", today: "2026-11-26" };

/** @throws where it cannot be read. */
export async function readBack(parts: Iterable<string | Uint8Array>): Promise<WholeConversion> {
  const bytes = new Uint8Array(await new Blob([...parts] as BlobPart[]).arrayBuffer());
  const converted = await convertFile(bytes, { name: "file", thisYear: 2026 });
  if (!converted.ok) throw new Error(converted.unread.why);
  return converted.conversion;
}

/** A file of text in one. */
export const textOf = ({ parts }: Written): string => [...parts].join("");

/** White space on one line: what a title comes back as. */
export const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Line ends alike, no blank lines but one, no spaces around them: what HTML keeps of a text. */
export const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/** The labels of an event's topics, each once whatever its capitals. */
export const labelsOf = (dataset: Dataset, event: DatedEvent): readonly string[] =>
  event.topics.map((id) => said(dataset.topics.find((topic) => topic.id === id)?.label, "en"));

export const namesOf = (dataset: Dataset, event: DatedEvent): readonly string[] =>
  event.actors.map((id) => said(dataset.actors.find((actor) => actor.id === id)?.name, "en"));

/** Months that are told together come back as the first and the last. */
export const restated = (date: string): string => GROUPS[date] ?? date;

const GROUPS: Readonly<Record<string, string>> = {
  "2034-33": "2034-01/2034-03",
  "1984-1X": "1984-10/1984-12",
};
