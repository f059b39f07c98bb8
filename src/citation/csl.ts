import { type DatePart, isDatePart, yearsOf } from "../dataset/time/date-part.ts";
import { parseDate } from "../dataset/time/stated-date.ts";
import { type Citable, notesOn, oneLine, type Work, workOf } from "./reference.ts";

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

/** A list of items, as Zotero and citation processors import it. */
export const cslJson = (...items: readonly Citable[]): string =>
  `${JSON.stringify(items.map(entryOf), null, 2)}\n`;

function entryOf(item: Citable) {
  const { kind, title, authors, publisher, container, series, version, published, language, url } =
    workOf(item);
  return {
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
}

/** A date (EDTF) as CSL has it; the side that a span states, where the other is open or unknown. */
function cslDate(edtf: string) {
  const parsed = parseDate(edtf);
  if (!parsed.ok) return { literal: edtf };
  const { from, to, approximate, uncertain } = parsed.date;
  const [first, last = first] = [from, to].filter(isDatePart);
  if (first === undefined || last === undefined) return { literal: edtf };
  const ends = [partsOf(first)[0], partsOf(last)[1]];
  const isOne = JSON.stringify(ends[0]) === JSON.stringify(ends[1]);
  return {
    "date-parts": isOne ? ends.slice(0, 1) : ends,
    season: first === last ? first.season : undefined,
    circa: approximate || uncertain ? true : undefined,
  };
}

type Numbers = readonly number[];

/** The first and the last day, month or year of a part, in the years of CSL: there is no year 0. */
function partsOf(part: DatePart): readonly [first: Numbers, last: Numbers] {
  const years = { decade: 10, century: 100 }[part.precision as string];
  if (years !== undefined) {
    const [first, last] = yearsOf(part, years);
    return [[cslYear(first)], [cslYear(last)]];
  }
  const { year, month, day } = part;
  const numbers = [cslYear(year), month, day].filter((each) => each !== undefined);
  return [numbers, numbers];
}

const cslYear = (year: number): number => (year > 0 ? year : year - 1);
