import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { dateText } from "../../dataset/wording/date-text.ts";
import type { SourceDetail } from "../../query/answers/answer-types.ts";
import { EventGlyph, OtherDateGlyph } from "../marks/Glyph.tsx";
import css from "../reading/Note.module.css";
import { useReader } from "../state/reader.ts";

/** An event that a passage yielded, and that passage. */
type Yield = SourceDetail["passages"][number]["events"][number] & { readonly passage: string };

/** Opens an event beside the passage it comes from. */
export type OpenBeside = (event: string, passage: string) => void;

/** Lists in the margin the events that these passages yielded, each a way back to it. */
export function Notes({
  passages,
  detail,
  open,
  onEvent,
}: {
  passages: readonly string[];
  detail: SourceDetail;
  open: string | null;
  onEvent: OpenBeside;
}): ReactNode {
  const quoted = passages.flatMap((id) => detail.passages.find((each) => each.id === id) ?? []);
  const current = quoted.find(({ id }) => id === open)?.events.map(({ event }) => event.id) ?? [];
  return (
    <ul className={css["notes"]}>
      {distinct(yieldsOf(quoted), open).map((yielded) => (
        <Note
          key={yielded.event.id}
          yielded={yielded}
          current={current.includes(yielded.event.id)}
          onEvent={onEvent}
        />
      ))}
    </ul>
  );
}

const yieldsOf = (passages: SourceDetail["passages"]): readonly Yield[] =>
  passages.flatMap(({ id, events }) => events.map((each) => ({ ...each, passage: id })));

/**
 * An event that several passages of a run yielded is one note; its own date goes before another,
 * and the open passage stays the open one.
 */
function distinct(yields: readonly Yield[], open: string | null): readonly Yield[] {
  const notes = new Map<string, Yield>();
  for (const each of yields) {
    const known = notes.get(each.event.id);
    if (known === undefined || known.otherDate !== null) notes.set(each.event.id, each);
    else if (each.passage === open) notes.set(each.event.id, { ...known, passage: open });
  }
  return [...notes.values()];
}

function Note({
  yielded,
  current,
  onEvent,
}: {
  yielded: Yield;
  current: boolean;
  onEvent: OpenBeside;
}): ReactNode {
  const { event, otherDate, passage } = yielded;
  const { query, lang } = useReader();
  const { formatMessage } = useIntl();
  return (
    <li className={css["note"]} data-current={current} data-other={otherDate !== null}>
      <button
        type="button"
        className={css["title"]}
        lang={event.title.lang || undefined}
        dir="auto"
        aria-current={query.event === event.id ? "true" : undefined}
        onClick={() => onEvent(event.id, passage)}
      >
        {event.title.text}
      </button>
      <span className={css["about"]}>
        {otherDate ? <OtherDateGlyph hue={event.hue} /> : <EventGlyph event={event} />}
        {otherDate
          ? formatMessage({ id: "source.otherDate" }, { date: dateText(otherDate, lang, "short") })
          : `${dateText(event.date, lang, "short")} · ${formatMessage({ id: `kind.${event.kind}` })}`}
      </span>
    </li>
  );
}
