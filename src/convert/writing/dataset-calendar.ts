/**
 * A dataset as a calendar (RFC 5545). A calendar has days and no less: a month, a year or a doubt is a stretch of
 * whole days, with the words of the date at the head of its description, and the date itself beside it in EDTF.
 */
import type { Dataset, DatedEvent } from "../../dataset/format/schema.ts";
import { partAt } from "../../dataset/time/calendar.ts";
import { isDatePart } from "../../dataset/time/date-part.ts";
import { namedDays } from "../../dataset/time/named-days.ts";
import { type StatedDate, statedDate } from "../../dataset/time/stated-date.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import { textPieces } from "../../dataset/writing/json-pieces.ts";
import { calendarLine, calendarText } from "./calendar-lines.ts";
import { Evidence } from "./evidence.ts";
import { said, titleOf } from "./one-language.ts";
import type { WriteOptions, Written } from "./writer.ts";

/** One entry an event. Years before 1 and after 9999 have no place in a calendar. */
export function datasetCalendar(dataset: Dataset, options: WriteOptions): Written {
  const [fit, others] = [true, false].map((fits) =>
    dataset.events.filter(({ date }) => (daysOf(date) !== null) === fits),
  );
  const left = (others ?? []).map(({ id }) => ({ id, why: "no-such-year" as const }));
  return { parts: linesOf(dataset, fit ?? [], options), left };
}

function* linesOf(
  dataset: Dataset,
  events: readonly DatedEvent[],
  options: WriteOptions,
): Generator<string> {
  const entries = new Entries(dataset, options);
  const title = calendarText(said(dataset.title, options.language));
  const about = calendarText(said(dataset.description, options.language));
  const head: readonly (readonly [string, string])[] = [
    ["BEGIN", "VCALENDAR"],
    ["VERSION", "2.0"],
    ["PRODID", "-//Dateline//Dateline//EN"],
    ["CALSCALE", "GREGORIAN"],
    ["METHOD", "PUBLISH"],
    // The name by RFC 7986, and as calendars have known it for longer.
    ["NAME", title],
    ["X-WR-CALNAME", title],
    ["DESCRIPTION", about],
    ["X-WR-CALDESC", about],
  ];
  yield* head.flatMap(([name, value]) => (value === "" ? [] : [calendarLine(name, value)]));
  yield* textPieces(events, (event) => entries.of(event));
  yield calendarLine("END", "VCALENDAR");
}

class Entries {
  readonly #options: WriteOptions;
  readonly #evidence: Evidence;
  readonly #labels: ReadonlyMap<string, string>;
  readonly #stamp: string;
  readonly #domain: string;

  constructor(dataset: Dataset, options: WriteOptions) {
    this.#options = options;
    this.#evidence = new Evidence(dataset);
    this.#labels = new Map(
      dataset.topics.map(({ id, label }) => [id, said(label, options.language)] as const),
    );
    this.#stamp = `${options.today.replaceAll("-", "")}T000000Z`;
    this.#domain = domainOf(dataset);
  }

  /** The lines of an event; none where its days have no place. */
  of(event: DatedEvent): string {
    const { language } = this.#options;
    const days = daysOf(event.date);
    if (days === null) return "";
    const [first, next] = days;
    const lines: readonly (readonly [string, string])[] = [
      ["BEGIN", "VEVENT"],
      ["UID", `${event.id}@${this.#domain}`],
      ["DTSTAMP", this.#stamp],
      ["DTSTART;VALUE=DATE", first],
      // The end is the first day that is no part of it.
      ["DTEND;VALUE=DATE", next],
      ["X-EDTF", event.date],
      ["SUMMARY", calendarText(said(event.title, language))],
      ["DESCRIPTION", calendarText(this.#description(event, statedDate(event.date)))],
      ["LOCATION", calendarText(said(event.place, language))],
      ["CATEGORIES", event.topics.map((id) => calendarText(this.#labels.get(id) ?? id)).join(",")],
      ["URL", this.#evidence.sourcesOf(event).find(({ url }) => url !== undefined)?.url ?? ""],
      // Nobody is busy on the day of an event of long ago.
      ["TRANSP", "TRANSPARENT"],
      ["END", "VEVENT"],
    ];
    return lines
      .flatMap(([name, value]) => (value === "" ? [] : [calendarLine(name, value)]))
      .join("");
  }

  #description(event: DatedEvent, date: StatedDate): string {
    const { language } = this.#options;
    const quotation = this.#evidence.quotationOf(event);
    const parts = [
      isExact(date) ? "" : dateText(date, language, "long"),
      said(event.summary, language),
      quotation === null ? "" : `“${quotation.exact}”\n— ${titleOf(quotation.source, language)}`,
    ];
    return parts.filter((each) => each !== "").join("\n\n");
  }
}

/** True for a day, or from one day to another: a calendar shows it as it is. */
const isExact = ({ from, to, approximate, uncertain }: StatedDate): boolean =>
  !approximate &&
  !uncertain &&
  [from, to].every((bound) => isDatePart(bound) && bound.precision === "day");

/** The first day of a date and the first after it; null where a calendar cannot write them. */
function daysOf(date: string): readonly [first: string, next: string] | null {
  const { start, end } = namedDays(statedDate(date));
  const [first, next] = [dayOf(start), dayOf(end)];
  return first === null || next === null ? null : [first, next];
}

/** YYYYMMDD; null for a year that a calendar cannot write. */
function dayOf(instant: number): string | null {
  const { year, month = 1, day = 1 } = partAt(instant, "day");
  if (year < 1 || year > 9999) return null;
  return `${String(year).padStart(4, "0")}${two(month)}${two(day)}`;
}

const two = (value: number): string => String(value).padStart(2, "0");

/**
 * What tells the ids of this dataset from those of others, the same whenever it is written: its first title,
 * in a few letters.
 */
function domainOf({ title }: Dataset): string {
  const name = typeof title === "string" ? title : (Object.values(title)[0] ?? "");
  let hash = 0x811c9dc5;
  for (const character of name) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return `${hash.toString(36)}.dateline`;
}
