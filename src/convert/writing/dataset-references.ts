/** The sources of a dataset as one file for a reference manager, written as single references are. */
import { type CitationFormat, citeAll } from "../../citation/cite.ts";
import { citedSource } from "../../citation/cited-source.ts";
import { type Citable, plainDate } from "../../citation/reference.ts";
import type { Dataset, Source } from "../../dataset/format/schema.ts";
import { Evidence } from "./evidence.ts";
import { said } from "./one-language.ts";
import type { WriteOptions, Writer } from "./writer.ts";

/** One entry a source, works that are only cited among them. */
export const referencesIn =
  (format: CitationFormat): Writer =>
  (dataset, options) => {
    const evidence = new Evidence(dataset);
    const left = dataset.events
      .filter((event) => evidence.sourcesOf(event).length === 0)
      .map(({ id }) => ({ id, why: "no-source" as const }));
    const works = dataset.sources.map((source) => citable(source, dataset, options));
    return { parts: [citeAll(format, works)], left };
  };

function citable(
  source: Source,
  { title, version, updated }: Dataset,
  options: WriteOptions,
): Citable {
  const { language, today, address } = options;
  const read = source.accessed ?? "";
  return {
    lang: language,
    id: source.id,
    source: citedSource(source, language),
    dataset: {
      title: said(title, language),
      ...(version !== undefined && { version }),
      ...(updated !== undefined && { updated }),
    },
    accessed: plainDate(read)?.length === 3 ? read : today,
    ...(address !== undefined && { permalink: address }),
  };
}
