import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { dateText } from "../../dataset/wording/date-text.ts";
import type { SourceDetail } from "../../query/answers/answer-types.ts";
import { EventGlyph, OtherDateGlyph } from "../marks/Glyph.tsx";
import { useReader } from "../state/reader.ts";
import css from "./Notes.module.css";

type Yield = SourceDetail["passages"][number]["events"][number];

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
  onEvent: (event: string) => void;
}): ReactNode {
  const quoted = passages.flatMap((id) => detail.passages.find((each) => each.id === id) ?? []);
  const current = quoted.find(({ id }) => id === open)?.events.map(({ event }) => event.id) ?? [];
  return (
    <ul className={css["notes"]}>
      {distinct(quoted.flatMap(({ events }) => events)).map((yielded) => (
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

/** An event that several passages of a run yielded is one note; its own date goes before another. */
function distinct(yields: readonly Yield[]): readonly Yield[] {
  const notes = new Map<string, Yield>();
  for (const each of yields) {
    const known = notes.get(each.event.id);
    if (known === undefined || known.otherDate !== null) notes.set(each.event.id, each);
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
  onEvent: (event: string) => void;
}): ReactNode {
  const { event, otherDate } = yielded;
  const { lang } = useReader();
  const { formatMessage } = useIntl();
  return (
    <li className={css["note"]} data-current={current} data-other={otherDate !== null}>
      <button
        type="button"
        className={css["title"]}
        lang={event.title.lang || undefined}
        onClick={() => onEvent(event.id)}
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
