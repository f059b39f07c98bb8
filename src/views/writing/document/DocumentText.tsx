import { memo, type ReactNode } from "react";
import { useIntl } from "react-intl";
import type { Span } from "../../../dataset/format/span.ts";
import { CountedFrom } from "./CountedFrom.tsx";
import css from "./Document.module.css";
import type { Pending } from "./document-types.ts";
import { PassageNotes } from "./PassageNotes.tsx";
import { cutRow, LOOK_OF, lookOf, type Piece, type Row } from "./rows.ts";

interface Props {
  readonly source: string;
  readonly lang: string | undefined;
  readonly rows: readonly Row[];
  /** Where the paragraph starts that is the title of the text; null where none is. */
  readonly headline: number | null;
  /** The words that are open. */
  readonly lit: readonly Span[];
  /** Where the date starts that is open now. */
  readonly at: number | null;
  /** Where the date starts to which the keyboard comes. */
  readonly stop: number | null;
  /** A place in the paragraph that is worked on. */
  readonly active: number | null;
  readonly openEvent: string | null;
  readonly pending: Pending | null;
  readonly onOpenEvent: (event: string) => void;
}

/** The text in its paragraphs, each beside the events that rest on it. A paragraph is drawn anew only where it changes. */
export function DocumentText({
  rows,
  headline,
  lit,
  at,
  stop,
  active,
  openEvent,
  pending,
  ...rest
}: Props): ReactNode {
  return rows.map((row) => {
    const light = lit.find(({ start, end }) => start < row.end && end > row.start);
    const isIn = (offset: number | null | undefined) =>
      offset != null && row.start <= offset && offset < Math.max(row.end, row.start + 1);
    const rests = ({ events }: Row["passages"][number]) =>
      events.some(({ id }) => id === openEvent);
    return (
      <OneRow
        key={row.start}
        row={row}
        isHeadline={row.start === headline}
        litFrom={light?.start ?? null}
        litTo={light?.end ?? null}
        at={isIn(at) ? at : null}
        stop={isIn(stop) ? stop : null}
        isActive={isIn(active)}
        openEvent={row.passages.some(rests) ? openEvent : null}
        pending={pending && isIn(pending.words.start) ? pending : null}
        {...rest}
      />
    );
  });
}

interface RowProps extends Pick<Props, "source" | "lang" | "at" | "stop" | "openEvent"> {
  readonly row: Row;
  readonly isHeadline: boolean;
  readonly litFrom: number | null;
  readonly litTo: number | null;
  readonly isActive: boolean;
  readonly pending: Pending | null;
  readonly onOpenEvent: (event: string) => void;
}

const OneRow = memo(
  function OneRow({ row, litFrom, litTo, at, stop, isActive, ...rest }: RowProps): ReactNode {
    const { isHeadline, source, lang, openEvent, pending, onOpenEvent } = rest;
    const Paragraph = isHeadline ? "h1" : "p";
    const lit = litFrom === null || litTo === null ? null : { start: litFrom, end: litTo };
    return (
      <div className={css["row"]} dir="auto">
        <Paragraph
          className={isHeadline ? `${css["words"]} ${css["headline"]}` : css["words"]}
          lang={lang}
          dir="auto"
          data-paragraph={row.start}
          data-end={row.end}
        >
          <Pieces pieces={cutRow(row, lit)} at={at} stop={stop} />
        </Paragraph>
        <div className={css["margin"]}>
          <PassageNotes
            row={row}
            openEvent={openEvent}
            pending={pending}
            onOpenEvent={onOpenEvent}
          />
          <CountedFrom source={source} row={row} isActive={isActive} />
        </div>
      </div>
    );
  },
  (a, b) =>
    a.row.key === b.row.key &&
    a.isHeadline === b.isHeadline &&
    a.lang === b.lang &&
    a.litFrom === b.litFrom &&
    a.litTo === b.litTo &&
    a.at === b.at &&
    a.stop === b.stop &&
    a.isActive === b.isActive &&
    a.openEvent === b.openEvent &&
    a.pending === b.pending &&
    a.onOpenEvent === b.onOpenEvent,
);

interface Shown {
  readonly pieces: readonly Piece[];
  readonly at: number | null;
  readonly stop: number | null;
}

/** Words as text; those that are open in one mark. */
function Pieces({ pieces, at, stop }: Shown): ReactNode {
  const from = pieces.findIndex(({ lit }) => lit);
  const to = pieces.findLastIndex(({ lit }) => lit) + 1;
  const show = (some: readonly Piece[]) =>
    some.map((piece) => <Words key={piece.start} piece={piece} at={at} stop={stop} />);
  if (from < 0) return show(pieces);
  return (
    <>
      {show(pieces.slice(0, from))}
      <mark className={css["open"]}>{show(pieces.slice(from, to))}</mark>
      {show(pieces.slice(to))}
    </>
  );
}

function Words({
  piece: { text, date, leads, dateless },
  at,
  stop,
}: {
  piece: Piece;
  at: number | null;
  stop: number | null;
}): ReactNode {
  const { formatMessage } = useIntl();
  if (date === null) {
    return dateless ? <span className={css["dateless"]}>{text}</span> : text;
  }
  const look = lookOf(date, at);
  const name = {
    words: date.text,
    look: formatMessage({ id: `document.look.${LOOK_OF[date.state]}` }),
  };
  return leads ? (
    // biome-ignore lint/a11y/useSemanticElements: the words of a button cannot be selected
    <span
      role="button"
      // Only the one to which the keyboard comes: of words that take the focus none can be selected.
      tabIndex={date.start === stop ? 0 : undefined}
      className={css["date"]}
      data-date={date.start}
      data-look={look}
      aria-current={date.start === at ? "true" : undefined}
      aria-label={formatMessage({ id: "document.date.name" }, name)}
    >
      {text}
    </span>
  ) : (
    // Its first words speak for the whole of it.
    <span aria-hidden="true" className={css["date"]} data-date={date.start} data-look={look}>
      {text}
    </span>
  );
}
