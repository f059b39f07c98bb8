import { type ReactNode, useEffect } from "react";
import { useIntl } from "react-intl";
import { late } from "../kit/late.tsx";
import { useReader } from "../state/reader.ts";
import { EpisodeCards } from "./EpisodeCards.tsx";

const EpisodeWalk = late(async () => (await import("./EpisodeWalk.tsx")).EpisodeWalk);

/** The named stretches of the dataset: the way in, and once one is walked, the way through it. */
export function Episodes(): ReactNode {
  const { formatMessage } = useIntl();
  const { query, summary } = useReader();
  // After the first view, and before anybody presses a card: nothing jumps when it is shown.
  useEffect(() => EpisodeWalk.ask(), []);
  if (summary.episodes.length === 0) return null;
  const walked = summary.episodes.find(({ id }) => id === query.episode);
  return (
    <nav aria-label={formatMessage({ id: "episodes.title" })}>
      {walked ? <EpisodeWalk episode={walked} /> : <EpisodeCards />}
    </nav>
  );
}
