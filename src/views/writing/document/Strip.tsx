import { type KeyboardEvent, type PointerEvent, type ReactNode, useMemo, useRef } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { DocumentDate } from "../../../draft/desk/desk-types.ts";
import { LOOK_OF } from "./rows.ts";
import css from "./Strip.module.css";
import { lookedAt, stripCells } from "./strip-cells.ts";

/** With more cells none would be wide enough to be told from the next. */
const MOST = 48;
/** Up to so many stand apart. */
const APART = 22;

interface Props {
  readonly dates: readonly DocumentDate[];
  /** The rank of the date that is open; -1 where none is. */
  readonly rank: number;
  readonly onGo: (rank: number, focus: boolean) => void;
}

/** How far the dates are looked at: a cell for each, which leads to it, and the steps from one to the next. */
export function Strip({ dates, rank, onGo }: Props): ReactNode {
  const { formatMessage } = useIntl();
  const step = (to: number, name: "previous" | "next") => (
    <button
      type="button"
      className={css["step"]}
      aria-disabled={dates[to] === undefined}
      aria-label={formatMessage({ id: `document.date.${name}` })}
      aria-keyshortcuts={name === "next" ? "N" : "P"}
      onClick={() => dates[to] && onGo(to, false)}
    >
      {name === "previous" && <span aria-hidden="true">‹ </span>}
      <span className={css["long"]}>{formatMessage({ id: `document.date.${name}` })}</span>
      {name === "next" && <span aria-hidden="true"> ›</span>}
    </button>
  );
  const counts = <Counts seen={lookedAt(dates)} count={dates.length} />;
  return (
    <div className={css["bar"]} data-document-bar>
      {step(rank - 1, "previous")}
      {step(rank + 1, "next")}
      {dates.length > 0 && <Cells dates={dates} rank={rank} onGo={onGo} />}
      <p className={css["looked"]} role="status">
        <span className={css["long"]}>
          <FormattedMessage id="document.looked" values={{ counts }} />
        </span>
        <span className={css["short"]}>
          <FormattedMessage id="document.looked.short" values={{ counts }} />
        </span>
      </p>
    </div>
  );
}

/** So many of how many. */
export function Counts(values: { readonly seen: number; readonly count: number }): ReactNode {
  return (
    <b>
      <FormattedMessage id="document.counts" values={values} />
    </b>
  );
}

/** A slider, because that is what it is to the keyboard: one stop, and arrows from date to date. */
function Cells({ dates, rank, onGo }: Props): ReactNode {
  const { formatMessage } = useIntl();
  const strip = useRef<HTMLDivElement>(null);
  const open = dates[rank];
  const cells = useMemo(() => stripCells(dates, open?.start ?? null, MOST), [dates, open?.start]);
  const onKeyDown = (event: KeyboardEvent) => {
    const last = dates.length - 1;
    const to = {
      ArrowUp: rank + 1,
      ArrowRight: rank + 1,
      ArrowDown: rank - 1,
      ArrowLeft: rank - 1,
    };
    const far = { PageUp: rank + 10, PageDown: rank - 10, Home: 0, End: last };
    const target = new Map(Object.entries({ ...to, ...far })).get(event.key);
    if (event.key === "Enter") onGo(Math.max(0, rank), true);
    else if (target === undefined || event.shiftKey) return;
    else onGo(Math.min(Math.max(target, 0), last), false);
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent) => {
    event.preventDefault();
    const boxes = [...(strip.current?.children ?? [])].map((each) => each.getBoundingClientRect());
    const distances = boxes.map(({ left, right }) => Math.abs(event.clientX - (left + right) / 2));
    const cell = cells[distances.indexOf(Math.min(...distances))];
    if (!cell) return;
    // Of several dates the first to look at.
    const unseen = dates.findIndex(
      ({ state }, at) => at >= cell.from && at < cell.to && state === "open",
    );
    onGo(unseen < 0 ? cell.from : unseen, true);
  };
  return (
    <div
      ref={strip}
      role="slider"
      tabIndex={0}
      className={css["cells"]}
      data-close={cells.length > APART || undefined}
      aria-label={formatMessage({ id: "document.strip" })}
      aria-valuemin={1}
      aria-valuemax={dates.length}
      aria-valuenow={rank + 1}
      aria-valuetext={
        open
          ? formatMessage(
              { id: "document.strip.at" },
              {
                rank: rank + 1,
                count: dates.length,
                words: open.text,
                look: formatMessage({ id: `document.look.${LOOK_OF[open.state]}` }),
              },
            )
          : formatMessage({ id: "document.strip.none" }, { count: dates.length })
      }
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
    >
      {cells.map(({ from, look }) => (
        <i key={from} data-look={look} />
      ))}
    </div>
  );
}
