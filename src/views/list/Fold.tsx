import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { spanText } from "../../dataset/wording/date-text.ts";
import { useReader } from "../state/reader.ts";
import css from "./Fold.module.css";
import { type BarPiece, Gutter } from "./Gutter.tsx";
import { type RankedEntry, readAt } from "./time-rows.ts";

/** Numbers of days from which on months, and years, say enough. */
const MONTHS_FROM = 60;
const YEARS_FROM = 730;

/** A stretch of time without events, folded: how long it was, and the bars that run through it. */
export function Fold({ days, pieces }: { days: number; pieces: readonly BarPiece[] }): ReactNode {
  const { formatMessage } = useIntl();
  const text =
    days < MONTHS_FROM
      ? formatMessage({ id: "list.quietDays" }, { count: days })
      : days < YEARS_FROM
        ? formatMessage({ id: "list.quietMonths" }, { count: Math.round(days / 30.44) })
        : formatMessage({ id: "list.quiet" }, { count: Math.floor(days / 365.25) });
  return (
    <div className={css["fold"]}>
      <Gutter pieces={pieces} />
      <TornEdge side="top" />
      <p>{text}</p>
      <TornEdge side="bottom" />
    </div>
  );
}

/** The events of a quiet stretch in one line; pressed, they stand in its place. */
export function QuietEvents({
  events,
  pieces,
  unfold,
}: {
  events: readonly RankedEntry[];
  pieces: readonly BarPiece[];
  unfold: () => void;
}): ReactNode {
  const { formatMessage } = useIntl();
  const { lang } = useReader();
  const years = events.map(({ entry }) => new Date(readAt(entry)).getUTCFullYear());
  const span = { start: yearStart(Math.min(...years)), end: yearStart(Math.max(...years) + 1) };
  const count = formatMessage({ id: "list.count" }, { count: events.length });
  return (
    <div className={css["fold"]} data-events="">
      <Gutter pieces={pieces} />
      <TornEdge side="top" />
      <button type="button" aria-expanded={false} onClick={unfold}>
        {`${spanText(span, lang)} · ${count}`} <span aria-hidden="true">▾</span>
      </button>
      <TornEdge side="bottom" />
    </div>
  );
}

/** Years below 100 cannot be given to `Date.UTC`. */
const yearStart = (year: number): number => new Date(0).setUTCFullYear(year, 0, 1);

/** CSS pixels: half the width of a tooth, how far it reaches, and the paper left outside it. */
const TOOTH = { half: 4, depth: 3, outside: 4 } as const;
/** Wider than any phone; what is too much is cut off. */
const TEETH = 100;

const { half, depth, outside } = TOOTH;
const ZIGZAG = `M0 ${outside}${`l${half} ${depth}l${half} ${-depth}`.repeat(TEETH)}`;

/** A level edge that looks broken: paper outside, a thin line, and inside what it stands on. */
function TornEdge({ side }: { side: "top" | "bottom" }): ReactNode {
  return (
    <svg className={css["edge"]} data-side={side} height={depth + outside} aria-hidden="true">
      <path d={`${ZIGZAG}V0H0Z`} fill="var(--paper)" />
      <path d={ZIGZAG} fill="none" stroke="var(--rule-2)" />
    </svg>
  );
}
