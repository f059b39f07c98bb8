import { useCallback } from "react";
import { useIntl } from "react-intl";
import { spanText } from "../../dataset/date-text.ts";
import type { ClusterMark } from "../../query/window/marks.ts";
import { useReader } from "../state/reader.ts";

/** "6 events, Feb–Mar 2001": the accessible name of a cluster. */
export function useClusterName(): (cluster: ClusterMark) => string {
  const intl = useIntl();
  const { lang } = useReader();
  return useCallback(
    ({ events, extent }) =>
      intl.formatMessage({ id: "timeline.cluster" }, { events, span: spanText(extent, lang) }),
    [intl, lang],
  );
}
