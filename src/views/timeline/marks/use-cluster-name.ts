import { useMemo } from "react";
import { useIntl } from "react-intl";
import { spanText } from "../../../dataset/wording/date-text.ts";
import type { ClusterMark } from "../../../query/window/mark.ts";
import { useLabels } from "../../locale/labels.ts";
import { useReader } from "../../state/reader.ts";

/** So many names are remembered: a message takes a tenth of a millisecond, and a screen has hundreds. */
const KEPT = 2_000;

/**
 * "6 events, Feb–Mar 2001": the accessible name of a cluster, with the dataset where its colour says that all
 * are of one.
 */
export function useClusterName(): (cluster: ClusterMark) => string {
  const intl = useIntl();
  const { lang, summary } = useReader();
  const labelOf = useLabels();
  return useMemo(() => {
    const names = new Map<string, string>();
    return ({ events, extent, hue }) => {
      const key = `${events} ${extent.start} ${extent.end} ${hue}`;
      const known = names.get(key);
      if (known !== undefined) return known;
      const span = spanText(extent, lang);
      const words = intl.formatMessage({ id: "timeline.cluster" }, { events, span });
      const collection = hue === null ? null : summary.collections.find((each) => each.hue === hue);
      const name = collection ? `${words}, ${labelOf("collection", collection.id).text}` : words;
      if (names.size >= KEPT) names.clear();
      names.set(key, name);
      return name;
    };
  }, [intl, lang, summary, labelOf]);
}
