import { useMemo } from "react";
import { useIntl } from "react-intl";
import { spanText } from "../../../dataset/wording/date-text.ts";
import type { ClusterMark } from "../../../query/window/mark.ts";
import { useReader } from "../../state/reader.ts";

/** So many names are remembered: a message takes a tenth of a millisecond, and a screen has hundreds. */
const KEPT = 2_000;

/** "6 events, Feb–Mar 2001": the accessible name of a cluster. */
export function useClusterName(): (cluster: ClusterMark) => string {
  const intl = useIntl();
  const { lang } = useReader();
  return useMemo(() => {
    const names = new Map<string, string>();
    return ({ events, extent }) => {
      const key = `${events} ${extent.start} ${extent.end}`;
      const known = names.get(key);
      if (known !== undefined) return known;
      const span = spanText(extent, lang);
      const name = intl.formatMessage({ id: "timeline.cluster" }, { events, span });
      if (names.size >= KEPT) names.clear();
      names.set(key, name);
      return name;
    };
  }, [intl, lang]);
}
