import { Fragment, type ReactNode } from "react";
import { type LocalText, localText } from "../../dataset/format/localized.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import { markForm } from "../../drawing/form.ts";
import type { ClaimDetail, EventDetail } from "../../query/answers/answer-types.ts";
import { Part } from "../kit/Part.tsx";
import { Glyph, OtherDateGlyph } from "../marks/Glyph.tsx";
import { useReader } from "../state/reader.ts";
import css from "./DateKnown.module.css";
import { Working } from "./Working.tsx";

/** The working behind the date, claim by claim: the preferred one first, conflicts kept. */
export function DateKnown({ event }: { event: EventDetail }): ReactNode {
  const { lang } = useReader();
  if (event.claims.length === 0) return null;
  const notes = event.claims.map(({ dating: { note } }) =>
    note === undefined ? undefined : localText(note, lang),
  );
  return (
    <Part title="event.dateKnown">
      <div className={css["claims"]}>
        {event.claims.map((claim, i) => (
          <Fragment key={`${claim.passage.id} ${claim.role} ${claim.date.text}`}>
            {claim.conflicts ? (
              <OtherDateGlyph hue={event.hue} />
            ) : (
              <Glyph form={markForm(claimed(event, claim))} hue={event.hue} />
            )}
            <span className={i === 0 ? css["preferred"] : css["date"]}>
              {dateText(claim.date, lang, "long")}
            </span>
            <div>
              <Working claim={claim} />
              <Note note={notes[i]} before={notes[i - 1]} />
            </div>
          </Fragment>
        ))}
      </div>
    </Part>
  );
}

/** The coder's reason; said once where claims in succession share it. */
function Note({
  note,
  before,
}: {
  note: LocalText | undefined;
  before: LocalText | undefined;
}): ReactNode {
  if (note === undefined || note.text === before?.text) return null;
  return (
    <p className={css["note"]} lang={note.lang || undefined}>
      {note.text}
    </p>
  );
}

/** The event as this claim alone would have it, for its mark. */
function claimed(event: EventDetail, claim: ClaimDetail) {
  return {
    date: claim.date,
    status: event.status,
    certainty: claim.by === null ? [] : (["second-hand"] as const),
    lasted: event.lasted,
  };
}
