/** The way from an entry of a dataset back to where it stands in its file. */
import { type Finding, unlocated } from "../problems/finding.ts";
import type { Problem } from "../problems/problem.ts";
import { type KeptLists, type ListName, readLists } from "./entry-lists.ts";
import type { FileText } from "./file-text.ts";

/**
 * The rank in the file's lists of each entry of the dataset's. What is left out leaves a gap:
 *
 *     file      [ sound, broken, sound ]
 *     dataset   [ sound, sound ]            ranks [0, 2]
 */
export interface EntryRanks {
  readonly lists: Readonly<Record<ListName, readonly number[]>>;
  /** Ranks of the claims of an event that lost some, by the event's own rank in the file. */
  readonly claims: ReadonlyMap<number, readonly number[]>;
}

/** A file, and the ranks that the entries of its dataset have there. */
export interface Origin {
  readonly file: FileText;
  readonly ranks: EntryRanks;
}

export const ranksOf = (lists: KeptLists, claims: EntryRanks["claims"]): EntryRanks => ({
  lists: {
    collections: lists.collections.map(({ index }) => index),
    sources: lists.sources.map(({ index }) => index),
    passages: lists.passages.map(({ index }) => index),
    topics: lists.topics.map(({ index }) => index),
    actors: lists.actors.map(({ index }) => index),
    events: lists.events.map(({ index }) => index),
    episodes: lists.episodes.map(({ index }) => index),
    omissions: lists.omissions.map(({ index }) => index),
  },
  claims,
});

/** The ranks of a file in which no dataset is. */
export const NO_RANKS = ranksOf(
  readLists(() => []),
  new Map(),
);

/**
 * Gives findings in a dataset their paths, lines and columns in its file.
 *
 * @param origin  undefined where the dataset was not read from a file: then there are no lines.
 */
export function locateInFile(
  findings: readonly Finding[],
  origin: Origin | undefined,
): readonly Problem[] {
  if (findings.length === 0) return [];
  if (origin === undefined) return findings.map(unlocated);
  const { file, ranks } = origin;
  return file.locate(findings.map((each) => ({ ...each, path: pathInFile(each.path, ranks) })));
}

function pathInFile(path: Finding["path"], ranks: EntryRanks): Finding["path"] {
  const [list, at, field, claim, ...rest] = path;
  if (typeof list !== "string" || typeof at !== "number") return path;
  const rank = ranks.lists[list as ListName][at] ?? at;
  if (list !== "events" || field !== "claims" || typeof claim !== "number") {
    return [list, rank, ...path.slice(2)];
  }
  return [list, rank, field, ranks.claims.get(rank)?.[claim] ?? claim, ...rest];
}
