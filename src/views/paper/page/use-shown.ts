import { useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import { spanText } from "../../../dataset/wording/date-text.ts";
import { FACETS, type Facet } from "../../../query/criteria/facets.ts";
import { isFiltering, unquotedWords } from "../../../query/criteria/query.ts";
import { useLabels } from "../../locale/labels.ts";
import { useReader } from "../../state/reader.ts";

/** The names of the facets in the catalogues; topics have one by their kind. */
const GROUPS: Readonly<Record<Exclude<Facet, "topic">, string>> = {
  collection: "collections",
  country: "countries",
  actor: "actors",
  source: "sources",
  kind: "kinds",
  status: "certainty",
  support: "support",
  basis: "basis",
  voice: "voice",
  precision: "precision",
};
const TOPIC_GROUPS = { theme: "topics", system: "systems", treaty: "treaties" } as const;

export interface Shown {
  /** The filter as a title: its values alone; empty where nothing filters. */
  readonly title: string;
  /** The filter in sentences, group by group; empty where nothing filters. */
  readonly sentences: readonly string[];
}

/** What the reader's filter leaves, in words for paper, on which nothing can be opened to see it. */
export function useShown(): Shown {
  const { query, lang, summary } = useReader();
  const { formatMessage } = useIntl();
  const labelOf = useLabels();
  if (!isFiltering(query)) return { title: "", sentences: [] };
  const kindOf = new Map(summary.topics.map(({ id, kind }) => [id, kind]));
  const groupOf = (facet: Facet, values: readonly string[]): string => {
    if (facet !== "topic") return formatMessage({ id: `filters.${GROUPS[facet]}` });
    const kinds = new Set(values.map((value) => kindOf.get(value) ?? "theme"));
    const names = [...kinds].map((kind) => formatMessage({ id: `filters.${TOPIC_GROUPS[kind]}` }));
    return names.join(", ");
  };
  const listed = (values: readonly string[], type: "conjunction" | "disjunction") =>
    new Intl.ListFormat(lang, { type }).format(values);
  const titles: string[] = [];
  const sentences: string[] = [];
  const say = (group: string, said: string) =>
    sentences.push(formatMessage({ id: "paper.shown.group" }, { group, said }));
  for (const facet of FACETS) {
    const { values, all, without = [] } = query.facets[facet];
    const named = (value: string) => labelOf(facet, value).text;
    if (values.length > 0) {
      const list = listed(values.map(named), all ? "conjunction" : "disjunction");
      titles.push(listed(values.map(named), "conjunction"));
      say(groupOf(facet, values), list);
    }
    if (without.length > 0) {
      const label = listed(without.map(named), "conjunction");
      titles.push(formatMessage({ id: "filters.without" }, { label }));
      say(groupOf(facet, without), formatMessage({ id: "filters.without" }, { label }));
    }
  }
  const words = unquotedWords(query.words);
  if (words !== "") {
    const quoted = formatMessage({ id: "toolbar.words" }, { words });
    titles.push(quoted);
    say(formatMessage({ id: "paper.shown.words" }), quoted);
  }
  const episode = summary.episodes.find(({ id }) => id === query.episode);
  if (episode) {
    const { text } = localText(episode.title, lang);
    titles.unshift(text);
    say(formatMessage({ id: "paper.shown.episode" }), text);
  }
  if (query.only !== null && query.window !== null) {
    const span = spanText(query.window, lang);
    titles.push(span);
    say(formatMessage({ id: "paper.shown.within" }), span);
  }
  return { title: titles.join(", "), sentences };
}
