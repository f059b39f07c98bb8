import { useIntl } from "react-intl";
import { spanText } from "../../dataset/wording/date-text.ts";
import { FACETS } from "../../query/criteria/facets.ts";
import { nearOf, unquotedWords } from "../../query/criteria/query.ts";
import { useReader } from "../state/reader.ts";
import { useLabels } from "./labels.ts";

/**
 * The reader's filters in words, facet by facet, then the search and the window.
 *
 * @param withWindow  false where the window is only what is looked at.
 */
export function useAsked(withWindow = true): readonly string[] {
  const { query, lang } = useReader();
  const labelOf = useLabels();
  const { formatMessage } = useIntl();
  const near = nearOf(query);
  if (near) return [formatMessage({ id: "toolbar.around" }, { days: near.days })];
  const words = unquotedWords(query.words);
  const ofFacets = FACETS.flatMap((facet) => {
    const { values, all, without = [] } = query.facets[facet];
    const list = new Intl.ListFormat(lang, { type: all ? "conjunction" : "disjunction" });
    const named = (value: string) => labelOf(facet, value).text;
    return [
      ...(values.length === 0 ? [] : [list.format(values.map(named))]),
      ...without.map((value) => formatMessage({ id: "filters.without" }, { label: named(value) })),
    ];
  });
  return [
    ...ofFacets,
    ...(words === "" ? [] : [formatMessage({ id: "toolbar.words" }, { words })]),
    ...(query.window === null || !withWindow ? [] : [spanText(query.window, lang)]),
  ];
}
