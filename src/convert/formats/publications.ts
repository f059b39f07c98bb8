/** Publications as dated works: each an event of its day, with its title, and a source with its authors. */
import { bareOffer, type Offer, type OfferedSource } from "../assembly/offer.ts";
import { fieldsReading } from "../dates/date-fields.ts";
import { type DateReading, refuse } from "../dates/date-reading.ts";
import { readDate } from "../dates/read-date.ts";
import { isWebAddress, oneLine, plainWords } from "../tables/cell-words.ts";

export interface Publication {
  readonly row: number;
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly url: string;
  readonly abstract: string;
  readonly topics: readonly string[];
  readonly kind: NonNullable<OfferedSource["kind"]>;
  readonly date: DateReading;
  /** The date as the file has it. */
  readonly value: string;
  readonly column: string;
}

export function publicationOffer(work: Publication): Offer {
  const { row, title, authors, publisher, url, date, value, column, kind } = work;
  const source: OfferedSource = {
    title,
    authors,
    kind,
    ...(publisher !== "" && { publisher }),
    ...(isWebAddress(url) && { url }),
    ...(date.ok && { published: date.edtf }),
  };
  return {
    ...bareOffer(row, date, value),
    dateColumn: column,
    title,
    text: plainWords(work.abstract),
    topics: work.topics,
    sources: title === "" ? [] : [source],
  };
}

/** A date in fields, where a year that is no number is said in words. */
export function yearMonthDay(year: string, month: string, day: string): DateReading {
  const words = oneLine(year);
  if (words === "") return refuse("it has no date");
  const number = monthNumber(month);
  if (/^-?\d+$/.test(words))
    return fieldsReading({ year: words, month: number, day: number === "" ? "" : day });
  return readDate(words, { order: "dmy", thisYear: 2100 });
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

function monthNumber(text: string): string {
  if (/^\d{1,2}$/.test(text)) return text;
  const at = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return at === -1 ? "" : String(at + 1);
}
