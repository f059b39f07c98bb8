import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { useIntl } from "react-intl";
import type { Span } from "../../../dataset/format/span.ts";
import type { DocumentDate } from "../../../draft/desk/desk-types.ts";
import { announce } from "../../kit/announce.ts";
import { firstFrom } from "./rows.ts";

/** A date to be brought into sight once the text is drawn, and to be given the keyboard. */
interface Goal {
  readonly start: number | null;
  readonly focus: boolean;
}

/** The date that is open, and the ways from date to date. */
export function useDates(
  dates: readonly DocumentDate[],
  root: RefObject<HTMLElement | null>,
  selection: Span | null,
) {
  const { formatMessage } = useIntl();
  /** Where the date starts that is open. */
  const [at, setAt] = useState<number | null>(null);
  const [goal, setGoal] = useState<Goal | null>(null);
  const rank = at === null ? -1 : dates.findIndex(({ start }) => start === at);
  const reach = useEffectEvent(({ start, focus }: Goal) => {
    const date = root.current?.querySelector<HTMLElement>(`[role=button][data-date="${start}"]`);
    if (date) bring(date);
    if (focus) (date ?? root.current)?.focus({ preventScroll: true });
    else if (date) announce(date.getAttribute("aria-label") ?? "");
  });
  useEffect(() => {
    if (goal) reach(goal);
  }, [goal]);

  const go = (to: number, focus: boolean) => {
    const date = dates[to];
    if (!date) return;
    setAt(date.start);
    setGoal({ start: date.start, focus });
  };
  const step = (by: 1 | -1) => {
    // Where no date is open, it goes on from what is selected.
    const from = selection ? firstFrom(dates, selection.start) - (by === 1 ? 1 : 0) : -1;
    const to = (rank < 0 ? from : rank) + by;
    if (dates[to]) go(to, true);
    else announce(formatMessage({ id: `document.date.${by === 1 ? "last" : "first"}` }));
  };
  return {
    rank,
    at,
    setAt,
    go,
    step,
    /** Gives the keyboard back to the date that is open, else to the text. */
    goBack: () => setGoal({ start: at, focus: true }),
  };
}

/** Brings words clear of all that stands over the text. */
function bring(element: HTMLElement): void {
  const { top } = element.getBoundingClientRect();
  const isNear = Math.abs(top) < 2 * innerHeight;
  const isCalm = !isNear || matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block: "nearest", behavior: isCalm ? "instant" : "smooth" });
}
