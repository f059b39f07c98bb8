import {
  type Citable,
  dateInWords,
  notesOn,
  oneLine,
  plainDate,
  type Work,
  workOf,
} from "./reference.ts";

const TYPES: Readonly<Record<Work["kind"], string>> = {
  analysis: "webpage",
  commentary: "webpage",
  news: "article-newspaper",
  document: "document",
  paper: "report",
  book: "book",
  other: "document",
  dataset: "dataset",
};

/** A list of one item, as Zotero and citation processors import it. */
export function cslJson(item: Citable): string {
  const { kind, title, authors, publisher, container, series, version, published, language, url } =
    workOf(item);
  const entry = {
    id: item.id,
    type: TYPES[kind],
    title: oneLine(title),
    author: authors.length > 0 ? authors.map((name) => ({ literal: oneLine(name) })) : undefined,
    publisher,
    "container-title": container,
    "collection-title": series,
    version,
    issued: published === undefined ? undefined : cslDate(published),
    accessed: cslDate(item.accessed),
    language,
    URL: url,
    note: notesOn(item).join("\n"),
  };
  return `${JSON.stringify([entry], null, 2)}\n`;
}

function cslDate(edtf: string) {
  const parts = plainDate(edtf);
  return parts === null ? { literal: dateInWords(edtf) } : { "date-parts": [parts] };
}
