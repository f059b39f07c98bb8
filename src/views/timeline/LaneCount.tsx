import { memo, type ReactNode } from "react";
import { useIntl } from "react-intl";
import css from "./LaneBands.module.css";

interface LaneCountProps {
  /** How many events stand in it, and how many have its value. */
  readonly events: number;
  readonly having: number;
  readonly name: string;
  /** Shows all events that have its value here; null where lanes stand for none. */
  readonly onAll: ((value: string) => void) | null;
  readonly value: string;
}

/**
 * How many events stand in a lane; where others that have its value stand in the lane of another one,
 * of how many, and the way to see all of them here. Not worded anew at each layout of a zoom.
 */
export const LaneCount = memo(function LaneCount(props: LaneCountProps): ReactNode {
  const { value, events, having, name, onAll } = props;
  const intl = useIntl();
  if (onAll === null || having <= events) return <span>{intl.formatNumber(events)}</span>;
  const says = intl.formatMessage(
    { id: "timeline.laneShowAll" },
    { name, events, elsewhere: having - events },
  );
  return (
    <button
      type="button"
      className={css["count"]}
      aria-label={says}
      title={says}
      onClick={() => onAll(value)}
    >
      {intl.formatMessage({ id: "timeline.laneCount" }, { events, having })}
    </button>
  );
});
