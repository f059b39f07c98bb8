/** A dataset as CSV that reads back as the same events. */
import type { Dataset, DatedEvent, Source } from "../../dataset/format/schema.ts";
import { textPieces } from "../../dataset/writing/json-pieces.ts";
import { BYTE_ORDER_MARK, dateCell, lineOf, textCell } from "./csv-cells.ts";
import { said, titleOf } from "./one-language.ts";

export const EVENT_COLUMNS =
  "id date title text kind status weight place countries topics actors source url authors published quote".split(
    " ",
  );

/** One row an event, in the order of the dataset; of several sources and passages the first. */
export function* datasetCsv(dataset: Dataset, language: string): Generator<string> {
  const { events, topics, actors, passages, sources } = dataset;
  const labels = new Map(topics.map(({ id, label }) => [id, said(label, language)]));
  const names = new Map(actors.map(({ id, name }) => [id, said(name, language)]));
  const quotes = new Map(passages.map((passage) => [passage.id, passage]));
  const works = new Map(sources.map((source) => [source.id, source]));
  yield BYTE_ORDER_MARK + lineOf(EVENT_COLUMNS);
  yield* textPieces(events, (event) => {
    const passage = quotes.get(event.claims[0]?.passage ?? "");
    const source = works.get(passage?.source ?? event.sources?.[0] ?? "");
    const list = (ids: readonly string[], of: ReadonlyMap<string, string>) =>
      textCell(ids.map((id) => of.get(id) ?? id).join("; "));
    return lineOf([
      ...own(event, language),
      textCell(event.countries.join("; ")),
      list(event.topics, labels),
      list(event.actors, names),
      ...ofSource(source, language),
      textCell(passage?.exact ?? ""),
    ]);
  });
}

const own = (event: DatedEvent, language: string): readonly string[] => [
  textCell(event.id),
  dateCell(event.date),
  textCell(said(event.title, language)),
  textCell(said(event.summary, language)),
  event.kind,
  event.status,
  event.weight ?? "",
  textCell(said(event.place, language)),
];

const ofSource = (source: Source | undefined, language: string): readonly string[] => [
  textCell(source === undefined ? "" : titleOf(source, language)),
  textCell(source?.url ?? ""),
  textCell(source?.authors.join("; ") ?? ""),
  dateCell(source?.published ?? ""),
];
