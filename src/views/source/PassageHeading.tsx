import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import type { SourceDetail } from "../../query/answers/answer-types.ts";

/** The place of a quoted stretch among all, as a heading: what a screen reader walks the text by. */
export function PassageHeading({
  passages,
  detail,
}: {
  passages: readonly string[];
  detail: SourceDetail;
}): ReactNode {
  const { formatMessage } = useIntl();
  const [first] = passages;
  const at = detail.passages.findIndex(({ id }) => id === first);
  if (at < 0) return null;
  const event = detail.passages[at]?.events[0]?.event;
  const values = { first: at + 1, last: at + passages.length, count: detail.passages.length };
  const id = passages.length === 1 ? "source.heading" : "source.heading.several";
  return (
    <h2 className="visually-hidden">
      {formatMessage({ id }, values)}
      {event && (
        <span lang={event.title.lang || undefined} dir="auto">{`: ${event.title.text}`}</span>
      )}
    </h2>
  );
}
