import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useIntl } from "react-intl";
import type { Interval } from "../../dataset/time/interval.ts";
import { WORDINGS } from "../../dataset/wording/languages.ts";
import { markForm } from "../../drawing/form.ts";
import type { ListAnswer, ListEntry } from "../../query/answers/answer-types.ts";
import { foldQuiet } from "../../query/axis/quiet-stretches.ts";
import { withMargin } from "../../query/axis/zoom.ts";
import { isFiltering, type Query } from "../../query/criteria/query.ts";
import { abbreviationsOf, atFirstSight } from "../names/abbreviations.ts";
import { useReader } from "../state/reader.ts";
import { foldsYears } from "../state/view.ts";
import { dateCells } from "./date-cells.ts";
import { Fold, QuietEvents } from "./Fold.tsx";
import type { BarPiece } from "./Gutter.tsx";
import { ListOverview } from "./ListOverview.tsx";
import css from "./TimeList.module.css";
import { RestRow, TimeRow } from "./TimeRow.tsx";
import {
  firstOf,
  quietDays,
  type TimeRow as Row,
  readAt,
  timeRows,
  withQuietRows,
  yearHeads,
} from "./time-rows.ts";
import { type TrackBar, trackBars } from "./tracks.ts";
import { bringInto, useOpenRow, useWindowRow } from "./use-open-row.ts";
import { useUnfolded } from "./use-unfolded.ts";

/**
 * The phone's one view of time, which runs down: a row for each event, in a gutter beside them how
 * long each may have taken, and quiet stretches folded. Order and gaps are true, length is not.
 */
