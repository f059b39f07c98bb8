import { useMemo, useState } from "react";
import { useIntl } from "react-intl";
import { dateText, weekday } from "../../../dataset/wording/date-text.ts";
import { useOpenEvent, useReader } from "../../state/reader.ts";
import type { Selection } from "../frame/timeline-state.ts";

/** The open event as the timeline shows it, with the other dates its sources give. */
export function useSelection(): Selection | null {
  const intl = useIntl();
  const { query, lang } = useReader();
  const { event: id } = query;
  const detail = useOpenEvent();
  const selection = useMemo(() => {
    if (id === null || detail?.id !== id) return null;
    const alternatives = detail.claims
      .filter((claim) => claim.conflicts)
      .map((claim) => claim.date);
    const date = dateText(detail.date, lang, "short");
    const day = intl.formatDate(detail.date.extent.start, { weekday: "short", timeZone: "UTC" });
    const [other] = alternatives;
    return {
      id,
      title: detail.title.text,
      date: detail.date,
      alternatives,
      // No weekday of the old calendar, nor of a day that is not certain: no source states it.
      flag:
        weekday(detail.date, lang) !== null
          ? intl.formatMessage({ id: "timeline.flag" }, { day, date })
          : date,
      note: other
        ? intl.formatMessage({ id: "timeline.alsoDated" }, { date: dateText(other, lang, "short") })
        : "",
    };
  }, [id, detail, lang, intl]);
  // Other filters give the event other neighbours, of which the timeline shows nothing.
  const [shown, setShown] = useState(selection);
  if (JSON.stringify(shown) === JSON.stringify(selection)) return shown;
  setShown(selection);
  return selection;
}
