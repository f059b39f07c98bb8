import { useCallback } from "react";
import { useIntl } from "react-intl";

/**
 * Words for a count: "32 events", or "5 of 32 events" where not all of them match.
 *
 * @param isShort  says of what elsewhere: "32", "5 of 32".
 */
export function useCount(isShort = false): (matching: number, total: number) => string {
  const intl = useIntl();
  return useCallback(
    (matching, total) => {
      if (isShort) {
        return matching === total
          ? intl.formatNumber(total)
          : intl.formatMessage({ id: "timeline.laneCount" }, { events: matching, having: total });
      }
      return matching === total
        ? intl.formatMessage({ id: "list.count" }, { count: total })
        : intl.formatMessage({ id: "toolbar.count" }, { matching, total });
    },
    [intl, isShort],
  );
}
