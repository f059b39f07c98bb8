/** SIMILE Timeline, in JSON and in XML. */
import { isDatePart } from "../../dataset/time/date-part.ts";
import { statedDate } from "../../dataset/time/stated-date.ts";
import { bareOffer, type Offer } from "../assembly/offer.ts";
import { type DateReading, refuse } from "../dates/date-reading.ts";
import { joinEnds } from "../dates/join-ends.ts";
import { span } from "../dates/part-text.ts";
import { readDate, stretchReading } from "../dates/read-date.ts";
import { isWebAddress, oneLine, plainWords } from "../tables/cell-words.ts";
import { childrenOf, parseXml, stringAt, textOf, type XmlNode } from "../tables/xml-tree.ts";
import { itemOffers } from "./item-offers.ts";
import { type JsonObject, listAt, textAt } from "./json-values.ts";
import { type OfferRead, UnusedFields } from "./read-types.ts";

const FIELDS =
  "start end latestStart earliestEnd isDuration durationEvent title description link caption #text".split(
    " ",
  );
/** A number alone is a year here, however small. */
const CONTEXT = { order: "mdy", thisYear: 2100, earlyYears: true } as const;

/** The fields of an entry, by their names, as text. */
type Get = (name: string) => string;

export function simileJson(file: JsonObject): OfferRead {
  const unused = new UnusedFields(FIELDS);
  const { offers, broken } = itemOffers(listAt(file, "events"), unused, (value, row) =>
    entryOffer((name) => textAt(value, name), row),
  );
  return { shape: "offers", format: "simile-json", offers, broken, unused: unused.all() };
}

export async function simileXml(text: string): Promise<OfferRead> {
  const tree = await parseXml(text, ["event"]);
  const unused = new UnusedFields(FIELDS);
  const [data = {}] = childrenOf(tree, "data");
  const offers = childrenOf(data, "event").map((event: XmlNode, index) => {
    unused.see(event);
    const get: Get = (name) =>
      (name === "description"
        ? stringAt(event, name) || textOf(event)
        : stringAt(event, name)
      ).trim();
    return entryOffer(get, index + 1);
  });
  return { shape: "offers", format: "simile-xml", offers, broken: [], unused: unused.all() };
}

function entryOffer(get: Get, row: number): Offer {
  const names = ["start", "latestStart", "earliestEnd", "end"];
  const link = get("link");
  return {
    ...bareOffer(row, dateOf(get), names.map(get).filter(Boolean).join(" – ")),
    dateColumn: "start",
    title: oneLine(get("title")),
    text: plainWords(get("description")),
    sources: isWebAddress(link) ? [{ url: link }] : [],
  };
}

function dateOf(get: Get): DateReading {
  const start = get("start");
  if (start === "") return refuse("it has no start");
  const from = read(start);
  const inexact = get("latestStart") !== "" || get("earliestEnd") !== "";
  const end = get("end") || get("earliestEnd") || get("latestStart");
  const date = joinEnds(from, { text: end, isExclusive: false }, read);
  return inexact && date.ok ? bothInexact(date) : date;
}

const read = (text: string): DateReading => readDate(text, CONTEXT);

/** From the earliest start to the latest end, neither of them exact. */
function bothInexact(date: Extract<DateReading, { ok: true }>): DateReading {
  const { from, to } = statedDate(date.edtf);
  if (!isDatePart(from) || !isDatePart(to)) return date;
  return stretchReading(
    span({ ...from, approximate: true }, { ...to, approximate: true }, date.notes),
  );
}
