/** Says for people what is wrong with the pointers between entries. */
import { capital, didYouMean, type Finding, finding } from "../problems/finding.ts";
import type { Outcome } from "../problems/problem.ts";
import type { ListName } from "./entry-lists.ts";

type Path = Finding["path"];

const NOUNS: Readonly<Record<ListName, string>> = {
  collections: "collection",
  sources: "source",
  passages: "passage",
  topics: "topic",
  actors: "actor",
  events: "event",
  episodes: "episode",
  omissions: "omission",
};

export const duplicateId = (list: ListName, index: number, id: string): Finding =>
  finding({
    code: "duplicate-id",
    outcome: "entry-left-out",
    path: [list, index, "id"],
    value: id,
    expected: "an id that no other entry of the list has",
    message: `Another ${NOUNS[list]} is already called “${id}”`,
  });

interface Pointer {
  readonly list: ListName;
  readonly id: string;
  readonly path: Path;
  readonly outcome: Outcome;
  /** True if the entry was there, and was itself left out. */
  readonly rejected: boolean;
  readonly nearest: string | null;
}

export function danglingPointer({ list, id, rejected, nearest, ...where }: Pointer): Finding {
  const noun = NOUNS[list];
  return finding({
    ...where,
    code: rejected ? "rejected-reference" : "unknown-reference",
    value: id,
    nearest,
    expected: `the id of ${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun} in “${list}”`,
    message: rejected
      ? `${capital(noun)} “${id}” was itself left out`
      : `Unknown ${noun} “${id}”${didYouMean(nearest)}`,
  });
}

export const dateDisagrees = (event: number, claimed: string, date: string): Finding =>
  finding({
    code: "date-disagrees",
    outcome: "loaded",
    path: ["events", event, "claims", 0, "date"],
    value: claimed,
    expected: `"${date}", as the event`,
    message: "The first claim's date is not the event's",
  });

export const linkToItself = (path: Path, event: string): Finding =>
  finding({
    code: "bad-value",
    outcome: "part-left-out",
    path,
    value: event,
    expected: "another event",
    message: "The event links to itself",
  });

export const citesItself = (path: Path, source: string): Finding =>
  finding({
    code: "bad-value",
    outcome: "part-left-out",
    path,
    value: source,
    expected: "another source",
    message: "The source cites itself",
  });

export const emptyEpisode = (index: number, id: string): Finding =>
  finding({
    code: "bad-value",
    outcome: "entry-left-out",
    path: ["episodes", index, "events"],
    expected: "at least one event that is there",
    message: `Episode “${id}” has no event left`,
  });

export const listedTwice = (path: Path, value: string): Finding =>
  finding({
    code: "bad-value",
    outcome: "part-left-out",
    path,
    value,
    expected: "each only once",
    message: `“${value}” is listed twice`,
  });

export const prefixDisagrees = (passage: number, source: string, prefix: string): Finding =>
  finding({
    code: "prefix-disagrees",
    outcome: "loaded",
    path: ["passages", passage, "source"],
    value: source,
    expected: `"${prefix}", as its id begins`,
    nearest: prefix,
    message: `The passage's id begins with another source, “${prefix}”`,
  });

export const unused = (list: ListName, index: number, id: string): Finding =>
  finding({
    code: "unused",
    outcome: "loaded",
    path: [list, index],
    message: `${capital(NOUNS[list])} “${id}” is used by no ${list === "sources" ? "passage" : "event"}`,
  });
