/**
 * The door of what goes out: a dataset as a file of one of `WRITE_FORMATS`. Every writer is loaded when its format
 * is asked for. What a format has no place for is told in docs/taking-data.md; events that it has no place for at
 * all are named in the answer.
 *
 *     chosen(dataset, ids) → noteChoice(…) → write("ics", …) → new Blob([...parts], { type: mediaType })
 */
import type { Dataset } from "../../dataset/format/schema.ts";
import type { WriteFormatId } from "./formats.ts";
import type { WriteOptions, Writer, Written } from "./writer.ts";

/** Writes a dataset. What is written, `convertFile` reads. */
export async function write(
  format: WriteFormatId,
  dataset: Dataset,
  options: WriteOptions,
): Promise<Written> {
  const writer = await WRITERS[format]();
  return writer(dataset, options);
}

/** A writer of a format that has room for every event. */
const whole =
  (parts: (dataset: Dataset, options: WriteOptions) => Written["parts"]): Writer =>
  (dataset, options) => ({ parts: parts(dataset, options), left: [] });

const WRITERS: Readonly<Record<WriteFormatId, () => Promise<Writer>>> = {
  json: async () => whole((await import("../../dataset/writing/write-dataset.ts")).datasetPieces),
  jsonl: async () => whole((await import("../../dataset/writing/write-dataset.ts")).datasetLines),
  csv: async () => {
    const { datasetCsv } = await import("./dataset-csv.ts");
    return whole((dataset, { language }) => datasetCsv(dataset, language));
  },
  datapackage: async () => {
    const { dataPackage } = await import("./data-package.ts");
    return whole((dataset, options) => [dataPackage(dataset, options)]);
  },
  ics: async () => (await import("./dataset-calendar.ts")).datasetCalendar,
  timelinejs: async () => whole((await import("./dataset-timelinejs.ts")).datasetTimelineJs),
  bibtex: async () => (await import("./dataset-references.ts")).referencesIn("bibtex"),
  ris: async () => (await import("./dataset-references.ts")).referencesIn("ris"),
  csl: async () => (await import("./dataset-references.ts")).referencesIn("csl-json"),
  webannotation: async () => (await import("./dataset-annotations.ts")).datasetAnnotations,
};
