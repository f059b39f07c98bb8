/** A dataset as CSV that reads back as the same events. */
import type { Dataset, DatedEvent, Localized, Source } from "../../dataset/format/schema.ts";
import { dateCell, lineOf, textCell } from "./csv-cells.ts";

const COLUMNS =
  "id date title text kind status weight place countries topics actors source url authors published quote".split(
    " ",
  );

/** One row an event, in the order of the dataset; of several sources and passages the first. */
export function datasetCsv(dataset: Dataset): string {
  const { events, topics, actors, passages, sources } = dataset;
  const labels = new Map(topics.map(({ id, label }) => [id, plain(label)]));
  const names = new Map(actors.map(({ id, name }) => [id, plain(name)]));
  const quotes = new Map(passages.map((passage) => [passage.id, passage]));
  const works = new Map(sources.map((source) => [source.id, source]));
  const rows = events.map((event) => {
    const passage = quotes.get(event.claims[0]?.passage ?? "");
    const source = works.get(passage?.source ?? event.sources?.[0] ?? "");
    const list = (ids: readonly string[], of: ReadonlyMap<string, string>) =>
      textCell(ids.map((id) => of.get(id) ?? id).join("; "));
    return lineOf([
      ...own(event),
      textCell(event.countries.join("; ")),
      list(event.topics, labels),
      list(event.actors, names),
      ...ofSource(source),
      textCell(passage?.exact ?? ""),
    ]);
  });
  return lineOf(COLUMNS) + rows.join("");
}

const own = (event: DatedEvent): readonly string[] => [
  textCell(event.id),
  dateCell(event.date),
  textCell(plain(event.title)),
  textCell(plain(event.summary ?? "")),
  event.kind,
  event.status,
  event.weight ?? "",
  textCell(plain(event.place ?? "")),
];

const ofSource = (source: Source | undefined): readonly string[] => [
  textCell(source === undefined ? "" : plain(source.title)),
  textCell(source?.url ?? ""),
  textCell(source?.authors.join("; ") ?? ""),
  dateCell(source?.published ?? ""),
];

/** English where there are several languages, else the first. */
const plain = (text: Localized): string =>
  typeof text === "string" ? text : (text["en"] ?? Object.values(text)[0] ?? "");
