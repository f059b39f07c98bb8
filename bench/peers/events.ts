/** What both peers draw: the same file, parsed as a whole, as bare spans of time. */

import { DAY_MS } from "../../src/dataset/time/interval.ts";
import { parseDate } from "../../src/dataset/time/stated-date.ts";

export interface PeerEvent {
  readonly id: number;
  readonly title: string;
  readonly country: string;
  /** Epoch ms; an open side is drawn a year long. */
  readonly start: number;
  readonly end: number;
}

interface Stated {
  readonly title: string | Readonly<Record<string, string>>;
  readonly date: string;
  readonly countries: readonly string[];
}

/** In order of their start. */
export async function peerEvents(): Promise<readonly PeerEvent[]> {
  const address = new URLSearchParams(location.search).get("data") ?? "";
  const { events } = (await (await fetch(address)).json()) as { events: readonly Stated[] };
  return events
    .map(({ title, date, countries }, id) => {
      const parsed = parseDate(date);
      const { start, end } = parsed.ok ? parsed.date.extent : { start: 0, end: DAY_MS };
      return {
        id,
        title: typeof title === "string" ? title : (title["en"] ?? ""),
        country: countries[0] ?? "",
        start: Number.isFinite(start) ? start : end - 365 * DAY_MS,
        end: Number.isFinite(end) ? end : start + 365 * DAY_MS,
      };
    })
    .sort((a, b) => a.start - b.start);
}

/** All that there is, with a little room. */
export function spanOf(events: readonly PeerEvent[]): { start: number; end: number } {
  const start = events[0]?.start ?? 0;
  const end = events.reduce((last, event) => Math.max(last, event.end), start + DAY_MS);
  return { start: start - (end - start) * 0.03, end: end + (end - start) * 0.03 };
}
