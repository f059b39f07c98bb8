/** Items of vis-timeline. */
import { bareOffer, type Offer } from "../assembly/offer.ts";
import { type DateReading, refuse } from "../dates/date-reading.ts";
import { joinEnds } from "../dates/join-ends.ts";
import { readDate } from "../dates/read-date.ts";
import { oneLine, plainWords } from "../tables/cell-words.ts";
import type { Json } from "../tables/table.ts";
import { itemOffers } from "./item-offers.ts";
import { type JsonObject, textAt } from "./json-values.ts";
import { type OfferRead, UnusedFields } from "./read-types.ts";

const FIELDS = "id content start end type title group".split(" ");
const CONTEXT = { order: "mdy", thisYear: 2100 } as const;

const BACKGROUND = {
  kind: "era",
  why: "it is a background, a stretch of time and not an event; it becomes an episode of the events in it, if there are any",
  accepted: "an item of another type",
} as const;

export function visItems(items: readonly Json[]): OfferRead {
  const unused = new UnusedFields(FIELDS);
  const { offers, broken } = itemOffers(items, unused, (value, row) => itemOffer(value, row));
  return { shape: "offers", format: "vis", offers, broken, unused: unused.all() };
}

function itemOffer(value: JsonObject, row: number): Offer {
  const [start, end] = [textAt(value, "start"), textAt(value, "end")];
  const from = quiet(start === "" ? refuse("it has no start") : readDate(start, CONTEXT));
  const date = joinEnds(from, { text: end, isExclusive: false }, (text) =>
    quiet(readDate(text, CONTEXT)),
  );
  const [content, tooltip] = [
    oneLine(textAt(value, "content")),
    plainWords(textAt(value, "title")),
  ];
  const group = oneLine(textAt(value, "group"));
  return {
    ...bareOffer(row, date, [start, end].filter(Boolean).join(" – ")),
    dateColumn: "start",
    title: content === "" ? oneLine(tooltip) : content,
    text: content === "" ? "" : tooltip,
    // A number of a group is its own business: it says nothing to a reader.
    topics: group === "" || /^\d+$/.test(group) ? [] : [group],
    ...(value["type"] === "background" && { leftOut: BACKGROUND }),
  };
}

/** Milliseconds are what the field is made for, and need no look. */
const quiet = (reading: DateReading): DateReading =>
  reading.ok
    ? { ...reading, notes: reading.notes.filter(({ kind }) => kind !== "epoch") }
    : reading;
