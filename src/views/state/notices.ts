import type { Losses } from "../../dataset/problems/losses.ts";
import type { UnknownReference } from "../../query/answers/answer-types.ts";
import type { Notice as Dropped } from "../../query/criteria/link.ts";

/** News of something that the reader did not ask for: one line in words, dismissible. */
export interface Notice {
  readonly serial: number;
  /** A key of the catalogue, or of the words that it comes with. */
  readonly message: string;
  /** By language, where the page's catalogue does not have it. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly values: Readonly<Record<string, string | number>>;
  /** Offers the way to the list of problems. */
  readonly toProblems: boolean;
  /** Offers what the link may have meant. */
  readonly instead?: { readonly key: string; readonly value: string };
  /** Offers to load the page anew. */
  readonly reload?: () => void;
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

/** News of what a link asks for and nobody can give. */
export const linkNotice = ({ key, value, reason }: Dropped): Notice =>
  notice(`link.${reason}`, { key, value });

/** News of what a dataset lacks, with what may have been meant; none where that is plain. */
export function goneNotice({ key, value, nearest, isSame }: UnknownReference): readonly Notice[] {
  if (isSame) return [];
  if (nearest === null) return [notice("link.gone", { key, value })];
  const instead = { key, value: nearest };
  return [{ ...notice("link.goneNear", { key, value, nearest }), instead }];
}
