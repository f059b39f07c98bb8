/** TimelineJS: the JSON of version 3 and that of the versions before it. */
import { bareOffer, type Offer, type OfferedSource } from "../assembly/offer.ts";
import { fieldsReading } from "../dates/date-fields.ts";
import { type DateReading, refuse } from "../dates/date-reading.ts";
import { joinEnds } from "../dates/join-ends.ts";
import { readDate } from "../dates/read-date.ts";
import { keptDate, vaguerOf } from "../mapping/choose-reading.ts";
import { isWebAddress, oneLine, plainWords } from "../tables/cell-words.ts";
import type { BrokenRow, Json } from "../tables/table.ts";
import { brokenItem } from "./item-offers.ts";
import { fieldOf, isObject, type JsonObject, listAt, textAt } from "./json-values.ts";
import { type OfferRead, UnusedFields } from "./read-types.ts";

const ERA = {
  kind: "era",
  why: "it is an era, a stretch of time and not an event; it becomes an episode of the events in it, if there are any",
  accepted: "an entry among the events",
} as const;

const CONTEXT = { order: "mdy", thisYear: 2100 } as const;

/** Events first and eras after them, as the file has them. */
function offersOf(
  events: readonly Json[],
  eras: readonly Json[],
  read: (value: JsonObject, row: number) => Offer,
) {
  const broken: BrokenRow[] = [];
  const offers: Offer[] = [];
  for (const [index, value] of [...events, ...eras].entries()) {
    const row = index + 1;
    if (!isObject(value)) {
      broken.push(brokenItem(row, value));
      continue;
    }
    const offer = read(value, row);
    offers.push(index < events.length ? offer : { ...offer, leftOut: ERA });
  }
  return { offers, broken };
}

const FIELDS_3 =
  "start_date end_date text media group display_date unique_id background autolink edtf".split(" ");

export function timelineJs3(file: JsonObject): OfferRead {
  const unused = new UnusedFields(FIELDS_3);
  const { offers, broken } = offersOf(
    listAt(file, "events"),
    listAt(file, "eras"),
    (value, row) => {
      unused.see(value);
      return event3(value, row);
    },
  );
  const title = fieldOf(file, "title");
  return {
    shape: "offers",
    format: "timelinejs3",
    offers,
    broken,
    title: oneLine(textAt(title, "text", "headline")),
    description: plainWords(textAt(title, "text", "text")),
    unused: unused.all(),
  };
}

function event3(value: JsonObject, row: number): Offer {
  const start = fieldOf(value, "start_date");
  const end = fieldOf(value, "end_date");
  const from = reading3(start);
  const exact = written3(end) === "" ? from : joined(from, reading3(end), written3(end));
  const display = textAt(value, "display_date") || textAt(start, "display_date");
  const vaguer = display === "" ? exact : vaguerOf(exact, readDate(display, CONTEXT));
  const kept = keptDate(exact, textAt(value, "edtf"));
  const date = kept === exact ? vaguer : kept;
  const group = oneLine(textAt(value, "group"));
  const id = textAt(value, "unique_id");
  return {
    ...bareOffer(row, date, [written3(start), written3(end)].filter(Boolean).join(" – ")),
    dateColumn: "start_date",
    title: oneLine(textAt(value, "text", "headline")),
    text: plainWords(textAt(value, "text", "text")),
    ...(id !== "" && { id }),
    topics: group === "" ? [] : [group],
    ...quotedMedia(value),
  };
}

/** The source of what stands beside an event, and its words where they are a quotation. */
function quotedMedia(value: JsonObject): Pick<Offer, "sources" | "quote"> {
  const [url, credit, link] = ["url", "credit", "link"].map((name) => textAt(value, "media", name));
  const [, words] = /^\s*<blockquote[^>]*>([\s\S]*)<\/blockquote>\s*$/i.exec(url ?? "") ?? [];
  if (words === undefined) return { sources: mediaOf(url ?? "", credit ?? ""), quote: "" };
  const title = oneLine(credit ?? "");
  const source = {
    ...(title !== "" && { title }),
    ...(isWebAddress(link ?? "") && { url: link }),
  } as OfferedSource;
  return { sources: [source], quote: plainWords(words) };
}

function reading3(date: Json | undefined): DateReading {
  if (!isObject(date)) return refuse("it has no date");
  return fieldsReading({
    year: textAt(date, "year"),
    month: textAt(date, "month"),
    day: textAt(date, "day"),
  });
}

const written3 = (date: Json | undefined): string =>
  ["year", "month", "day"]
    .map((name) => textAt(date, name))
    .join("-")
    .replace(/-+$/, "");

const joined = (from: DateReading, to: DateReading, text: string): DateReading =>
  joinEnds(from, { text, isExclusive: false }, () => to);

function mediaOf(url: string, credit: string): readonly OfferedSource[] {
  if (!isWebAddress(url)) return [];
  const title = oneLine(credit);
  return [{ url, ...(title !== "" && { title }) }];
}

const FIELDS_2 = "startDate endDate headline text tag asset".split(" ");

export function timelineJs2(file: JsonObject): OfferRead {
  const timeline = fieldOf(file, "timeline");
  const unused = new UnusedFields(FIELDS_2);
  const { offers, broken } = offersOf(
    listAt(timeline, "date"),
    listAt(timeline, "era"),
    (value, row) => {
      unused.see(value);
      return event2(value, row);
    },
  );
  return {
    shape: "offers",
    format: "timelinejs2",
    offers,
    broken,
    title: oneLine(textAt(timeline, "headline")),
    description: plainWords(textAt(timeline, "text")),
    unused: unused.all(),
  };
}

function event2(value: JsonObject, row: number): Offer {
  const [start, end] = [textAt(value, "startDate"), textAt(value, "endDate")];
  const from = reading2(start);
  const date = end === "" ? from : joined(from, reading2(end), end);
  const tag = oneLine(textAt(value, "tag"));
  return {
    ...bareOffer(row, date, [start, end].filter(Boolean).join(" – ")),
    dateColumn: "startDate",
    title: oneLine(textAt(value, "headline")),
    text: plainWords(textAt(value, "text")),
    topics: tag === "" ? [] : [tag],
    sources: mediaOf(textAt(value, "asset", "media"), textAt(value, "asset", "credit")),
  };
}

/** "2001,12,10,10,30": year, month, day, hour, minute, counted as people count. */
function reading2(text: string): DateReading {
  if (text !== "" && !/^-?\d+(?:,\s*\d*)*$/.test(text)) return readDate(text, CONTEXT);
  const [year = "", month = "", day = ""] = text.split(",");
  return fieldsReading({ year, month, day });
}
