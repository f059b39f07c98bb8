import { useMemo } from "react";
import { useIntl } from "react-intl";
import { type LocalText, localText } from "../../dataset/format/localized.ts";
import type { Localized } from "../../dataset/format/schema.ts";
import { withId } from "../../dataset/format/with-id.ts";
import { countryName } from "../../dataset/wording/country-name.ts";
import type { Facet } from "../../query/criteria/facets.ts";
import { useReader } from "../state/reader.ts";

/** Gives the name of a facet's value, in the reader's language where the dataset has it. */
export type LabelOf = (facet: Facet, value: string) => LocalText;

/** Adds to the name of an event, for who does not see its colour, of which datasets it is. */
export const withCollections = (name: string, collections: readonly LocalText[]): string =>
  [name, ...collections.map(({ text }) => text)].join(", ");

export function useLabels(): LabelOf {
  const intl = useIntl();
  const { summary, lang } = useReader();
  return useMemo(() => {
    const ours = (text: string): LocalText => ({ text, lang });
    // A table may have a source in every row: each is named when somebody asks.
    const named = (name: Localized | undefined, id: string) =>
      name === undefined ? ours(id) : localText(name, lang);
    const worded = (key: string) => (value: string) =>
      ours(intl.formatMessage({ id: `${key}.${value}` }));
    const labels: Readonly<Record<Facet, (value: string) => LocalText>> = {
      country: (value) => ours(countryName(value, lang)),
      collection: (id) => named(withId(summary.collections, id)?.title, id),
      topic: (id) => named(withId(summary.topics, id)?.label, id),
      actor: (id) => named(withId(summary.actors, id)?.name, id),
      source: (id) => named(withId(summary.sources, id)?.title, id),
      kind: worded("kind"),
      status: worded("certainty"),
      support: worded("evidence.support"),
      basis: worded("evidence.basis"),
      voice: worded("evidence.voice"),
      precision: worded("evidence.precision"),
    };
    return (facet, value) => labels[facet](value);
  }, [intl, summary, lang]);
}
