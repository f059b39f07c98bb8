/** RIS, as libraries and publishers write it, and what PubMed and the Web of Science write like it. */

import { fieldsReading } from "../dates/date-fields.ts";
import { type DateReading, type Note, refuse } from "../dates/date-reading.ts";
import { readDate } from "../dates/read-date.ts";
import { oneLine } from "../tables/cell-words.ts";
import { type Publication, publicationOffer } from "./publications.ts";
import { type OfferRead, UnusedFields } from "./read-types.ts";

const LINE = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;
/** The same of PubMed, whose tags have up to four letters. */
const PUBMED_LINE = /^([A-Z]{2,4}) *- (.*)$/;
/** The same of the Web of Science, whose file says first of what form it is. */
const WOS_LINE = /^([A-Z][A-Z0-9])(?: (.*))?$/;
const IS_WOS = /^\s*FN .*\r?\n(?:VR .*\r?\n)?PT /;
const FIELDS =
  "FN VR EF AF SO PD DE DI UT TY TI T1 CT BT AU A1 A2 ED PY Y1 DA DP UR L1 L2 DO LID AID PB JO JF JT TA T2 AB N2 KW OT MH ER ID PMID PT".split(
    " ",
  );

export const isRis = (text: string): boolean =>
  /^\s*(?:TY {1,2}|PMID)- /.test(text) || IS_WOS.test(text);

/** The form of a line, the tag with which a work begins, and those whose further lines are each another of the kind. */
function manner(text: string): {
  readonly form: RegExp;
  readonly begins: string;
  readonly lists: readonly string[];
} {
  if (IS_WOS.test(text)) return { form: WOS_LINE, begins: "PT", lists: ["AU", "AF"] };
  if (/^\s*PMID- /.test(text)) return { form: PUBMED_LINE, begins: "PMID", lists: [] };
  return { form: LINE, begins: "TY", lists: [] };
}

export function ris(text: string): OfferRead {
  const unused = new UnusedFields(FIELDS);
  const entries: Map<string, string[]>[] = [];
  let last: string[] | null = null;
  let isList = false;
  const { form, begins, lists } = manner(text);
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, tag, value = ""] = form.exec(line) ?? [];
    if (tag === undefined) {
      // A long text goes on in the next line.
      if (last !== null && line.trim() !== "")
        last.push(isList ? line.trim() : `${last.pop() ?? ""} ${line.trim()}`);
      continue;
    }
    isList = lists.includes(tag);
    if (tag === begins) entries.push(new Map());
    const entry = entries.at(-1);
    const values = entry?.get(tag) ?? [];
    values.push(value.trim());
    entry?.set(tag, values);
    last = values;
    unused.see({ [tag]: value });
  }
  const offers = entries.map((entry, index) => publicationOffer(publication(entry, index + 1)));
  return { shape: "offers", format: "ris", offers, broken: [], unused: unused.all() };
}

function publication(entry: ReadonlyMap<string, readonly string[]>, row: number): Publication {
  const text = (...tags: readonly string[]) =>
    tags.map((tag) => oneLine(entry.get(tag)?.[0] ?? "")).find((each) => each !== "") ?? "";
  const all = (...tags: readonly string[]) =>
    tags.flatMap((tag) => entry.get(tag) ?? []).map(oneLine);
  // DA is the whole date where there is one; PY may be the year alone. PubMed's is the day of its record.
  const ofWos = entry.has("UT") && !entry.has("TY") ? `${text("PD")} ${text("PY")}`.trim() : "";
  const value = entry.has("PMID") ? text("DP") : ofWos || text("DA", "PY", "Y1");
  const type = `${text("TY")} ${all("PT").join(" ")}`;
  return {
    row,
    title: text("TI", "T1", "CT", "BT"),
    authors: all("AU", "A1"),
    publisher: text("PB", "JO", "JF", "T2", "JT", "TA", "SO"),
    url: text("UR", "L1", "L2") || doiAddress(all("DO", "LID", "AID", "DI")),
    abstract: text("AB", "N2"),
    topics: [...all("KW", "OT", "MH"), ...text("DE").split(/;\s*/)].filter(Boolean),
    kind: /BOOK|EBOOK|THES/.test(type)
      ? "book"
      : /NEWS|MGZN/.test(type)
        ? "news"
        : /JOUR|CONF|CPAPER|^ J$/i.test(type)
          ? "paper"
          : "other",
    date: reading(value),
    value,
    column: entry.has("PMID") ? "DP" : text("DA") === "" ? "PY" : "DA",
  };
}

/** The address of a work that has a number for good. */
function doiAddress(values: readonly string[]): string {
  const [doi] = values.flatMap((value) => /\b10\.\d{4,9}\/[^\s\]]+/.exec(value)?.[0] ?? []);
  return doi === undefined ? "" : `https://doi.org/${doi}`;
}

/** year/month/day/other words. */
function reading(value: string): DateReading {
  if (value === "") return refuse("it has no date");
  const match = /^(-?\d{1,4})(?:\/(\d{0,2})(?:\/(\d{0,2})(?:\/(.*))?)?)?$/.exec(value);
  if (match === null) return readDate(value, { order: "mdy", thisYear: 2100 });
  const [, year = "", month = "", day = "", words = ""] = match;
  const date = fieldsReading({ year, month, day });
  if (!date.ok || words.trim() === "") return date;
  const note: Note = {
    kind: "vague",
    said: `“${words.trim()}” is left out: the rest of the date is certain.`,
    accepted: "the date without the words",
  };
  return { ...date, notes: [...date.notes, note] };
}
