import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { useReader } from "../state/reader.ts";
import { EpisodeCards } from "./EpisodeCards.tsx";
import { EpisodeWalk } from "./EpisodeWalk.tsx";

/** The named stretches of the dataset: the way in, and once one is walked, the way through it. */
export function Episodes(): ReactNode {
  const { formatMessage } = useIntl();
  const { query, summary } = useReader();
  if (summary.episodes.length === 0) return null;
  const walked = summary.episodes.find(({ id }) => id === query.episode);
  return (
    <nav aria-label={formatMessage({ id: "episodes.title" })}>
      {walked ? <EpisodeWalk episode={walked} /> : <EpisodeCards />}
    </nav>
  );
}
