import { useMemo } from "react";
import { useIntl } from "react-intl";
import { type LocalText, localText } from "../../dataset/format/localized.ts";
import type { Facet } from "../../query/criteria/query.ts";
import { useReader } from "../state/reader.ts";

/** What a value of a facet is called, in the reader's language where the dataset has it. */
export type LabelOf = (facet: Facet, value: string) => LocalText;

export function useLabels(): LabelOf {
  const intl = useIntl();
  const { summary, lang } = useReader();
  return useMemo(() => {
    const countries = new Intl.DisplayNames([lang], { type: "region", fallback: "code" });
    const dictionary = (entries: readonly (readonly [string, LocalText])[]) => new Map(entries);
    const topics = dictionary(summary.topics.map((each) => [each.id, localText(each.label, lang)]));
    const actors = dictionary(summary.actors.map((each) => [each.id, localText(each.name, lang)]));
    const sources = dictionary(
      summary.sources.map((each) => [each.id, localText(each.title, lang)]),
    );
    const ours = (text: string): LocalText => ({ text, lang });
    return (facet, value) => {
      switch (facet) {
        case "country":
          return ours(countries.of(value) ?? value);
        case "topic":
          return topics.get(value) ?? ours(value);
        case "actor":
          return actors.get(value) ?? ours(value);
        case "source":
          return sources.get(value) ?? ours(value);
        case "kind":
          return ours(intl.formatMessage({ id: `kind.${value}` }));
        case "status":
          return ours(intl.formatMessage({ id: `certainty.${value}` }));
        case "support":
        case "basis":
        case "voice":
        case "precision":
          return ours(intl.formatMessage({ id: `evidence.${facet}.${value}` }));
      }
    };
  }, [intl, summary, lang]);
}
