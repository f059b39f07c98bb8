import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { dateText } from "../../dataset/wording/date-text.ts";
import type { ClaimDetail, EventDetail } from "../../query/answers/answer-types.ts";
import { openPassage } from "../../query/criteria/query.ts";
import { Part } from "../kit/Part.tsx";
import { EventGlyph, OtherDateGlyph } from "../marks/Glyph.tsx";
import { shortName } from "../names/source-name.ts";
import { useReader } from "../state/reader.ts";
import css from "./Disagreement.module.css";

/** Passages that contradict the event's date, beside the one it is taken from; none is averaged. */
export function Disagreement({ event }: { event: EventDetail }): ReactNode {
  const { formatMessage } = useIntl();
  const [preferred] = event.claims;
  const others = event.claims.filter(({ conflicts }) => conflicts);
  if (preferred === undefined || others.length === 0) return null;
  return (
    <Part title="event.disagreement">
      <ul className={css["sides"]} aria-label={formatMessage({ id: "event.disagreement" })}>
        {[preferred, ...others].map((claim) => (
          <Side key={`${claim.passage.id} ${claim.date.text}`} event={event} claim={claim} />
        ))}
      </ul>
    </Part>
  );
}

function Side({ event, claim }: { event: EventDetail; claim: ClaimDetail }): ReactNode {
  const { change, summary, lang } = useReader();
  const { formatMessage } = useIntl();
  const { passage, date, conflicts } = claim;
  const source = summary.sources.find(({ id }) => id === passage.source);
  return (
    <li>
      <p className={conflicts ? css["date"] : css["preferred"]}>
        {conflicts ? <OtherDateGlyph hue={event.hue} /> : <EventGlyph event={event} />}{" "}
        {dateText(date, lang, "long")}
      </p>
      <q className={css["words"]} lang={passage.lang || undefined}>
        {passage.exact}
      </q>
      <p className={css["source"]}>
        {source && shortName(source, lang)}
        {source && " "}
        <button
          type="button"
          className="link"
          onClick={() => change((query) => openPassage(query, event.id, passage.id))}
        >
          {formatMessage({ id: "event.disagreement.read" })}
        </button>
      </p>
    </li>
  );
}
