import type { Source } from "../dataset/format/schema.ts";
import { isDatePart } from "../dataset/time/date-part.ts";
import { parseDate } from "../dataset/time/stated-date.ts";
import { dateText } from "../dataset/wording/date-text.ts";
import { type Language, WORDINGS } from "../dataset/wording/languages.ts";
import { REFERENCE_WORDS } from "./reference-words.ts";

/**
 * Something of Dateline to cite, in plain strings of one language. With a `source`, the reference
 * is to that source, as quoted in the dataset; without, to the dataset, as the view shows it.
 */
export interface Citable {
  /** The language of the words around; English unless it is said. */
  readonly lang?: Language;
  /** A short name for reference managers: an event's id, or one for the view. */
  readonly id: string;
  /** The event's title, or what the view shows; none where a work is cited by itself. */
  readonly title?: string;
  /** The event's date as shown to the reader. */
  readonly date?: string;
  /** Further events for which the same passage is cited. */
  readonly others?: readonly CitedEvent[];
  /** The exact words of the passage. */
  readonly quotation?: string;
  readonly source?: CitedSource;
  readonly dataset: CitedDataset;
  /** The address that brings back what is cited; none where nobody has put it on the web. */
  readonly permalink?: string;
  /** The day the reader saw it, YYYY-MM-DD. */
  readonly accessed: string;
}

export interface CitedEvent {
  readonly title: string;
  readonly date?: string | undefined;
}

export interface CitedSource {
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  /** The newspaper or journal it stands in. */
  readonly container?: string;
  readonly series?: string;
  /** EDTF. */
  readonly published?: string;
  readonly language?: string;
  readonly kind: Source["kind"];
  readonly url?: string;
}

export interface CitedDataset {
  readonly title: string;
  readonly version?: string;
  /** EDTF. */
  readonly updated?: string;
  /** The first digits of the SHA-256 of its file, by which two people know that they have the same. */
  readonly sha256?: string;
}

/** The work a reference names, whichever of the two it is. */
export interface Work {
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher?: string | undefined;
  readonly container?: string | undefined;
  readonly series?: string | undefined;
  readonly version?: string | undefined;
  readonly sha256?: string | undefined;
  readonly published?: string | undefined;
  readonly language?: string | undefined;
  readonly kind: Source["kind"] | "dataset";
  /** Its own address, where one is known: never ours in its stead. */
  readonly url?: string | undefined;
}

export const workOf = ({ source, dataset, permalink }: Citable): Work =>
  source === undefined
    ? { ...dataset, published: dataset.updated, authors: [], kind: "dataset", url: permalink }
    : inContainer(source);

/** A newspaper is what its article is in; where it is not said apart, it stands as the publisher. */
function inContainer(source: CitedSource): Work {
  const { kind, container, publisher } = source;
  if (kind !== "news" || container !== undefined) return source;
  return { ...source, container: publisher, publisher: undefined };
}

/** The notes: what a reference manager has no field for, in sentences. */
export function notesOn(item: Citable): readonly string[] {
  const { title, date, quotation, source, dataset, permalink, others = [], lang = "en" } = item;
  const { published } = workOf(item);
  const words = REFERENCE_WORDS[lang];
  const inexact = published !== undefined && plainDate(published) === null;
  return [
    ...(inexact ? [`${words.published}: ${dateInWords(published, lang)}`] : []),
    ...(quotation === undefined ? [] : [`${words.quotation}: “${nested(quotation)}”`]),
    ...(title === undefined ? [] : [{ title, date }, ...others]).map(
      (event) =>
        `${words.citedFor}: ${oneLine(event.date === undefined ? event.title : `${event.title} (${event.date})`)}`,
    ),
    ...(source === undefined && dataset.sha256 !== undefined
      ? [`${words.fileHash}: ${dataset.sha256}`]
      : []),
    ...(source === undefined
      ? []
      : [`${words.quotedIn}: ${placed(oneLine(named(dataset, lang)), permalink)}`]),
  ];
}

const placed = (name: string, permalink: string | undefined): string =>
  permalink === undefined ? name : `${name}, ${permalink}`;

/** The dataset with its version, else the day it was last changed, and the hash of its file. */
export function named(
  { title, version, updated, sha256 }: CitedDataset,
  lang: Language = "en",
): string {
  const words = REFERENCE_WORDS[lang];
  const dated = updated === undefined ? [] : [words.updated(updated)];
  return [
    words.within(title),
    ...(version === undefined ? dated : [words.version(version)]),
    ...(sha256 === undefined ? [] : [`sha256 ${sha256}`]),
  ].join(", ");
}

/**
 * The year, month and day of a plain date: as many as are stated. Null for what the formats cannot
 * say (a season, a span, a doubt), which is then left in words.
 */
export function plainDate(edtf: string): readonly number[] | null {
  const found = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/.exec(edtf);
  return found?.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)])) ?? null;
}

/** A date (EDTF) in words, at its own precision: "about 1985", "44 BC". What is no date stays as written. */
export function dateInWords(edtf: string, lang: Language = "en"): string {
  const parsed = parseDate(edtf);
  return parsed.ok ? dateText(parsed.date, lang, "long") : edtf;
}

/** The year that a date (EDTF) begins in, else the one it ends in: "1985", "44 BC"; null where it has neither. */
export function yearInWords(edtf: string): string | null {
  const parsed = parseDate(edtf);
  const part = parsed.ok ? [parsed.date.from, parsed.date.to].find(isDatePart) : undefined;
  if (part === undefined) return null;
  return part.year > 0 ? String(part.year).padStart(4, "0") : WORDINGS.en.year(part.year);
}

/** Quotation marks inside quotation marks are single ones. */
export const nested = (text: string): string =>
  oneLine(text).replaceAll("“", "‘").replaceAll("”", "’");

export const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
