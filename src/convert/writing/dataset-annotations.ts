/**
 * A dataset's passages as W3C Web Annotations (JSON-LD): each claim of an event is a note on the words that it
 * rests on. Ids are places in the file itself, so that they hold wherever it lies.
 */
import type { Claim, Dataset, DatedEvent, Passage, Source } from "../../dataset/format/schema.ts";
import { jsonPieces } from "../../dataset/writing/json-pieces.ts";
import { Evidence, type Quotation } from "./evidence.ts";
import { said, titleOf } from "./one-language.ts";
import type { WriteOptions, Written } from "./writer.ts";

/** A page, which is all of its collection. Events without a passage are none of it. */
export function datasetAnnotations(dataset: Dataset, { language }: WriteOptions): Written {
  const evidence = new Evidence(dataset);
  const labels = new Map(dataset.topics.map(({ id, label }) => [id, said(label, language)]));
  const noted = dataset.events.flatMap((event) =>
    evidence.quotationsOf(event).map((quotation, rank): Noted => ({ event, quotation, rank })),
  );
  const known = new Set(noted.map(({ event }) => event.id));
  const left = dataset.events
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => ({ id, why: "no-passage" as const }));
  const page = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: "#page-1",
    type: "AnnotationPage",
    partOf: {
      id: "#passages",
      type: "AnnotationCollection",
      label: said(dataset.title, language),
      total: noted.length,
    },
    startIndex: 0,
    items: noted,
  };
  const tagsOf = ({ topics }: DatedEvent) => topics.map((id) => labels.get(id) ?? id);
  const parts = jsonPieces(Object.entries(page), true, (_, each: Noted) =>
    annotation(each, tagsOf(each.event), language),
  );
  return { parts, left };
}

/** A claim of an event, the first of it the one of rank 0. */
interface Noted {
  readonly event: DatedEvent;
  readonly quotation: Quotation;
  readonly rank: number;
}

function annotation(
  { event, quotation: { claim, passage, source }, rank }: Noted,
  tags: readonly string[],
  language: string,
) {
  const summary = said(event.summary, language);
  return {
    id: `#event/${event.id}/${rank + 1}`,
    type: "Annotation",
    motivation: "describing",
    body: [
      words(said(event.title, language), "describing"),
      ...(summary === "" ? [] : [words(summary, "describing")]),
      // The first tag that is a date is the date: topics may look like one.
      ...[dateOf(claim, event), ...tags].map((tag) => words(tag, "tagging")),
    ],
    target: { source: work(source, language), selector: selectors(passage) },
  };
}

const dateOf = (claim: Claim, event: DatedEvent): string => claim.date ?? event.date;

const words = (value: string, purpose: "describing" | "tagging") => ({
  type: "TextualBody",
  value,
  format: "text/plain",
  purpose,
});

const work = (source: Source, language: string) => ({
  id: source.url ?? `#source/${source.id}`,
  type: "Text",
  label: titleOf(source, language),
  ...(source.language !== undefined && { language: source.language }),
});

/** The words, and where in the text they stand, in UTF-16 code units: a hint, as in the dataset. */
const selectors = ({ exact, prefix, suffix, start }: Passage) => [
  {
    type: "TextQuoteSelector",
    exact,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
  },
  ...(start === undefined
    ? []
    : [{ type: "TextPositionSelector", start, end: start + exact.length }]),
];
