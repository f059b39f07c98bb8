import { bibtex } from "./bibtex.ts";
import { cslJson } from "./csl.ts";
import { plainText } from "./plain.ts";
import type { Citable } from "./reference.ts";
import { ris } from "./ris.ts";

export const CITATION_FORMATS = ["text", "bibtex", "ris", "csl-json"] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

const WRITERS: Readonly<Record<CitationFormat, (item: Citable) => string>> = {
  text: plainText,
  bibtex,
  ris,
  "csl-json": cslJson,
};

/** A reference to an event, a passage or a view, in one of the common formats. */
export const cite = (format: CitationFormat, item: Citable): string => WRITERS[format](item);
