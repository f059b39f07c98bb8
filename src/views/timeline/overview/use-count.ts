import { useCallback } from "react";
import { useIntl } from "react-intl";

/** Words for a count: "32 events", or "5 of 32 events" where not all of them match. */
export function useCount(): (matching: number, total: number) => string {
  const intl = useIntl();
  return useCallback(
    (matching, total) =>
      matching === total
        ? intl.formatMessage({ id: "list.count" }, { count: total })
        : intl.formatMessage({ id: "toolbar.count" }, { matching, total }),
    [intl],
  );
}
