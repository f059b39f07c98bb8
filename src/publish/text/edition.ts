/** What all pages of one language are made with. */
import type { Language } from "../../dataset/wording/languages.ts";
import type { DatasetSummary } from "../../query/answers/answer-types.ts";
import type { Piece } from "./markup.ts";

/** A message of the explorer's catalogue with its values in their places. */
export type Say = (id: string, values?: Readonly<Record<string, Piece>>) => Piece;

export interface Edition {
  readonly lang: Language;
  /** All languages of the site; the first has no folder of its own. */
  readonly languages: readonly Language[];
  readonly summary: DatasetSummary;
  readonly say: Say;
  /** The address at which the site will be, with a slash at its end; null where nobody has said it. */
  readonly site: string | null;
  /** From the root of the site on, as all paths here. */
  readonly stylesheet: string;
  /** The type that every page is set in. */
  readonly fonts: readonly string[];
  /** The frozen copy of the dataset. */
  readonly frozen: string;
  /** Whole datasets in other formats, by the names of their formats. */
  readonly downloads: readonly { readonly name: string; readonly path: string }[];
  /** Whether an event has its JSON, Markdown and calendar beside it. */
  readonly hasTwins: boolean;
  /** Pictures for those who show a link: of the dataset, and of episodes by their ids; none where none are made. */
  readonly pictures: Pictures;
  /** Episodes by the ids of their events. */
  readonly episodesOf: ReadonlyMap<string, readonly EpisodePlace[]>;
}

export interface Pictures {
  readonly whole: Picture | null;
  readonly episodes: ReadonlyMap<string, Picture>;
}

export interface Picture {
  readonly path: string;
  /** What it shows, for those who cannot see it. */
  readonly words: string;
}

export interface EpisodePlace {
  readonly episode: DatasetSummary["episodes"][number];
  /** From 1. */
  readonly position: number;
}

/** Pictures of a size that all who show links know. */
export const PICTURE_PX = { width: 1200, height: 630 } as const;