export function TimeList({ answer }: { answer: ListAnswer | null }): ReactNode {
  const { query, lang, summary } = useReader();
  const { formatMessage } = useIntl();
  const list = useRef<HTMLOListElement>(null);
  const [unfolded, unfold] = useUnfolded();
  const zeros = useMemo(
    () => new Set(summary.episodes.map(({ zero }) => zero)),
    [summary.episodes],
  );
  const { rows, bars, quiet, cells, read } = useMemo(
    () => arranged(answer?.entries ?? [], query, unfolded, zeros, summary.extent),
    [answer, query, unfolded, zeros, summary.extent],
  );
  const dates = useMemo(() => dateCells(cells, lang), [cells, lang]);
  const explained = useMemo(
    () =>
      atFirstSight(
        rows.map((row) => (row.kind === "event" ? row.entry.title.text : "")),
        abbreviationsOf(summary, lang),
      ),
    [rows, summary, lang],
  );
  useOpenRow(list, query.event, answer);
  useWindowRow(list, read, query.window, query.event !== null);
  const seek = useSought(list);
  const heads = useMemo(() => yearHeads(rows, answer?.years ?? []), [rows, answer]);
  const reveal = (row: Row, event: string, scrolls: boolean) => {
    unfold(firstOf(row).entry.date.extent.start);
    seek({ event, scrolls });
  };
  const folded = rows.flatMap((row) =>
    row.kind === "quiet"
      ? row.rest.map(({ entry }) => ({
          time: readAt(entry),
          reveal: () => reveal(row, entry.id, true),
        }))
      : [],
  );

  return (
    <>
      <ListOverview list={list} starts={read} folded={folded} />
      <ol ref={list} className={css["list"]} aria-label={formatMessage({ id: "list.events" })}>
        {rows.map((row, at) => {
          const { entry } = firstOf(row);
          const year = heads.get(at);
          const beside = {
            cell: dates[at] ?? { month: null, day: null },
            pieces: piecesAt(at, bars, rows, true),
          };
          const days = quiet[at] ?? 0;
          const unfoldRow = () => reveal(row, entry.id, false);
          return (
            <li
              key={row.kind === "event" ? entry.id : `${entry.id} and more`}
              className={css["entry"]}
              data-first={year !== undefined}
            >
              {days > 0 && <Fold days={days} pieces={piecesAt(at, bars, rows, false)} />}
              {year && (
                <h2 className={css["year"]}>
                  {year.year === null
                    ? formatMessage({ id: "list.noYear" })
                    : WORDINGS[lang].year(year.year)}{" "}
                  <small>{formatMessage({ id: "list.count" }, { count: year.events })}</small>
                </h2>
              )}
              {row.kind === "event" && (
                <TimeRow
                  entry={entry}
                  open={entry.id === query.event}
                  explained={explained.get(at) ?? []}
                  {...beside}
                />
              )}
              {row.kind === "rest" && <RestRow rest={row.rest} {...beside} unfold={unfoldRow} />}
              {row.kind === "quiet" && (
                <QuietEvents events={row.rest} pieces={beside.pieces} unfold={unfoldRow} />
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function arranged(
  entries: readonly ListEntry[],
  query: Query,
  unfolded: readonly number[],
  zeros: ReadonlySet<string | undefined>,
  extent: Interval | null,
) {
  // Who has asked for these events wants to see them.
  const isNarrowed = isFiltering({ ...query, episode: null });
  const isDay = (entry: ListEntry) => markForm(entry).shape === "disc";
  const days = timeRows(entries, {
    isDay,
    weightOf: ({ id, passages }) => (zeros.has(id) ? Number.POSITIVE_INFINITY : passages),
    isWhole: (start, all) =>
      isNarrowed || unfolded.includes(start) || all.some(({ id }) => id === query.event),
  });
  const folds = query.axis === "folded" && foldsYears(query, entries.length);
  const rows = withQuietRows(
    days,
    folds && extent ? foldedStretches(entries, extent) : [],
    (events) =>
      unfolded.includes(events[0]?.entry.date.extent.start ?? 0) ||
      events.some(({ entry }) => entry.id === query.event),
  );
  const dates = rows.map((row) => firstOf(row).entry.date);
  const starts = dates.map(({ extent }) => extent.start);
  const extents = rows.map((row) =>
    row.kind === "event" && !isDay(row.entry) ? row.entry.date.extent : null,
  );
  const isQuiet = (at: number) => rows[at]?.kind === "quiet";
  const quiet = quietDays(starts).map((days, at) => (isQuiet(at) || isQuiet(at - 1) ? 0 : days));
  // Of the rows that are events: they alone are sought, and framed on the overview.
  const read = rows.flatMap((row) => (row.kind === "event" ? [readAt(row.entry)] : []));
  return { rows, bars: trackBars(starts, extents), quiet, cells: dates, read };
}

/** As wide as the plot on a desk: a list folds the years that the axis folds there. */
const PLOT_PX = 1250;

/** The quiet stretches of all time, by the rule of the axis. */
function foldedStretches(entries: readonly ListEntry[], extent: Interval): readonly Interval[] {
  const extents = entries.map(({ date }) => date.extent);
  const events = {
    starts: Float64Array.from(extents, ({ start }) => start),
    ends: Float64Array.from(extents, ({ end }) => end),
    matches: new Uint8Array(entries.length).fill(1),
  };
  return foldQuiet(events, withMargin(extent), PLOT_PX)
    .parts.filter(({ folded }) => folded)
    .map(({ interval }) => interval);
}

/** The pieces of bars beside a row; or, not `own`, beside what stands above it. */
function piecesAt(
  at: number,
  bars: readonly TrackBar[],
  rows: readonly Row[],
  own: boolean,
): readonly BarPiece[] {
  return bars.flatMap(({ row, toRow, track }) => {
    const of = rows[row];
    if (!of || row > at || toRow < at || (!own && row === at)) return [];
    const { entry } = firstOf(of);
    const { id, hue } = entry;
    const ends = own && toRow === at;
    return [{ id, hue, track, form: markForm(entry), begins: row === at, ends }];
  });
}

interface Sought {
  readonly event: string;
  readonly scrolls: boolean;
}

/** @returns a function that gives the focus to an event's row once it is there, and has the list scroll to it. */
function useSought(list: RefObject<HTMLElement | null>): (sought: Sought) => void {
  const [sought, setSought] = useState<Sought | null>(null);
  useEffect(() => {
    if (sought === null) return;
    const title = list.current?.querySelector<HTMLElement>(
      `[data-event="${CSS.escape(sought.event)}"]`,
    );
    title?.focus({ preventScroll: true });
    const row = title?.closest("[data-open]");
    return row && sought.scrolls ? bringInto(list, row, "start") : undefined;
  }, [list, sought]);
  return setSought;
}
