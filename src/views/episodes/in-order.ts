import type { EpisodeEntry } from "../../query/answers/answer-types.ts";

/** The episodes as time has them, by where they begin: the order of the page and of a walk. */
export const inOrder = <Each extends Pick<EpisodeEntry, "extent">>(
  episodes: readonly Each[],
): readonly Each[] => [...episodes].sort((a, b) => a.extent.start - b.extent.start);
