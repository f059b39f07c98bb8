/** W3C Web Annotations, and those of Hypothesis: quoted words as passages of their sources, dated by their own tags. */
import { bareOffer, type Offer } from "../assembly/offer.ts";
import { type DateReading, refuse } from "../dates/date-reading.ts";
import { readDate } from "../dates/read-date.ts";
import { isWebAddress, oneLine, plainWords } from "../tables/cell-words.ts";
import type { Json } from "../tables/table.ts";
import { itemOffers } from "./item-offers.ts";
import { fieldOf, isObject, type JsonObject, listAt, textAt } from "./json-values.ts";
import { type OfferRead, UnusedFields } from "./read-types.ts";

const FIELDS =
  "@context id type body target created modified creator motivation date title uri text tags document updated user group links".split(
    " ",
  );
const CONTEXT = { order: "dmy", thisYear: 2100 } as const;

const isAnnotation = (value: Json): boolean =>
  isObject(value) && (/^(?:oa:)?Annotation$/.test(textAt(value, "type")) || isNote(value));

/** A note as Hypothesis hands it out, which has fields of its own beside the standard's target. */
const isNote = (value: JsonObject): boolean =>
  textAt(value, "uri") !== "" && isObject(listAt(value, "target")[0]) && "tags" in value;

/** The same note as the standard writes it. */
function asStandard(value: JsonObject): JsonObject {
  if (!isNote(value)) return value;
  const tags = listAt(value, "tags").map((tag) => ({ purpose: "tagging", value: tag }));
  const [target] = listAt(value, "target");
  const [title = ""] = listAt(fieldOf(value, "document"), "title");
  const uri = fieldOf(value, "uri") ?? "";
  return {
    type: "Annotation",
    id: fieldOf(value, "id") ?? "",
    body: [{ value: fieldOf(value, "text") ?? "" }, ...tags],
    target: {
      source: title === "" ? uri : { id: uri, label: title },
      selector: fieldOf(target, "selector") ?? [],
    },
  };
}

/** The list of annotations in a file, whatever holds them; null where there are none. */
export function annotationsIn(file: Json): readonly Json[] | null {
  if (Array.isArray(file)) return file.some(isAnnotation) ? (file as readonly Json[]) : null;
  if (isAnnotation(file)) return [file];
  const lists = [
    listAt(file, "items"),
    listAt(file, "rows"),
    listAt(fieldOf(file, "first"), "items"),
  ];
  return lists.find((list) => list.some(isAnnotation)) ?? null;
}

export function webAnnotations(items: readonly Json[], title = ""): OfferRead {
  const unused = new UnusedFields(FIELDS);
  const { offers, broken } = itemOffers(items, unused, (value, row) =>
    annotationOffer(asStandard(value), row),
  );
  const named = title !== "" && { title };
  return {
    shape: "offers",
    format: "web-annotation",
    offers,
    broken,
    ...named,
    unused: unused.all(),
  };
}

const many = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : value === undefined ? [] : [value];

function annotationOffer(value: JsonObject, row: number): Offer {
  const bodies = many(fieldOf(value, "body")).map((body) => ({
    isTag: textAt(body, "purpose") === "tagging",
    text: wordsOf(body),
  }));
  const tags = bodies.filter(({ isTag }) => isTag).map(({ text }) => onOneLine(text));
  const words = bodies.flatMap(({ isTag, text }) => (isTag || text === "" ? [] : [text]));
  const dated = dateOf(value, tags, words);
  const target = many(fieldOf(value, "target"))[0];
  const quote = quoteOf(target);
  const url =
    typeof target === "string"
      ? target
      : textAt(target, "source", "id") || textAt(target, "source");
  const named = textAt(target, "source", "label");
  const source = { ...(isWebAddress(url) && { url }), ...(named !== "" && { title: named }) };
  const [title = "", ...more] = words;
  return {
    ...bareOffer(row, dated.reading, dated.value),
    dateColumn: "body",
    id: OWN.exec(textAt(value, "id"))?.[1] ?? "",
    title: oneLine(textAt(value, "title")) || (title.length <= 200 ? onOneLine(title) : ""),
    text:
      title.length <= 200 ? more.join("\n\n") || (title === "" ? quote : "") : words.join("\n\n"),
    topics: tags.filter((tag) => tag !== dated.value && tag !== ""),
    sources: isWebAddress(url) || named !== "" ? [source] : url === "" ? [] : [{ title: url }],
    ...(quote !== "" && { quote }),
  };
}

/** The first note on an event of ours: further ones are events of their own, and need other ids. */
const OWN = /^#event\/(.+)\/1$/;

/** The words of a body: what says that it is plain text is no HTML. */
function wordsOf(body: Json): string {
  if (typeof body === "string") return plainWords(body);
  const value = textAt(body, "value");
  return textAt(body, "format") === "text/plain" ? value.trim() : plainWords(value);
}

const onOneLine = (words: string): string => words.replace(/\s+/g, " ").trim();

/** The day on which somebody marked the words is none of the event's. */
function dateOf(
  value: JsonObject,
  tags: readonly string[],
  words: readonly string[],
): { readonly reading: DateReading; readonly value: string } {
  const own = textAt(value, "date");
  if (own !== "") return { reading: readDate(own, CONTEXT), value: own };
  for (const tag of tags) {
    const reading = readDate(tag, CONTEXT);
    if (reading.ok) return { reading, value: tag };
  }
  for (const text of words) {
    const [, start = ""] = /^(.{4,40}?)\s*[:—–]\s/.exec(text) ?? [];
    const reading = readDate(start, CONTEXT);
    if (start !== "" && reading.ok) return { reading, value: start };
  }
  const why = "the annotation has no date; the day on which it was made is none of the event's";
  return { reading: refuse(why, "a tag that is a date, such as 2001-02-27"), value: "" };
}

function quoteOf(target: Json | undefined): string {
  for (const selector of many(fieldOf(target, "selector"))) {
    if (/TextQuoteSelector/.test(textAt(selector, "type"))) return textAt(selector, "exact");
  }
  return "";
}
