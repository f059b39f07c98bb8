import { type ReactNode, useEffect, useMemo, useState } from "react";
import { useWatched } from "../../kit/watched.ts";
import type { Timeline } from "../../timeline/timeline.ts";
import { decisionOf, decisions } from "./decisions.ts";
import { openPair, useShown } from "./merged.ts";
import { createTies, type TiesLayer } from "./ties-layer.ts";

interface Props {
  readonly timeline: Timeline;
  /** The address of all that is shown together. */
  readonly url: string;
}

/** Events that may be one, tied where they stand on the timeline: by dots, and the pair that lies open by ink. */
export function Ties({ timeline, url }: Props): ReactNode {
  const pairs = useShown(url)?.merged.pairs;
  const { all } = useWatched(decisions);
  const open = useWatched(openPair);
  const [layer, setLayer] = useState<TiesLayer | null>(null);
  const waiting = useMemo(
    () => pairs?.filter(({ sides }) => decisionOf(all, [sides[0].ref, sides[1].ref]) === null),
    [pairs, all],
  );
  useEffect(() => {
    const end = timeline.add((plot, where) => {
      const ties = createTies(plot, where);
      setLayer(ties);
      return ties;
    });
    return () => {
      setLayer(null);
      end();
    };
  }, [timeline]);
  useEffect(() => layer?.tie(waiting ?? [], open), [layer, waiting, open]);
  return null;
}
