/**
 * A dataset's passages as W3C Web Annotations (JSON-LD): each claim of an event is a note on the words that it
 * rests on. Ids are places in the file itself, so that they hold wherever it lies.
 */
import type { Claim, Dataset, DatedEvent, Passage, Source } from "../../dataset/format/schema.ts";
import { Evidence, type Quotation } from "./evidence.ts";
import { said, titleOf, type WriteOptions, type Written } from "./written.ts";

/** A collection of one page. Events without a passage are none of it. */
export function datasetAnnotations(dataset: Dataset, { language }: WriteOptions): Written {
  const evidence = new Evidence(dataset);
  const labels = new Map(dataset.topics.map(({ id, label }) => [id, said(label, language)]));
  const left: { readonly id: string; readonly why: "no-passage" }[] = [];
  const items = dataset.events.flatMap((event) => {
    const quotations = evidence.quotationsOf(event);
    if (quotations.length === 0) left.push({ id: event.id, why: "no-passage" });
    const tags = event.topics.map((id) => labels.get(id) ?? id);
    return quotations.map((each, rank) => annotation(event, rank, each, tags, language));
  });
  const collection = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: "#passages",
    type: "AnnotationCollection",
    label: said(dataset.title, language),
    total: items.length,
    first: {
      id: "#page-1",
      type: "AnnotationPage",
      partOf: "#passages",
      startIndex: 0,
      items,
    },
  };
  return { parts: [`${JSON.stringify(collection, null, 2)}\n`], left };
}

function annotation(
  event: DatedEvent,
  rank: number,
  { claim, passage, source }: Quotation,
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
