/** The formats in which a dataset can be taken away, and what a file of each is called. Nothing here is loaded late. */

export interface WriteFormat {
  /** The name that commands take, and the end of the key of its label. */
  readonly id: WriteFormatId;
  /** The end of a file's name, without a dot. */
  readonly ending: string;
  readonly mediaType: string;
}

export type WriteFormatId =
  | "json"
  | "jsonl"
  | "csv"
  | "datapackage"
  | "ics"
  | "timelinejs"
  | "bibtex"
  | "ris"
  | "csl"
  | "webannotation";

/** In the order in which they are offered. Of several with the same ending, the first is meant by it. */
export const WRITE_FORMATS: readonly WriteFormat[] = [
  { id: "json", ending: "json", mediaType: "application/json" },
  { id: "jsonl", ending: "jsonl", mediaType: "application/jsonl" },
  { id: "csv", ending: "csv", mediaType: "text/csv;charset=utf-8" },
  { id: "datapackage", ending: "zip", mediaType: "application/zip" },
  { id: "ics", ending: "ics", mediaType: "text/calendar;charset=utf-8" },
  { id: "timelinejs", ending: "json", mediaType: "application/json" },
  { id: "bibtex", ending: "bib", mediaType: "application/x-bibtex;charset=utf-8" },
  { id: "ris", ending: "ris", mediaType: "application/x-research-info-systems;charset=utf-8" },
  { id: "csl", ending: "json", mediaType: "application/vnd.citationstyles.csl+json" },
  { id: "webannotation", ending: "json", mediaType: "application/ld+json" },
];
