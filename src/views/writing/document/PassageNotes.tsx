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
import type { Row } from "./rows.ts";

type NotedEvent = PlacedPassage["events"][number];

/** Lists in the margin the events that rest on the passages of a paragraph, and the one being written. */
export function PassageNotes({
  row: { passages, text },
  openEvent,
  pending,
  onOpenEvent,
}: {
  row: Pick<Row, "passages" | "text">;
  openEvent: string | null;
  pending: Pending | null;
  onOpenEvent: (event: string) => void;
}): ReactNode {
  const [isUnfolded, setUnfolded] = useState(false);
  const [isCountOpen, setCountOpen] = useState(false);
  const id = useId();
  const events = distinct(passages);
  if (events.length === 0 && pending === null) return null;
  const most = mostNotes(text);
  const isOpenHidden = events.findIndex(({ id }) => id === openEvent) >= most;
  const shown = isUnfolded || isOpenHidden ? events : events.slice(0, most);
  const hidden = events.length - shown.length;
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
        {shown.map((event, at) => (
          <Note
            key={event.id}
            event={event}
            isOpen={event.id === openEvent}
            onOpen={() => onOpenEvent(event.id)}
          >
            {hidden > 0 && at === shown.length - 1 && (
              <button
                type="button"
                className={`link ${css["more"]}`}
                onClick={() => setUnfolded(true)}
              >
                <FormattedMessage id="document.notes.more" values={{ count: hidden }} />
              </button>
            )}
          </Note>
        ))}
        {pending && <PendingNote pending={pending} />}
      </ul>
    </div>
  );
}

/** Letters in a line of the text, and the heights of a line and of a note, in pixels. */
const LINE = { letters: 62, px: 27 };
const NOTE_PX = 46;

/** As many notes as stand beside a paragraph without pushing the next one far away from it. */
const mostNotes = (text: string): number =>
  1 + Math.max(1, Math.floor((Math.ceil(text.length / LINE.letters) * LINE.px) / NOTE_PX));

function distinct(passages: readonly PlacedPassage[]): readonly NotedEvent[] {
  const events = passages.flatMap((passage) => passage.events);
  return [...new Map(events.map((event) => [event.id, event])).values()];
}

function Note({
  event,
  isOpen,
  onOpen,
  children,
}: {
  event: NotedEvent;
  isOpen: boolean;
  onOpen: () => void;
  /** What follows its date. */
  children?: ReactNode;
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
        {children}
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
