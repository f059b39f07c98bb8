import { countryName } from "../../dataset/wording/country-name.ts";
import type { Language } from "../../dataset/wording/languages.ts";
import { type Facet, LANE_FACETS, type Lanes } from "../../query/criteria/facets.ts";
import { NO_VALUE, OTHER_VALUES } from "../../query/window/lanes.ts";
import type { LaneBand } from "../../query/window/mark.ts";
import { WORDS } from "./words.ts";

/** Names a value of a facet; null where nobody but the dataset can. */
export type NameOf = (facet: Facet, value: string) => string | null;

/** The name of a lane; empty where there is but one for all. */
export function nameOfLane(
  { key, label, values }: Pick<LaneBand, "key" | "label" | "values">,
  lanes: Lanes,
  lang: Language,
  nameOf: NameOf,
): string {
  const facet = LANE_FACETS[lanes];
  if (facet === null) return "";
  if (label) return label.text;
  if (key === OTHER_VALUES) return WORDS[lang].others(values);
  if (key === NO_VALUE) return WORDS[lang].none;
  return nameOf(facet, key) ?? (facet === "country" ? countryName(key, lang) : key);
}
