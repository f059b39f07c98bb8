import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { LANE_FACETS } from "../../query/criteria/facets.ts";
import { toggleFacet } from "../../query/criteria/query.ts";
import type { LaneBand } from "../../query/window/mark.ts";
import { useReader } from "../state/reader.ts";
import css from "./LaneBands.module.css";

interface LaneCountProps {
  readonly lane: LaneBand;
  readonly name: string;
}

/**
 * How many events stand in a lane; where others that have its value stand in the lane of another one,
 * of how many, and the way to see all of them here.
 */
export function LaneCount({ lane, name }: LaneCountProps): ReactNode {
  const intl = useIntl();
  const { query, change } = useReader();
  const { key, events, having } = lane;
  const facet = LANE_FACETS[query.lanes];
  if (facet === null || having <= events) return <span>{intl.formatNumber(events)}</span>;
  return (
    <button
      type="button"
      className={css["count"]}
      aria-label={intl.formatMessage(
        { id: "timeline.laneShowAll" },
        { name, events, elsewhere: having - events },
      )}
      onClick={() => change((now) => toggleFacet(now, facet, key))}
    >
      {intl.formatMessage({ id: "timeline.laneCount" }, { events, having })}
    </button>
  );
}
