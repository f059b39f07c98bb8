/**
 * A dataset as the JSON of TimelineJS 3, whose words are HTML. It shows a date in words, so that a month stays a
 * month; the first passage stands beside the event as a quotation.
 */
import type { Dataset, DatedEvent } from "../../dataset/format/schema.ts";
import { partAt } from "../../dataset/time/calendar.ts";
import { type DatePart, isDatePart } from "../../dataset/time/date-part.ts";
import { namedDays } from "../../dataset/time/named-days.ts";
import { type StatedDate, statedDate } from "../../dataset/time/stated-date.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import { jsonPieces } from "../../dataset/writing/json-pieces.ts";
import { Evidence } from "./evidence.ts";
import { said, titleOf } from "./one-language.ts";
import type { WriteOptions } from "./writer.ts";

/** One slide an event. `edtf` is ours: TimelineJS has no place for the date itself, and leaves it alone. */
export function datasetTimelineJs(dataset: Dataset, { language }: WriteOptions): Generator<string> {
  const evidence = new Evidence(dataset);
  const labels = new Map(dataset.topics.map(({ id, label }) => [id, said(label, language)]));
  const slide = (event: DatedEvent) => {
    const date = statedDate(event.date);
    const group = labels.get(event.topics[0] ?? "");
    return {
      unique_id: event.id,
      ...datesOf(date),
      display_date: escaped(dateText(date, language, "long")),
      edtf: event.date,
      text: textOf(said(event.title, language), said(event.summary, language)),
      group: group === undefined ? undefined : escaped(group),
      media: mediaOf(event, evidence, language),
    };
  };
  const about = textOf(said(dataset.title, language), said(dataset.description, language));
  const fields = { title: { text: about }, events: dataset.events };
  return jsonPieces(Object.entries(fields), true, (_, event) => slide(event));
}

const textOf = (headline: string, text: string) => ({
  headline: escaped(headline),
  text: text === "" ? undefined : paragraphs(text),
});

/** The quotation with its source; where there is none, the first address. */
function mediaOf(event: DatedEvent, evidence: Evidence, language: string) {
  const quotation = evidence.quotationOf(event);
  const source =
    quotation?.source ?? evidence.sourcesOf(event).find(({ url }) => url !== undefined);
  if (source === undefined) return undefined;
  const credit = escaped(titleOf(source, language));
  if (quotation === null) return { url: source.url, credit };
  return { url: `<blockquote>${lines(quotation.exact)}</blockquote>`, credit, link: source.url };
}

interface Fields {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** A start, and an end where there is one. An open side has none: the words say that it is open. */
function datesOf(date: StatedDate): { readonly start_date: Fields; readonly end_date?: Fields } {
  const [first, last = first] = [date.from, date.to].filter(isDatePart);
  const { start, end } = namedDays(date);
  const from = fieldsOf(partAt(start, stepOf(first)));
  const to = fieldsOf(partAt(end - 1, stepOf(last)));
  return JSON.stringify(from) === JSON.stringify(to)
    ? { start_date: from }
    : { start_date: from, end_date: to };
}

/** The unit of TimelineJS that says no more than a part does: it has no seasons, and no ten years. */
function stepOf(part: DatePart | undefined): "day" | "month" | "year" {
  if (part?.precision === "day") return "day";
  return part?.precision === "month" || part?.precision === "season" ? "month" : "year";
}

/** 44 BC is the year -44, as TimelineJS shows it: there is no year 0. */
const fieldsOf = ({ year, month, day }: DatePart): Fields => ({
  year: year > 0 ? year : year - 1,
  ...(month !== undefined && { month }),
  ...(day !== undefined && { day }),
});

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);

/** Line ends are seen in HTML only where they are marked. */
const lines = (text: string): string => escaped(text).replace(/\r\n?|\n/g, "<br>");

const paragraphs = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .split(/\n{2,}/)
    .map((each) => `<p>${lines(each)}</p>`)
    .join("");
