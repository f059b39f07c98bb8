import { type ReactNode, use, useId, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { localText } from "../../../dataset/format/localized.ts";
import type { PlacedPassage } from "../../../draft/desk/desk-types.ts";
import { useLanguage } from "../../locale/use-language.ts";
import { EventGlyph } from "../../marks/Glyph.tsx";
import note from "../../reading/Note.module.css";
import { BriefsContext } from "./briefs.ts";
import { dayWords } from "./day-words.ts";
import type { Pending } from "./document-types.ts";
import css from "./PassageNotes.module.css";

/** More notes than these would push the next paragraph away from its own. */
const MOST = 4;

type NotedEvent = PlacedPassage["events"][number];

/** Lists in the margin the events that rest on the passages of a paragraph, and the one being written. */
export function PassageNotes({
  passages,
  openEvent,
  pending,
  onOpenEvent,
}: {
  passages: readonly PlacedPassage[];
  openEvent: string | null;
  pending: Pending | null;
  onOpenEvent: (event: string) => void;
}): ReactNode {
  const [isUnfolded, setUnfolded] = useState(false);
  const [isCountOpen, setCountOpen] = useState(false);
  const id = useId();
  const events = distinct(passages);
  if (events.length === 0 && pending === null) return null;
  const isFolded = !isUnfolded && events.length > MOST;
  const shown = isFolded ? events.slice(0, MOST - 1) : events;
  return (
    <div className={css["notes"]} data-open={isCountOpen || undefined}>
      {events.length > 0 && (
        <button
          type="button"
          className={css["count"]}
          aria-expanded={isCountOpen}
          aria-controls={id}
          onClick={() => setCountOpen(!isCountOpen)}
        >
          <FormattedMessage id="document.notes" values={{ count: events.length }} />
        </button>
      )}
      <ul id={id} className={css["list"]}>
        {shown.map((event) => (
          <Note
            key={event.id}
            event={event}
            isOpen={event.id === openEvent}
            onOpen={() => onOpenEvent(event.id)}
          />
        ))}
        {isFolded && (
          <li className={css["more"]}>
            <button type="button" className="link" onClick={() => setUnfolded(true)}>
              <FormattedMessage
                id="document.notes.more"
                values={{ count: events.length - shown.length }}
              />
            </button>
          </li>
        )}
        {pending && <PendingNote pending={pending} />}
      </ul>
    </div>
  );
}

function distinct(passages: readonly PlacedPassage[]): readonly NotedEvent[] {
  const events = passages.flatMap((passage) => passage.events);
  return [...new Map(events.map((event) => [event.id, event])).values()];
}

function Note({
  event,
  isOpen,
  onOpen,
}: {
  event: NotedEvent;
  isOpen: boolean;
  onOpen: () => void;
}): ReactNode {
  const lang = useLanguage();
  const { formatMessage } = useIntl();
  const brief = use(BriefsContext).get(event.id);
  const title = localText(event.title, lang);
  const kind = brief && formatMessage({ id: `kind.${brief.kind}` });
  return (
    <li className={note["note"]} data-current={isOpen || undefined}>
      <button
        type="button"
        className={note["title"]}
        lang={title.lang || undefined}
        dir="auto"
        aria-current={isOpen ? "true" : undefined}
        onClick={onOpen}
      >
        {title.text}
      </button>
      <span className={note["about"]}>
        {brief && <EventGlyph event={brief} />}
        {[dayWords(event.date, lang, "short"), kind].filter(Boolean).join(" · ")}
      </span>
    </li>
  );
}

function PendingNote({ pending: { title, date } }: { pending: Pending }): ReactNode {
  const lang = useLanguage();
  const { formatMessage } = useIntl();
  const added = formatMessage({ id: "document.pending.date" });
  return (
    <li className={note["note"]} data-current="true">
      <span className={note["title"]} dir="auto">
        {title || <FormattedMessage id="document.pending" />}
      </span>
      <span className={note["about"]}>
        {[date && dayWords(date, lang, "short"), added].filter(Boolean).join(" · ")}
      </span>
    </li>
  );
}
