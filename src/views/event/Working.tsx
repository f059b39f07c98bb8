import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { basisOf } from "../../dataset/format/basis.ts";
import { localText } from "../../dataset/format/localized.ts";
import { withId } from "../../dataset/format/with-id.ts";
import { parseDate, type StatedDate } from "../../dataset/time/stated-date.ts";
import { dateText, weekday } from "../../dataset/wording/date-text.ts";
import type { ClaimDetail } from "../../query/answers/answer-types.ts";
import { useReader } from "../state/reader.ts";

/**
 * One claim in a line: the basis of its date, the words it is in and the date they were counted from.
 * Such as: worked out: “On Monday”, in an article of Tuesday 28 January 2025 → Monday 27 January 2025
 */
export function Working({ claim }: { claim: ClaimDetail }): ReactNode {
  const { lang, summary } = useReader();
  const { formatMessage } = useIntl();
  const dayOf = useDay();
  const source = withId(summary.sources, claim.passage.source);
  const { badge, working, wording, base } = basisOf(claim.dating, source?.published);
  const parsed = base === null ? null : parseDate(base);
  const speaker = claim.by && localText(claim.by.name, lang);
  return (
    <>
      {claim.role !== "occurred" && `${formatMessage({ id: `role.${claim.role}` })}, `}
      {formatMessage({ id: badge })}
      {working !== null && ": "}
      {working !== null &&
        formatMessage(
          { id: working },
          {
            wording: (
              <q key="wording" lang={claim.passage.lang || undefined} dir="auto">
                {wording}
              </q>
            ),
            base: parsed?.ok ? dayOf(parsed.date) : base,
            date: dayOf(claim.date),
          },
        )}
      {speaker && `, ${formatMessage({ id: "event.says" }, { speaker: speaker.text })}`}
    </>
  );
}

/** Writes a date with its weekday, which is what "On Monday" is counted by. */
function useDay(): (date: StatedDate) => string {
  const { lang } = useReader();
  const { formatMessage } = useIntl();
  return (date) => {
    const day = weekday(date, lang);
    const text = dateText(date, lang, "long");
    return day === null
      ? text
      : formatMessage({ id: "event.dayOfWeek" }, { weekday: day, date: text });
  };
}
