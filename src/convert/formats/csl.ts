/** CSL-JSON, as reference managers write it. */

import { fieldsReading } from "../dates/date-fields.ts";
import { type DateReading, type Note, refuse } from "../dates/date-reading.ts";
import { joinEnds } from "../dates/join-ends.ts";
import { point, seasonOf } from "../dates/part-text.ts";
import { readDate, stretchReading } from "../dates/read-date.ts";
import { oneLine } from "../tables/cell-words.ts";
import { cellText, type Json } from "../tables/table.ts";
import { itemOffers } from "./item-offers.ts";
import { fieldOf, type JsonObject, listAt, textAt } from "./json-values.ts";
import { type Publication, publicationOffer } from "./publications.ts";
import { type OfferRead, UnusedFields } from "./read-types.ts";

const FIELDS =
  "id type title author editor issued URL publisher container-title abstract keyword language".split(
    " ",
  );

export function cslItems(items: readonly Json[]): OfferRead {
  const unused = new UnusedFields(FIELDS);
  const { offers, broken } = itemOffers(items, unused, (value, row) =>
    publicationOffer(publication(value, row)),
  );
  return { shape: "offers", format: "csl", offers, broken, unused: unused.all() };
}

function publication(item: JsonObject, row: number): Publication {
  const issued = fieldOf(item, "issued");
  const type = textAt(item, "type");
  return {
    row,
    title: oneLine(textAt(item, "title")),
    authors: [
      ...listAt(item, "author"),
      ...(listAt(item, "author").length ? [] : listAt(item, "editor")),
    ].map(nameOf),
    publisher: oneLine(textAt(item, "publisher") || textAt(item, "container-title")),
    url: textAt(item, "URL"),
    abstract: textAt(item, "abstract"),
    topics: textAt(item, "keyword").split(/[;,]/).map(oneLine).filter(Boolean),
    kind:
      type === "book"
        ? "book"
        : /newspaper|magazine|post/.test(type)
          ? "news"
          : /journal|paper/.test(type)
            ? "paper"
            : "other",
    date: issuedReading(issued),
    value: issued === undefined ? "" : cellText(issued),
    column: "issued",
  };
}

const nameOf = (person: Json): string =>
  textAt(person, "literal") ||
  [textAt(person, "given"), textAt(person, "family")].filter(Boolean).join(" ");

/** `circa` is about, `season` a season, two lists of parts an interval. */
function issuedReading(issued: Json | undefined): DateReading {
  const parts = listAt(issued, "date-parts").filter(Array.isArray) as readonly (readonly Json[])[];
  const [first, second] = parts;
  if (first === undefined || first.length === 0) {
    const words = textAt(issued, "raw") || textAt(issued, "literal");
    return words === ""
      ? refuse("it has no date")
      : readDate(words, { order: "mdy", thisYear: 2100 });
  }
  const from = withSeason(partsReading(first), textAt(issued, "season"));
  const to = second && second.length > 0 ? partsReading(second) : null;
  const date = to ? joinEnds(from, { text: "end", isExclusive: false }, () => to) : from;
  const isCirca = /^(?:true|1)$/.test(textAt(issued, "circa"));
  if (!date.ok || !isCirca) return date;
  return {
    ...date,
    edtf: date.edtf
      .split("/")
      .map((side) => `${side}~`)
      .join("/"),
  };
}

const partsReading = ([year, month, day]: readonly Json[]): DateReading =>
  fieldsReading({ year: cellText(year), month: cellText(month), day: cellText(day) });

function withSeason(date: DateReading, season: string): DateReading {
  const number = Number(season.replace(/^2(?=[1-4]$)/, ""));
  const year = date.ok && /^-?\d{4}$/.test(date.edtf) ? Number(date.edtf) : null;
  if (year === null || !(number >= 1 && number <= 4)) return date;
  const notes: readonly Note[] = [];
  return stretchReading(point(seasonOf(year, number), notes));
}
