import type { ReactNode } from "react";
import { type LocalText, localText } from "../../dataset/format/localized.ts";
import { withId } from "../../dataset/format/with-id.ts";
import { dateText } from "../../dataset/wording/date-text.ts";
import { markForm } from "../../drawing/form.ts";
import type { ClaimDetail, EventDetail } from "../../query/answers/answer-types.ts";
import { Part } from "../kit/Part.tsx";
import { Glyph, OtherDateGlyph } from "../marks/Glyph.tsx";
import { shortName } from "../names/source-name.ts";
import { useReader } from "../state/reader.ts";
import css from "./DateKnown.module.css";
import { PassageLink } from "./PassageLink.tsx";
import { Working } from "./Working.tsx";

/** The working behind the date, as notes in a margin: a line for each claim, the preferred first. */
export function DateKnown({ event }: { event: EventDetail }): ReactNode {
  const { lang } = useReader();
  if (event.claims.length === 0) return null;
  const notes = event.claims.map(({ dating: { note } }) =>
    note === undefined ? undefined : localText(note, lang),
  );
  return (
    <Part title="event.dateKnown">
      <ul className={css["claims"]}>
        {event.claims.map((claim, i) => (
          <li key={`${claim.passage.id} ${claim.role} ${claim.date.text}`}>
            {claim.conflicts ? (
              <OtherDateGlyph hue={event.hue} />
            ) : (
              <Glyph form={markForm(claimed(event, claim))} hue={event.hue} />
            )}
            <div>
              <p className={css["working"]}>
                {/* The event's own date stands above; only another has to be said again. */}
                {claim.date.text !== event.date.text && (
                  <span className={css["date"]}>{dateText(claim.date, lang, "long")}, </span>
                )}
                <Working claim={claim} />
                <Where event={event} claim={claim} />
              </p>
              <Note note={notes[i]} before={notes[i - 1]} />
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The source whose passage it is, where a line among others quotes no words by which to tell. */
function Where({ event, claim }: { event: EventDetail; claim: ClaimDetail }): ReactNode {
  const { summary, lang } = useReader();
  const { passage, dating } = claim;
  const source = withId(summary.sources, passage.source);
  if (event.claims.length === 1 || dating.wording !== undefined || !source) return null;
  return (
    <>
      {" · "}
      <PassageLink event={event} passage={passage}>
        {shortName(source, lang)}
      </PassageLink>
    </>
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
    <p className={css["note"]} lang={note.lang || undefined} dir="auto">
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
