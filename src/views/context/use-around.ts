import { useRef } from "react";
import type { Interval } from "../../dataset/time/interval.ts";
import { nearOf, setAround, setWindow } from "../../query/criteria/query.ts";
import { useCommandKeys } from "../kit/keys/use-command-keys.ts";
import { useReader } from "../state/reader.ts";

/** The showing of what else happened about the time of the open event. */
export interface AroundEvent {
  /** On either side of it; null while the filters hold. */
  readonly days: number | null;
  show(days: number): void;
  /** Back to the filters, and to the window there was. */
  leave(): void;
}

/** A month before and after: what a reader of news remembers with it. */
export const FIRST_DAYS = 30;

/** Shows and leaves it, by the key A as well, which works wherever nobody types. */
export function useAround(): AroundEvent {
  const { query, change } = useReader();
  const days = nearOf(query)?.days ?? null;
  const before = useRef<Interval | null>(null);

  const show = (next: number) => {
    if (days === null) before.current = query.window;
    change((now) => setAround(now, next));
  };
  const leave = () => change((now) => setWindow(setAround(now, null), before.current));

  useCommandKeys((event) => {
    if (event.key.toLowerCase() !== "a" || event.altKey || query.event === null) return;
    event.preventDefault();
    if (days === null) show(FIRST_DAYS);
    else leave();
  });
  return { days, show, leave };
}
