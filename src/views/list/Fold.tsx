import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import css from "./Fold.module.css";
import { type BarPiece, Gutter } from "./Gutter.tsx";
import { TornEdge } from "./TornEdge.tsx";

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
