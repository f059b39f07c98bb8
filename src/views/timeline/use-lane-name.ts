import { useIntl } from "react-intl";
import type { LocalText } from "../../dataset/format/localized.ts";
import { withId } from "../../dataset/format/with-id.ts";
import { LANE_FACETS } from "../../query/criteria/facets.ts";
import { NO_VALUE, OTHER_VALUES } from "../../query/window/lanes.ts";
import type { LaneBand } from "../../query/window/mark.ts";
import { useLabels } from "../locale/labels.ts";
import { shortName } from "../names/source-name.ts";
import { useReader } from "../state/reader.ts";

/** Names lanes in the language of the page, whatever they stand for. */
export function useLaneName(): (lane: Pick<LaneBand, "key" | "label" | "values">) => LocalText {
  const intl = useIntl();
  const { query, summary, lang } = useReader();
  const labelOf = useLabels();
  return ({ key, label, values }) => {
    const source = query.lanes === "source" && withId(summary.sources, key);
    // A whole title would be taller than its lane.
    if (source) return { text: shortName(source, lang), lang: "" };
    if (label) return label;
    if (key === OTHER_VALUES) {
      return { text: intl.formatMessage({ id: "timeline.otherLanes" }, { count: values }), lang };
    }
    if (key === NO_VALUE) return { text: intl.formatMessage({ id: "timeline.noLane" }), lang };
    return labelOf(LANE_FACETS[query.lanes] ?? "kind", key);
  };
}
