/** Measures what passages of the shipped dataset suggest beside what its coders chose. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Dataset, datasetSchema, type Passage } from "../src/dataset/format/schema.ts";
import { findPassage } from "../src/dataset/quotation/find-quote.ts";
import { knowledgeOf, suggestionsFor } from "../src/draft/suggestions/suggestions.ts";

const FIELDS = ["kind", "status", "countries", "topics", "actors"] as const;
type Field = (typeof FIELDS)[number];

/** Of a field: values that coders chose, that were offered, and that are both. */
interface Tally {
  chosen: number;
  offered: number;
  right: number;
}

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly offered: number;
  readonly chosen: number;
}

export const shippedDataset = (): Dataset =>
  datasetSchema.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, "../data/events.json"), "utf8")),
  );

/**
 * Each event is asked about by its first passage alone, and what is learnt from other events is learnt without those
 * that share a passage with it: nobody is examined on what they were taught.
 */
export function suggestionFigures(
  dataset: Dataset,
  texts: ReadonlyMap<string, string> = new Map(),
  told: (
    event: string,
    field: Field,
    chosen: readonly string[],
    offered: readonly string[],
  ) => void = () => undefined,
): Readonly<Record<Field, Figures>> {
  const passages = new Map(dataset.passages.map((passage) => [passage.id, passage]));
  const tallies = Object.fromEntries(
    FIELDS.map((field) => [field, { chosen: 0, offered: 0, right: 0 }]),
  ) as Record<Field, Tally>;
  for (const event of dataset.events) {
    const passage = passages.get(event.claims[0]?.passage ?? "");
    if (passage === undefined) continue;
    const own = new Set(event.claims.map((claim) => claim.passage));
    const events = dataset.events.filter(
      ({ claims }) => !claims.some((claim) => own.has(claim.passage)),
    );
    const { text, span } = placeOf(passage, texts);
    const found = suggestionsFor(text, span, knowledgeOf({ ...dataset, events }));
    for (const field of FIELDS) {
      const chosen = [event[field]].flat();
      const offered = [found[field]]
        .flat()
        .flatMap((offer) => (offer === null ? [] : [offer.value]));
      const right = offered.filter((value) => chosen.includes(value as never)).length;
      tallies[field].chosen += chosen.length;
      tallies[field].offered += offered.length;
      tallies[field].right += right;
      told(event.id, field, chosen, offered);
    }
  }
  return Object.fromEntries(
    FIELDS.map((field) => {
      const { chosen, offered, right } = tallies[field];
      return [field, { precision: right / offered, recall: right / chosen, offered, chosen }];
    }),
  ) as Record<Field, Figures>;
}

/** The passage in its text, where that is at hand; else with the few words that the dataset has around it. */
function placeOf(passage: Passage, texts: ReadonlyMap<string, string>) {
  const { prefix = "", exact, suffix = "", source } = passage;
  const text = texts.get(source);
  const start = text === undefined ? null : findPassage(text, passage).start;
  return text === undefined || start === null
    ? {
        text: prefix + exact + suffix,
        span: { start: prefix.length, end: prefix.length + exact.length },
      }
    : { text, span: { start, end: start + exact.length } };
}

/** A page with the figures. */
export function suggestionTable(): string {
  const dataset = shippedDataset();
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const lines = Object.entries(suggestionFigures(dataset)).map(
    ([field, { precision, recall, offered, chosen }]) =>
      `| ${field} | ${percent(precision)} | ${percent(recall)} | ${offered} | ${chosen} |`,
  );
  return `# Suggestions

What the first passage of each of the ${dataset.events.length} shipped events suggests, beside what was coded. Topics are learnt
from events that share no passage with the one that is asked about. The lists of words were written with these
passages in sight: of texts nobody has seen, less is to be expected.

| field | precision | recall | offered | coded |
| --- | ---: | ---: | ---: | ---: |
${lines.join("\n")}
`;
}
