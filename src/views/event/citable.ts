import type { Citable, CitedSource } from "../../citation/reference.ts";
import { dateText } from "../../dataset/date-text.ts";
import { localText } from "../../dataset/localized.ts";
import type { Source } from "../../dataset/schema.ts";
import type { DatasetSummary, EventDetail } from "../../query/store.ts";

/** What a reference to the event names: the passage it rests on, else the dataset alone. */
export function citable(
  event: EventDetail,
  summary: DatasetSummary,
  lang: string,
  seen: Pick<Citable, "permalink" | "accessed">,
): Citable {
  const passage = event.claims[0]?.passage;
  const source = summary.sources.find(({ id }) => id === passage?.source);
  return {
    ...seen,
    id: event.id,
    title: event.title.text,
    date: dateText(event.date, lang, "long"),
    ...(passage && source && { quotation: passage.exact, source: cited(source, lang) }),
    dataset: {
      title: localText(summary.title, lang).text,
      ...(summary.version !== null && { version: summary.version }),
      ...(summary.updated !== null && { updated: summary.updated }),
    },
  };
}

function cited(source: Source, lang: string): CitedSource {
  const { authors, kind, published, language, url, title, publisher, series } = source;
  // A work is cited under the title it bears, where the dataset has it in the work's language.
  const tongue = language ?? lang;
  return {
    title: localText(title, tongue).text,
    authors,
    kind,
    ...(publisher && { publisher: localText(publisher, tongue).text }),
    ...(series && { series: localText(series, tongue).text }),
    ...(published && { published }),
    ...(language && { language }),
    ...(url && { url }),
  };
}
