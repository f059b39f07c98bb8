/** A row as its format's reader understood it, before it is an event or is left out. */
import type { EventKind, EventStatus, EventWeight } from "../../dataset/format/vocabulary.ts";
import type { DateReading } from "../dates/date-reading.ts";

export interface OfferedSource {
  readonly title?: string;
  readonly url?: string;
  readonly authors?: readonly string[];
  readonly publisher?: string;
  /** EDTF. */
  readonly published?: string;
  readonly kind?: "book" | "paper" | "news" | "other";
  readonly language?: string;
}

/** Something to look at in a row that comes in. */
export interface RowRemark {
  readonly kind: string;
  readonly column: string | null;
  readonly value: string;
  readonly said: string;
  readonly accepted: string;
}

export interface Offer {
  readonly row: number;
  readonly date: DateReading;
  /** The field that the date stands in, and what is written there. */
  readonly dateColumn: string | null;
  readonly dateValue: string;
  readonly title: string;
  readonly text: string;
  /** Empty where the file gives none. */
  readonly id: string;
  readonly kind: EventKind | null;
  readonly status: EventStatus | null;
  readonly weight: EventWeight | null;
  /** Empty where the file names none. */
  readonly place: string;
  readonly topics: readonly string[];
  readonly actors: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly sources: readonly OfferedSource[];
  /** Words of the first source, letter for letter. */
  readonly quote: string;
  /** The place of the words in the source. */
  readonly page: string;
  readonly remarks: readonly RowRemark[];
  /** Choice that somebody made of the row, where it was in doubt. */
  readonly decided: OfferDecided | null;
  /** The row is no event, whatever its date; a stretch of time becomes an episode of what lies in it. */
  readonly leftOut: LeftOut | null;
}

/** A row of a day, or of two in their order, that is an event with nothing to remark, and of one address at most. */
export interface CommonRow {
  readonly row: number;
  /** EDTF. */
  readonly date: string;
  /** Its first day and its last, counted from 1970. */
  readonly first: number;
  readonly last: number;
  readonly title: string;
  readonly text: string;
  /** Empty where the file gives none. */
  readonly id: string;
  readonly countries: readonly string[];
  readonly topics: readonly string[];
  readonly actors: readonly string[];
  readonly url: string;
  readonly quote: string;
}

/** The status that the words beside a date state, which is planned; null where they state none. */
export const saidStatus = (date: DateReading): EventStatus | null =>
  date.ok && date.notes.some(({ kind }) => kind === "planned") ? "planned" : null;

interface LeftOut {
  readonly why: string;
  readonly accepted: string;
  readonly kind: "era" | "relative" | "broken" | "chosen" | "names" | "parted-rows" | "parted-rest";
}

/** A decision with the doubt that it ended. */
export interface OfferDecided {
  readonly of: "look" | "left";
  readonly kind: string;
  readonly why: string;
  readonly accepted: string;
  readonly byKind: boolean;
}

/** A row with a date and a title, and nothing else. */
export const bareOffer = (row: number, date: DateReading, dateValue: string): Offer => ({
  row,
  date,
  dateColumn: null,
  dateValue,
  title: "",
  text: "",
  topics: [],
  actors: [],
  countries: [],
  sources: [],
  id: "",
  kind: null,
  status: null,
  weight: null,
  place: "",
  quote: "",
  page: "",
  remarks: [],
  decided: null,
  leftOut: null,
});
