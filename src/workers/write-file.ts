/** Writes the open dataset, or a part of it, as a file for another program: what `npm run convert` writes. */
import { WRITE_FORMATS, type WriteFormatId } from "../convert/writing/formats.ts";
import { write } from "../convert/writing/write.ts";
import type { WriteOptions, Written } from "../convert/writing/writer.ts";
import type { Dataset } from "../dataset/format/schema.ts";
import { chosen } from "../dataset/writing/choose-events.ts";
import { noteChoice } from "../dataset/writing/note-choice.ts";
import type { Criteria } from "../query/criteria/query.ts";
import type { LocalStore } from "../query/local-store.ts";

/** The events that are taken away; the filter is noted in the file where they are not all, as a link has it. */
export type Part =
  | { readonly of: "all" }
  | { readonly of: "matching"; readonly criteria: Criteria; readonly filter: string }
  | { readonly of: "event"; readonly id: string; readonly filter: string };

export interface WantedFile {
  readonly format: WriteFormatId;
  readonly part: Part;
  readonly options: WriteOptions;
}

export interface WrittenFile {
  readonly file: Blob;
  /** Events that the format has no place for. */
  readonly left: Written["left"];
}

/** The writing of files, as a worker exposes it. Rejects where no dataset is open, or memory does not do. */
export type WriteFile = (wanted: WantedFile) => Promise<WrittenFile>;

export async function writeFile(
  store: Pick<LocalStore, "dataset" | "matching">,
  { format, part, options }: WantedFile,
): Promise<WrittenFile> {
  const dataset = store.dataset(Number.POSITIVE_INFINITY);
  if (dataset === null) throw new Error("no dataset is open");
  const { parts, left } = await write(format, partOf(store, dataset, part), options);
  const type = WRITE_FORMATS.find(({ id }) => id === format)?.mediaType ?? "";
  // Typed for buffers that threads share, which no writer makes.
  return { file: new Blob([...parts] as BlobPart[], { type }), left };
}

function partOf(store: Pick<LocalStore, "matching">, dataset: Dataset, part: Part): Dataset {
  if (part.of === "all") return dataset;
  const ids = part.of === "event" ? new Set([part.id]) : store.matching(part.criteria);
  return noteChoice(chosen(dataset, ids), { of: dataset.events.length, filter: part.filter });
}
