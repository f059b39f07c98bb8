import { useIntl } from "react-intl";
import { type LocalText, localText } from "../../dataset/format/localized.ts";
import { FACETS } from "../../query/criteria/facets.ts";
import { type Criteria, unquotedWords } from "../../query/criteria/query.ts";
import type { Align } from "../../query/parallel/align.ts";
import type { Pairwise } from "../../query/parallel/match.ts";
import { useLabels } from "../locale/labels.ts";
import { useReader } from "../state/reader.ts";

/** Gives each set its name: the episode's title, else what its filter asks for, else the dataset's title. */
export function useSetNames({ sets: [first, second] }: Align): Pairwise<LocalText> {
  const { summary, lang } = useReader();
  const labelOf = useLabels();
  const { formatMessage } = useIntl();
  const nameOf = ({ facets, words, episode }: Criteria): LocalText => {
    const found = summary.episodes.find(({ id }) => id === episode);
    const title = found && localText(found.title, lang);
    const asked = FACETS.flatMap((facet) => {
      const { values, without = [] } = facets[facet];
      return [
        ...values.map((value) => labelOf(facet, value).text),
        ...without.map((value) =>
          formatMessage({ id: "filters.without" }, { label: labelOf(facet, value).text }),
        ),
      ];
    });
    const said = [
      ...(title ? [title.text] : episode === null ? [] : [episode]),
      ...asked,
      ...(words === ""
        ? []
        : [formatMessage({ id: "toolbar.words" }, { words: unquotedWords(words) })]),
    ];
    if (said.length === 0) return localText(summary.title, lang);
    return { text: said.join(", "), lang: title && said.length === 1 ? title.lang : "" };
  };
  return [nameOf(first.criteria), nameOf(second.criteria)];
}
