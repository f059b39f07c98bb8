import {
  type Citable,
  named,
  notesOn,
  oneLine,
  plainDate,
  type Work,
  workOf,
  yearInWords,
} from "./reference.ts";

const TYPES: Readonly<Record<Work["kind"], string>> = {
  analysis: "ELEC",
  commentary: "ELEC",
  news: "NEWS",
  document: "GOVDOC",
  paper: "RPRT",
  book: "BOOK",
  other: "GEN",
  dataset: "DATA",
};

/** One record, as reference managers read it: a tag a line, lines ended with CR LF. */
export function ris(item: Citable): string {
  const { kind, title, authors, publisher, container, series, version, published, language, url } =
    workOf(item);
  const parts = published === undefined ? null : plainDate(published);
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["TY", TYPES[kind]],
    ["ID", item.id],
    ["TI", title],
    ...authors.map((name) => ["AU", name] as const),
    ["T2", container ?? series],
    ["T3", container === undefined ? undefined : series],
    ["PB", publisher],
    ["ET", version],
    ["PY", (published && yearInWords(published)) ?? undefined],
    ["DA", parts === null ? undefined : slashed(parts)],
    ["LA", language],
    ["UR", url],
    ["Y2", slashed(plainDate(item.accessed) ?? [])],
    ["DB", item.source && named(item.dataset, item.lang)],
    ...notesOn(item).map((note) => ["N1", note] as const),
    ["ER", ""],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join("");
}

const year = (value: number): string => String(value).padStart(4, "0");

/** YYYY/MM/DD, with as much of it as is known. */
const slashed = ([first = 0, ...rest]: readonly number[]): string =>
  [year(first), ...rest.map((part) => String(part).padStart(2, "0"))].join("/");
