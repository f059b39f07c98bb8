import type { Losses } from "../../dataset/problems/losses.ts";

/** News of something that the reader did not ask for: one line in words, dismissible. */
export interface Notice {
  readonly serial: number;
  /** A key of the catalogue. */
  readonly message: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Offers the way to the list of problems. */
  readonly toProblems: boolean;
  /** Offers what the link may have meant. */
  readonly instead?: { readonly key: string; readonly value: string };
}

let serial = 0;

export function notice(message: string, values: Notice["values"] = {}, toProblems = false): Notice {
  serial += 1;
  return { serial, message, values, toProblems };
}

/** Says in a line how much of a dataset is not shown; nothing when only trifles were found. */
export function lossNotices({ events, entries, parts }: Losses): readonly Notice[] {
  const others = entries - events + parts;
  if (events + others === 0) return [];
  return [
    notice(events > 0 ? "problems.lostEvents" : "problems.lostParts", { events, others }, true),
  ];
}
