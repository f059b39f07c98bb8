import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { dateText, dayText } from "../../dataset/wording/date-text.ts";
import { type MarkForm, markForm } from "../../drawing/form.ts";
import type { ListEntry } from "../../query/answers/answer-types.ts";
import { WholeWords } from "../kit/clamped/WholeWords.tsx";
import { fromHit, hasHit } from "../marks/from-hit.ts";
import { EventGlyph } from "../marks/Glyph.tsx";
import { Hits } from "../marks/Hits.tsx";
import { Abbreviations } from "../names/Abbreviations.tsx";
import type { Abbreviation } from "../names/abbreviations.ts";
import { unbroken } from "../names/unbroken-date.ts";
import { useReader } from "../state/reader.ts";
import type { DateCell } from "./date-cells.ts";
import { doubtsOf, EntryTitle, FoundElsewhere, quotedWithin } from "./EntryText.tsx";
import { type BarPiece, Gutter } from "./Gutter.tsx";
import css from "./TimeRow.module.css";
import type { RankedEntry } from "./time-rows.ts";

interface Beside {
  readonly cell: DateCell;
  readonly pieces: readonly BarPiece[];
}

/** One event of a list that runs down through time: date, gutter, title, and who says so or until when. */
export function TimeRow({
  entry,
  open,
  explained,
  cell,
  pieces,
}: Beside & {
  entry: ListEntry;
  open: boolean;
  /** Abbreviations of the title that no row above has used. */
  explained: readonly Abbreviation[];
}): ReactNode {
  const { query } = useReader();
  const { passage } = entry;
  const form = markForm(entry);
  const hasBar = pieces.some(({ id }) => id === entry.id);
  return (
    <div className={css["row"]} data-open={open}>
      <Gutter pieces={pieces} />
      <Cell cell={cell} />
      {!hasBar && (
        <span className={css["mark"]} data-shape={form.shape}>
          <EventGlyph event={entry} />
        </span>
      )}
      <div className={css["what"]}>
        <EntryTitle entry={entry} open={open} className={css["title"]} />
        <Who entry={entry} form={form} />
        <Abbreviations of={explained} />
        {passage && hasHit(passage.exact, query.words) && (
          <q className={css["quotation"]} lang={passage.lang || undefined} dir="auto">
            <WholeWords text={fromHit(quotedWithin(passage.exact), query.words)}>
              {(part) => <Hits text={part} words={query.words} />}
            </WholeWords>
          </q>
        )}
        <FoundElsewhere entry={entry} className={css["found"]} />
      </div>
    </div>
  );
}

/** The date, whose whole the title's name says. */
function Cell({ cell: { month, day } }: { cell: DateCell }): ReactNode {
  const { formatMessage } = useIntl();
  return (
    <span className={css["date"]} aria-hidden="true">
      {month && <b>{month}</b>}
      {day !== null && formatMessage({ id: "list.day" }, { day })}
    </span>
  );
}

/** The extent of what is no day, the reasons to doubt it, and who says so. */
function Who({ entry, form }: { entry: ListEntry; form: MarkForm }): ReactNode {
  const { formatMessage } = useIntl();
  const { lang } = useReader();
  const { by, date } = entry;
  const extent = form.shape === "bar" && unbroken(dateText(date, lang, "short"));
  const doubts = doubtsOf(entry).map((each) => formatMessage({ id: `list.${each}` }));
  const about = form.shape === "disc" && form.about && unbroken(dayText(date, lang));
  const says = by && formatMessage({ id: "event.says" }, { speaker: by.text });
  const parts = [extent, about, ...doubts, says].filter(Boolean);
  return parts.length > 0 && <p className={css["who"]}>{parts.join(" · ")}</p>;
}

/** The rest of a crowded day; pressed, its events stand in its place. */
export function RestRow({
  rest,
  cell,
  pieces,
  unfold,
}: Beside & { rest: readonly RankedEntry[]; unfold: () => void }): ReactNode {
  const { formatMessage } = useIntl();
  const { lang } = useReader();
  const [first] = rest;
  const counts = new Map<ListEntry["kind"], number>();
  for (const { entry } of rest) counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1);
  const kinds = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) =>
      formatMessage({ id: "list.kinds" }, { kind: formatMessage({ id: `kind.${kind}` }), count }),
    );
  const hues = new Set(rest.map(({ entry }) => entry.hue));
  const hue = hues.size === 1 ? (first?.entry.hue ?? null) : null;
  return (
    <div className={css["row"]}>
      <Gutter pieces={pieces} />
      <Cell cell={cell} />
      <i className={css["several"]} data-hue={hue ?? "none"} aria-hidden="true" />
      <div className={css["what"]}>
        <button
          type="button"
          className={`${css["title"]} ${css["rest"]}`}
          aria-expanded={false}
          onClick={unfold}
        >
          {formatMessage(
            { id: "list.more" },
            { count: rest.length, date: first && unbroken(dayText(first.entry.date, lang)) },
          )}
        </button>
        <p className={css["who"]}>{kinds.join(" · ")}</p>
      </div>
      <span className={css["opens"]} aria-hidden="true">
        ›
      </span>
    </div>
  );
}
